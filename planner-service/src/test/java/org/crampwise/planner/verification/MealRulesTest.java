package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.crampwise.planner.verification.Verification.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MealRulesTest {

    static List<RuleExample> examples() {
        return List.of(
                RuleExample.of("meals-of-the-day", "what was asked for",
                        plan -> plan.preferences.putArray("occasions").add("breakfast").add("lunch").add("dinner").add("snack"),
                        plan -> plan.preferences.putArray("occasions").add("breakfast").add("lunch").add("dinner")),
                RuleExample.of("pattern", "a role that does not fit",
                        plan -> plan.food("1-lunch-side").withArray("/roles").add("spread"),
                        plan -> plan.food("1-lunch-side").withArray("/roles").removeAll().add("spread")),
                RuleExample.of("pattern", "an empty slot",
                        plan -> plan.food("1-lunch-side").withArray("/roles").add("savory-snack"),
                        plan -> {
                            plan.food("1-lunch-side").withArray("/roles").add("savory-snack");
                            plan.serving(1, "lunch", 1).put("slot", "crisps");
                        }),
                RuleExample.of("pattern", "of another occasion", plan -> plan.meal(1, "lunch").put("pattern", "sandwich-lunch"),
                        plan -> plan.meal(1, "lunch").put("pattern", "sandwich-dinner")),
                RuleExample.of("meal-energy", "a heavy snack", plan -> heavySnack(plan, 140), plan -> heavySnack(plan, 141)),
                RuleExample.of("meal-protein", "lunch", plan -> lunchProtein(plan, 0.5), plan -> lunchProtein(plan, 0.49)),
                RuleExample.of("one-starch", "pasta beside potatoes", plan -> plan.trait("1-dinner-starch", "starchy"), plan -> {
                    plan.trait("1-dinner-starch", "starchy");
                    plan.trait("1-dinner-vegetable", "starchy");
                }),
                RuleExample.of("one-drink", "two cups", plan -> plan.food("1-dinner-protein").withArray("/roles").add("coffee"),
                        plan -> {
                            plan.food("1-dinner-protein").withArray("/roles").add("coffee");
                            plan.food("1-dinner-starch").withArray("/roles").add("tea");
                        }),
                RuleExample.of("fruit-and-vegetables", "400 g", plan -> plan.food("2-dinner-side").put("produceShare", 0.67),
                        plan -> plan.food("2-dinner-side").put("produceShare", 0.66)),
                RuleExample.of("milk", "three cups", plan -> plan.food("1-breakfast-milk").put("milkShare", 3),
                        plan -> plan.food("1-breakfast-milk").put("milkShare", 3.01)));
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

    private static void heavySnack(HandmadePlan plan, double kcal) {
        plan.scale("1-snack-fruit", "energy", (240 + kcal) / 240);
        plan.scale("1-lunch-sandwich", "energy", (550 - kcal) / 550);
    }

    private static void lunchProtein(HandmadePlan plan, double factor) {
        plan.scale("1-lunch-sandwich", "protein", factor);
        plan.scale("1-lunch-side", "protein", factor);
    }
}
