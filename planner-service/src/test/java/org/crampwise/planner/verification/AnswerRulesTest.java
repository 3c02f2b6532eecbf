package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.crampwise.planner.verification.Verification.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

class AnswerRulesTest {

    static List<RuleExample> examples() {
        return List.of(
                RuleExample.falsified("days-in-order", "a day is skipped", answer -> day(answer, 3).put("date", "2026-11-26")),
                RuleExample.falsified("day-totals", "a total is off",
                        answer -> total(answer, "iron").withObject("/amount").put("value", 17.2)),
                RuleExample.falsified("day-totals", "another unit",
                        answer -> total(answer, "iron").withObject("/amount").put("unit", "ug")),
                RuleExample.falsified("mean", "a mean is off",
                        answer -> ((ObjectNode) answer.path("mean").get(0)).withObject("/amount").put("value", 1.5)),
                RuleExample.falsified("of-target", "a share is off", answer -> total(answer, "magnesium").put("ofTarget", 1.3)),
                RuleExample.falsified("unknown-foods", "the known is called unknown",
                        answer -> total(answer, "iron").put("unknownFoods", 1)),
                RuleExample.of("unknown-foods", "the unknown is hidden", plan -> plan.scale("iron", 0, 1.1),
                        plan -> plan.food("1-lunch-side").withObject("/per100g").remove("iron")),
                RuleExample.of("known-foods", "a food not to be planned",
                        plan -> plan.food("1-lunch-side").put("plannable", true),
                        plan -> plan.food("1-lunch-side").put("plannable", false)),
                RuleExample.of("certificate", "the gap", plan -> plan.certificate.put("gap", 0.0306),
                        plan -> plan.certificate.put("gap", 0.032)),
                RuleExample.of("certificate", "a bound above the plan", plan -> plan.certificate.put("bound", 431).put("gap", 0),
                        plan -> plan.certificate.put("bound", 440).put("gap", -0.021)),
                RuleExample.falsified("misses", "something is missed that nobody agreed to miss",
                        answer -> answer.putArray("misses")
                                .addObject().put("nutrient", "vitamin-d").put("where", "mean")),
                RuleExample.of("certificate", "optimal",
                        plan -> plan.certificate.put("bound", 431).put("gap", 0).put("status", "optimal"),
                        plan -> plan.certificate.put("status", "optimal")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_plan_that_just_keeps_the_rule_is_valid(RuleExample example) {
        assertThat(example.whenKept()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_plan_that_breaks_the_rule_breaks_it_alone(RuleExample example) {
        assertThat(example.whenBroken()).isNotEmpty().extracting(Violation::rule).containsOnly(example.rule());
    }

    private static ObjectNode day(ObjectNode answer, int day) {
        return (ObjectNode) answer.path("days").get(day - 1);
    }

    private static ObjectNode total(ObjectNode answer, String nutrient) {
        for (var total : day(answer, 1).path("totals")) {
            if (total.path("nutrient").asText().equals(nutrient)) {
                return (ObjectNode) total;
            }
        }
        throw new IllegalArgumentException("No total of " + nutrient);
    }
}
