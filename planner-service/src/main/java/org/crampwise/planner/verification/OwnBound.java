package org.crampwise.planner.verification;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.fasterxml.jackson.databind.JsonNode;

/** What a dietitian set for a nutrient, read anew from the profile, in the nutrient's own unit. */
record OwnBound(String nutrient, OptionalDouble lower, OptionalDouble upper, boolean eachDay, OptionalDouble floor) {

    private static final Map<String, Double> MICROGRAMS = Map.of("ug", 1.0, "mg", 1e3, "g", 1e6);

    static Optional<OwnBound> of(JsonNode profile, String nutrient) {
        for (var bound : profile.path("ownBounds")) {
            if (bound.path("nutrient").asText().equals(nutrient)) {
                return Optional.of(of(bound));
            }
        }
        return Optional.empty();
    }

    static OwnBound of(JsonNode bound) {
        var nutrient = bound.path("nutrient").asText();
        return new OwnBound(nutrient, amount(bound.path("lower"), nutrient), amount(bound.path("upper"), nutrient),
                bound.path("window").asText().equals("each-day"),
                bound.path("dailyFloor").isNumber()
                        ? OptionalDouble.of(bound.path("dailyFloor").asDouble())
                        : OptionalDouble.empty());
    }

    private static OptionalDouble amount(JsonNode amount, String nutrient) {
        if (!amount.isObject()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(amount.path("value").asDouble() * MICROGRAMS.get(amount.path("unit").asText())
                / MICROGRAMS.get(Units.of(nutrient)));
    }

    /** A day may pass a bound on the mean by a fifth. */
    double mostOfDay() {
        return upper.orElseThrow() * (eachDay ? 1 : 1.2);
    }
}
