package org.crampwise.planner.verification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What safety asks of this person's plan: by our own reading of the profile, by the findings of the answer, and by the
 * constraints the answer lists, all together, the stricter each time.
 */
record SafetyLimits(Map<String, Window> windows, Set<String> excludedTraits, Set<String> excludedAllergens,
        Map<String, Double> dayCeilings, Set<String> limitedEachDay, Map<String, Integer> weeklyByTrait) {

    /** Counts every food that holds fish. */
    static final String ANY_FISH = "fish";

    /** Shares of the target that each day and the mean stay between. */
    record Window(double min, double max) {
        Window and(Window other) {
            return new Window(Math.max(min, other.min), Math.min(max, other.max));
        }
    }

    static SafetyLimits of(Eater eater, JsonNode screening) {
        var findings = new HashSet<String>();
        screening.path("findings").forEach(finding -> findings.add(finding.path("code").asText()));
        var limits = new SafetyLimits(new HashMap<>(), new HashSet<>(), new HashSet<>(), new HashMap<>(), new HashSet<>(),
                new HashMap<>());
        Stream.concat(SafetyRule.ALL.stream(), SafetyRule.SILENT.stream())
                .filter(rule -> rule.concerns().test(eater) || findings.contains(rule.code()))
                .forEach(rule -> rule.constraints().forEach(limits::take));
        screening.path("constraints").forEach(limits::take);
        screening.path("findings").forEach(finding -> finding.path("constraints").forEach(limits::take));
        return limits;
    }

    private void take(JsonNode constraint) {
        var nutrient = constraint.path("nutrient").asText();
        switch (constraint.path("kind").asText()) {
            case "nutrient-window" -> windows.merge(nutrient,
                    new Window(constraint.path("min").asDouble(), constraint.path("max").asDouble()), Window::and);
            case "exclude-trait" -> excludedTraits.add(constraint.path("trait").asText());
            case "exclude-allergen" -> excludedAllergens.add(constraint.path("allergen").asText());
            case "nutrient-ceiling" -> dayCeilings.merge(nutrient, constraint.path("amount").asDouble(), Math::min);
            case "limit-each-day" -> limitedEachDay.add(nutrient);
            case "weekly-max-fish" -> weeklyByTrait.merge(ANY_FISH, constraint.path("servings").asInt(), Math::min);
            case "weekly-max-trait" -> weeklyByTrait.merge(constraint.path("trait").asText(), constraint.path("servings").asInt(),
                    Math::min);
            // others are read from the profile (added B12) or keep a hold; a kind nobody knows asks nothing we could check
            default -> {
            }
        }
    }
}
