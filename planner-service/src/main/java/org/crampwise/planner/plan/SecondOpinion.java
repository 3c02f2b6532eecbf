package org.crampwise.planner.plan;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.CatalogSnapshot;
import org.crampwise.planner.verification.Verification;
import org.crampwise.planner.verification.Verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Asks the verifier, which shares no code with the search, of plans and of the catalog's own words about their foods. */
@ApplicationScoped
public class SecondOpinion {

    private final Verifier verifier = new Verifier();
    private final CatalogSnapshot.Repository snapshots;
    private final ObjectMapper json;
    /** Plans of this week are of the newest revision or of one shortly before; to read one takes longer than most answers. */
    private final Cache<String, Verifier.Foods> foods = Caffeine.newBuilder().maximumSize(3).build();

    SecondOpinion(CatalogSnapshot.Repository snapshots, ObjectMapper json) {
        this.snapshots = snapshots;
        this.json = json;
    }

    /** A plan that was not stored yet, with the foods of its catalog revision. */
    Verification of(PlanView plan) {
        return of(json.valueToTree(plan), plan.certificate().catalogRevision()).orElseThrow();
    }

    /** Empty where the foods of the plan's revision are not at hand any more. */
    Optional<Verification> of(Plan plan) {
        return of(read(plan.answer()), plan.catalogRevision());
    }

    private Optional<Verification> of(JsonNode answer, String revision) {
        return Optional.ofNullable(foods.get(revision, any -> snapshots.findRevision(any).map(this::read).orElse(null)))
                .map(known -> verifier.verify(answer, known));
    }

    private Verifier.Foods read(CatalogSnapshot snapshot) {
        return Verifier.foods(snapshot.ndjson().lines().filter(line -> !line.isBlank()).map(this::read).toList());
    }

    private JsonNode read(String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored cannot be read.", e);
        }
    }
}
