package org.crampwise.catalog.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.crampwise.catalog.food.FoodFacts;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A food as the JSON object an editor sees, and what a merge patch (RFC 7396) makes of it. */
final class FoodDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private FoodDocument() {}

    static Map<String, Object> of(FoodFacts facts) {
        return JSON.convertValue(facts, new TypeReference<Map<String, Object>>() {});
    }

    static Map<String, Object> patched(FoodFacts facts, Map<String, ?> patch) {
        return merged(of(facts), patch);
    }

    private static Map<String, Object> merged(Map<?, ?> target, Map<?, ?> patch) {
        var merged = new LinkedHashMap<String, Object>();
        target.forEach((name, value) -> merged.put((String) name, value));
        patch.forEach((name, value) -> {
            switch (value) {
                case null -> merged.remove(name);
                case Map<?, ?> changes ->
                    merged.put((String) name, merged(merged.get(name) instanceof Map<?, ?> old ? old : Map.of(),
                            changes));
                default -> merged.put((String) name, value);
            }
        });
        return merged;
    }

    /** Replaces, adds or removes a portion; null removes, a position behind the last adds. One usual portion remains the only one. */
    static Map<String, Object> withPortion(FoodFacts facts, int position, @Nullable Map<String, ?> portion) {
        var food = of(facts);
        var portions = new ArrayList<Object>((List<?>) food.get("portions"));
        if (portion != null && Boolean.TRUE.equals(portion.get("usual"))) {
            portions.replaceAll(other -> merged((Map<?, ?>) other, Map.of("usual", false)));
        }
        if (portion == null) {
            portions.remove(position);
        } else if (position < portions.size()) {
            portions.set(position, portion);
        } else {
            portions.add(portion);
        }
        food.put("portions", portions);
        return food;
    }
}
