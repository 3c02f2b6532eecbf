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
                RuleExample.of("leftovers", "on Wednesday", plan -> {
                    plan.preferences.putArray("leftovers").add("wednesday");
                    dinnerAgainAtLunch(plan);
                    mark(plan);
                }, plan -> plan.preferences.putArray("leftovers").add("wednesday")),
                RuleExample.of("leftover-marks", "told", plan -> {
                    dinnerAgainAtLunch(plan);
                    mark(plan);
                }, WishRulesTest::dinnerAgainAtLunch),
                RuleExample.of("no-cooking", "on Tuesday", plan -> {
                    plan.preferences.putArray("noCooking").add("tuesday");
                    plan.foods.get("1-lunch-sandwich").put("effort", "cook");
                }, plan -> {
                    plan.preferences.putArray("noCooking").add("tuesday");
                    plan.foods.get("2-lunch-side").put("effort", "cook");
                }),
                RuleExample.of("cooked-mains", "in the plan", plan -> cooked(plan, 2), plan -> cooked(plan, 1)),
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

    /** The pizza of Tuesday, cooked, stands at lunch on Wednesday too. */
    private static void dinnerAgainAtLunch(HandmadePlan plan) {
        var again = (ObjectNode) plan.days.at("/1/meals/2").deepCopy();
        again.put("occasion", "lunch").put("pattern", "pizza-or-mexican-lunch");
        ((ArrayNode) plan.days.at("/2/meals")).set(1, again);
        plan.foods.get("2-dinner-main").put("effort", "cook");
    }

    private static void mark(HandmadePlan plan) {
        ((ObjectNode) plan.days.at("/2/meals/1/servings/0")).putObject("leftoverOf").put("date", "2026-11-24")
                .put("occasion", "dinner");
    }

    private static void cooked(HandmadePlan plan, int most) {
        plan.foods.get("1-lunch-sandwich").put("effort", "cook");
        plan.foods.get("2-dinner-main").put("effort", "cook");
        plan.preferences.put("maxCookedMains", most);
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
