package org.crampwise.planner.solver;

import java.util.Map;

/** Weights of the soft rules by the rule's name, hundredths of a nat; they are configuration. */
public record RuleWeights(Map<String, Double> byRule) {

    public double of(String rule) {
        var weight = byRule.get(rule);
        if (weight == null) {
            throw new IllegalArgumentException(
                    "The rule (%s) has no weight.\nMaybe it is missing in seeds/rule-weights.csv.".formatted(rule));
        }
        return weight;
    }
}
