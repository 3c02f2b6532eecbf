package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.crampwise.planner.verification.Verification.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

class RepeatRulesTest {

    private static final Map<String, String> PLATE = Map.of("main", "protein", "side", "vegetable");

    static List<RuleExample> examples() {
        return List.of(
                RuleExample.of("family-day", "fruit twice", plan -> family(plan, "1-lunch-side", "2-breakfast-topping"),
                        plan -> family(plan, "1-lunch-side", "1-snack-fruit")),
                RuleExample.of("family-week", "a main three times", plan -> family(plan, "1-lunch-sandwich", "4-lunch-sandwich"),
                        plan -> family(plan, "1-lunch-sandwich", "4-lunch-sandwich", "7-lunch-sandwich")).over(7),
                RuleExample.of("family-week", "the more generous role counts", plan -> {
                    family(plan, "1-lunch-sandwich", "4-lunch-sandwich", "7-lunch-sandwich");
                    plan.food("1-lunch-sandwich").withArray("/roles").add("bread");
                }, plan -> family(plan, "1-lunch-sandwich", "4-lunch-sandwich", "7-lunch-sandwich")).over(7),
                RuleExample.of("family-week", "any seven days",
                        plan -> family(plan, "1-lunch-sandwich", "4-lunch-sandwich", "10-lunch-sandwich"),
                        plan -> family(plan, "4-lunch-sandwich", "7-lunch-sandwich", "10-lunch-sandwich")).over(10),
                RuleExample.of("group-day", "sweets twice", plan -> plan.food("3-lunch-fruit").put("category", "dessert"),
                        plan -> plan.food("3-lunch-fruit").withArray("/roles").add("dessert")),
                RuleExample.of("group-week", "red meat", plan -> redMeat(plan, "1-lunch-side", "2-lunch-side", "3-lunch-salad"),
                        plan -> redMeat(plan, "1-lunch-side", "2-lunch-side", "3-lunch-salad", "4-lunch-side")).over(7),
                RuleExample.of("group-week", "more porridge for those who eat plants", plan -> {
                    plan.profile.put("diet", "vegetarian");
                    porridgeFiveTimes(plan);
                }, RepeatRulesTest::porridgeFiveTimes).over(7),
                RuleExample.of("group-at-least", "fish", plan -> poultry(plan, 4), plan -> {
                    poultry(plan, 1);
                    poultry(plan, 4);
                    plan.foods.put("salmon", HandmadeFoods.food("salmon", "fish", 115, 300, "dinner"));
                }).over(4),
                RuleExample.of("group-at-least", "no fish where there is none", plan -> {
                    poultry(plan, 1);
                    poultry(plan, 4);
                }, plan -> {
                    poultry(plan, 1);
                    poultry(plan, 4);
                    plan.foods.put("salmon", HandmadeFoods.food("salmon", "fish", 115, 300, "dinner"));
                }).over(4),
                RuleExample.of("fish-limit", "fish before pregnancy", plan -> fish(plan, 3), plan -> fish(plan, 4)).over(7),
                RuleExample.of("pattern-week", "a plate every day", plan -> plan.servings(1, "dinner"), plan -> {
                    plate(plan, 2);
                    plate(plan, 3);
                    plate(plan, 5);
                    plate(plan, 6);
                }).over(7));
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

    private static void family(HandmadePlan plan, String... foods) {
        List.of(foods).forEach(food -> plan.food(food).put("family", "the-same-again"));
    }

    private static void redMeat(HandmadePlan plan, String... foods) {
        List.of(foods).forEach(food -> plan.trait(food, "red-meat"));
    }

    /** Twice it is there already. */
    private static void porridgeFiveTimes(HandmadePlan plan) {
        List.of("1-breakfast-cereal", "2-breakfast-yogurt", "4-breakfast-cereal")
                .forEach(food -> plan.food(food).withArray("/roles").add("porridge"));
    }

    private static void poultry(HandmadePlan plan, int day) {
        plan.food(day + "-dinner-protein").withArray("/roles").removeAll().add("poultry");
    }

    private static void fish(HandmadePlan plan, int times) {
        plan.ticks("conditions", "planning-pregnancy");
        plan.finding("PREGNANCY", "limit");
        List.of("1-dinner-protein", "4-dinner-protein", "7-dinner-protein", "2-lunch-main").subList(0, times)
                .forEach(food -> plan.trait(food, "mercury-low"));
    }

    /** Three days have one already. */
    private static void plate(HandmadePlan plan, int day) {
        plan.meal(day, "dinner").put("pattern", "plate-dinner");
        for (var serving : plan.servings(day, "dinner")) {
            var slot = serving.path("slot").asText();
            ((ObjectNode) serving).put("slot", PLATE.getOrDefault(slot, slot));
        }
        plan.food(day + "-dinner-main").withArray("/roles").removeAll().add("poultry");
        if (plan.servings(day, "dinner").size() < 3) {
            var starch = HandmadeFoods.food(day + "-dinner-starch", "grain", 100, 1, "dinner");
            plan.foods.put(day + "-dinner-starch", starch);
            plan.servings(day, "dinner").add(HandmadePlan.serving("starch", day + "-dinner-starch", 1, 100));
        }
    }
}
