package org.crampwise.planner.stored;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.CatalogSnapshot;
import org.crampwise.planner.plan.Plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Reads plans and their foods back from our own database; the catalog is not asked. */
@ApplicationScoped
public class StoredPlans {

    private final Plan.Repository plans;
    private final CatalogSnapshot.Repository snapshots;
    private final ObjectReader json;
    /** Plans of this week are of the newest revision or of one shortly before; to read one takes longer than most answers. */
    private final Cache<String, Map<String, StoredFood>> foods = Caffeine.newBuilder().maximumSize(3).build();

    StoredPlans(Plan.Repository plans, CatalogSnapshot.Repository snapshots, ObjectMapper json) {
        this.plans = plans;
        this.snapshots = snapshots;
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public Optional<StoredPlan> find(UUID id) {
        return plans.findPlan(id).map(plan -> read(plan.answer(), StoredPlan.class));
    }

    /** The foods of the revision a plan was made of, by id; empty when that revision is not at hand any more. */
    public Optional<Map<String, StoredFood>> foodsOf(StoredPlan plan) {
        return Optional.ofNullable(foods.get(plan.certificate().catalogRevision(), revision -> snapshots.findRevision(revision)
                .map(snapshot -> foods(snapshot.ndjson())).orElse(null))).map(known -> with(known, plan.told()));
    }

    private static Map<String, StoredFood> with(Map<String, StoredFood> foods, Map<String, StoredFood> told) {
        if (told.isEmpty()) {
            return foods;
        }
        var all = new HashMap<>(foods);
        all.putAll(told);
        return all;
    }

    private Map<String, StoredFood> foods(String ndjson) {
        return ndjson.lines().filter(line -> !line.isBlank()).map(line -> read(line, StoredFood.class))
                .collect(Collectors.toUnmodifiableMap(StoredFood::id, Function.identity(), (one, other) -> other));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.forType(type).readValue(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("What is stored cannot be read", e);
        }
    }
}
