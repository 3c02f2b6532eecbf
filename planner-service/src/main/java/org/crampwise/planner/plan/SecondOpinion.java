package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.CatalogSnapshot;
import org.crampwise.planner.verification.Verification;
import org.crampwise.planner.verification.Verifier;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Asks the verifier, which shares no code with the search, of plans and of the catalog's own words about their foods. */
@ApplicationScoped
public class SecondOpinion {

    private final Verifier verifier = new Verifier();
    private final CatalogSnapshot.Repository snapshots;
    private final ObjectMapper json;
    private volatile @Nullable Foods latest;

    private record Foods(String revision, List<JsonNode> lines) {}

    SecondOpinion(CatalogSnapshot.Repository snapshots, ObjectMapper json) {
        this.snapshots = snapshots;
        this.json = json;
    }

    /** A plan that was not stored yet, with the foods of its catalog revision. */
    Verification of(PlanView plan) {
        return verifier.verify(json.valueToTree(plan), foods(plan.certificate().catalogRevision()));
    }

    private List<JsonNode> foods(String revision) {
        var known = latest;
        if (known == null || !known.revision().equals(revision)) {
            known = new Foods(revision, read(snapshots.findRevision(revision).orElseThrow().ndjson()));
            latest = known;
        }
        return known.lines();
    }

    private List<JsonNode> read(String ndjson) {
        var lines = new ArrayList<JsonNode>();
        for (var line : ndjson.lines().filter(each -> !each.isBlank()).toList()) {
            try {
                lines.add(json.readTree(line));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A stored export of the catalog cannot be read.", e);
            }
        }
        return List.copyOf(lines);
    }
}
