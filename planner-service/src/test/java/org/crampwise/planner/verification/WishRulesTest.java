package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.crampwise.planner.verification.Verification.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

class WishRulesTest {

    static List<RuleExample> examples() {
        return List.of(
                RuleExample.of("locks", "a food at a place", plan -> {
                    lock(plan);
                    plan.serving(1, "lunch", 1).put("locked", true);
                }, WishRulesTest::lock),
                RuleExample.of("elsewhere", "a meal", plan -> {
                    elsewhere(plan, 240 / HandmadePlan.NEED);
                    ((ObjectNode) plan.days.at("/2/meals/3")).put("pattern", "elsewhere").putArray("servings");
                }, plan -> elsewhere(plan, 0)),
                RuleExample.of("same-breakfast", "on weekdays", plan -> {
                    plan.preferences.put("sameBreakfast", "weekdays");
                    sameBreakfast(plan, 1);
                    sameBreakfast(plan, 2);
                }, plan -> {
                    plan.preferences.put("sameBreakfast", "weekdays");
                    sameBreakfast(plan, 1);
                }),
                RuleExample.of("max-repeats", "a food again", plan -> again(plan, 2), plan -> again(plan, 1)));
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

    private static void elsewhere(HandmadePlan plan, double share) {
        plan.preferences.putArray("elsewhere").addObject().put("date", "2026-11-25").put("occasion", "snack").put("share", share);
    }

    private static void sameBreakfast(HandmadePlan plan, int day) {
        ((ArrayNode) plan.days.at("/" + day + "/meals")).set(0, plan.days.at("/0/meals/0").deepCopy());
    }

    private static void lock(HandmadePlan plan) {
        plan.preferences.putArray("locked").addObject().put("date", "2026-11-23").put("occasion", "lunch").put("slot", "side")
                .put("food", "1-lunch-side");
    }

    private static void again(HandmadePlan plan, int most) {
        plan.serving(3, "lunch", 1).put("food", "1-lunch-side");
        plan.preferences.put("maxRepeats", most);
    }
}
