package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.crampwise.planner.verification.Verification.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnergyRulesTest {

    static List<RuleExample> examples() {
        return List.of(
                RuleExample.of("energy-day", "a lean day", plan -> leanDay(plan, 0.931), plan -> leanDay(plan, 0.929)),
                RuleExample.of("energy-mean", "a lean plan", plan -> plan.scale("energy", 0, 0.981),
                        plan -> plan.scale("energy", 0, 0.979)),
                RuleExample.of("energy-mean", "a rich plan", plan -> plan.scale("energy", 0, 1.019),
                        plan -> plan.scale("energy", 0, 1.021)),
                RuleExample.of("protein-day", "at ninety", plan -> ninety(plan, 1), plan -> ninety(plan, 0.5)),
                RuleExample.of("macronutrient-shares", "fat", plan -> plan.scale("fat", 1, 1.17),
                        plan -> plan.scale("fat", 1, 1.19)),
                RuleExample.of("macronutrient-shares", "carbohydrate", plan -> plan.scale("carbohydrate", 1, 0.87),
                        plan -> plan.scale("carbohydrate", 1, 0.86)),
                RuleExample.of("saturated-fat", "less than a tenth", plan -> plan.scale("saturated-fat", 0, 1.38),
                        plan -> plan.scale("saturated-fat", 0, 1.4)));
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

    private static void leanDay(HandmadePlan plan, double factor) {
        plan.scale("energy", 0, 1.02);
        plan.scale("energy", 1, factor / 1.02);
    }

    /** At that age a tenth of the energy is less protein than the weight asks for. */
    private static void ninety(HandmadePlan plan, double proteinOfSnack) {
        plan.profile.put("age", 90);
        plan.target("calcium").withObject("/lower").put("value", 1200);
        plan.target("calcium").withObject("/upper").put("value", 2000);
        plan.target("vitamin-d").withObject("/lower").put("value", 20);
        plan.scale("calcium", 0, 1.2);
        plan.scale("vitamin-d", 0, 1.3);
        double lessEnergy = 1 - 7.01 * 50 / HandmadePlan.NEED;
        List.of("energy", "fat", "carbohydrate", "saturated-fat").forEach(nutrient -> plan.scale(nutrient, 0, lessEnergy));
        plan.scale("protein", 0, 48.5 / plan.perDay("protein"));
        plan.scale("1-snack-fruit", "protein", proteinOfSnack);
        plan.needsEnergy(HandmadePlan.NEED - 7.01 * 50);
    }
}
