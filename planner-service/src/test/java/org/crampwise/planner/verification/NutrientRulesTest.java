package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.crampwise.planner.verification.Verification.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NutrientRulesTest {

    static List<RuleExample> examples() {
        return List.of(
                RuleExample.of("core-mean", "magnesium", plan -> plan.scale("magnesium", 0, 0.8910),
                        plan -> plan.scale("magnesium", 0, 0.8909)),
                RuleExample.of("core-mean", "vegans count only added vitamin B12", plan -> vegan(plan, 0.88),
                        plan -> vegan(plan, 0.87)),
                RuleExample.of("core-mean", "calcium bound by oxalate",
                        plan -> highOxalate(plan, "1-lunch-side", "2-lunch-side", "3-lunch-fruit"),
                        plan -> highOxalate(plan, "1-lunch-sandwich", "2-lunch-main", "3-lunch-salad")),
                RuleExample.of("core-mean", "supplements count", plan -> {
                    plan.scale("vitamin-d", 0, 0.85);
                    supplement(plan, "vitamin-d", 1, "ug");
                }, plan -> plan.scale("vitamin-d", 0, 0.85)),
                RuleExample.of("core-each-day", "magnesium", plan -> uneven(plan, "magnesium", 0.7 * 320),
                        plan -> uneven(plan, "magnesium", 0.699 * 320)),
                RuleExample.of("core-each-day", "vitamin D may be lower", plan -> uneven(plan, "vitamin-d", 0.6 * 15),
                        plan -> uneven(plan, "vitamin-d", 0.599 * 15)),
                RuleExample.of("screening-window", "potassium too low with an ACE inhibitor", plan -> aceInhibitor(plan, 0.901),
                        plan -> aceInhibitor(plan, 0.899)),
                RuleExample.of("screening-window", "potassium too high with an ACE inhibitor", plan -> aceInhibitor(plan, 1.099),
                        plan -> aceInhibitor(plan, 1.101)),
                RuleExample.of("limit-mean", "vitamin D", plan -> plan.scale("vitamin-d", 0, 5.9),
                        plan -> plan.scale("vitamin-d", 0, 6)),
                RuleExample.of("limit-mean", "supplements add to food", plan -> supplement(plan, "vitamin-d", 83, "ug"),
                        plan -> supplement(plan, "vitamin-d", 0.084, "mg")),
                RuleExample.of("limit-day", "zinc", plan -> plan.scale("zinc", 1, 4.5), plan -> plan.scale("zinc", 1, 4.6)),
                RuleExample.of("limit-supplement", "magnesium counts from supplements only",
                        plan -> supplement(plan, "magnesium", 350, "mg"), plan -> supplement(plan, "magnesium", 351, "mg")),
                RuleExample.of("limit-each-day", "sodium with hypertension", plan -> hypertension(plan, 1.2),
                        plan -> hypertension(plan, 1.22)),
                RuleExample.of("sodium-mean", "a salty day is no salty week", plan -> plan.scale("sodium", 1, 1.5),
                        plan -> plan.scale("sodium", 0, 1.22)),
                RuleExample.of("day-ceiling", "potassium", plan -> plan.scale("potassium", 1, 1.69),
                        plan -> plan.scale("potassium", 1, 1.692)),
                RuleExample.of("day-ceiling", "caffeine before pregnancy", plan -> coffee(plan, 9), plan -> coffee(plan, 10)));
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

    private static void vegan(HandmadePlan plan, double factor) {
        plan.profile.put("diet", "vegan");
        plan.finding("VEGAN_B12", "limit");
        plan.foods.keySet().forEach(food -> plan.trait(food, "fortified-vitamin-b12"));
        plan.scale("vitamin-b12-added", 0, factor);
    }

    private static void highOxalate(HandmadePlan plan, String... foods) {
        List.of(foods).forEach(food -> plan.trait(food, "high-oxalate"));
    }

    private static void supplement(HandmadePlan plan, String nutrient, double value, String unit) {
        plan.profile.withArray("/supplements").addObject().put("nutrient", nutrient).withObject("/amount").put("value", value)
                .put("unit", unit);
    }

    /** So much on the first day, plenty on the others. */
    private static void uneven(HandmadePlan plan, String nutrient, double firstDay) {
        plan.scale(nutrient, 0, 1.5);
        plan.scale(nutrient, 1, firstDay / (1.5 * plan.perDay(nutrient)));
    }

    private static void aceInhibitor(HandmadePlan plan, double shareOfNeed) {
        plan.ticks("medicines", "Lisinopril");
        plan.finding("RAAS_DRUG", "limit");
        plan.scale("potassium", 0, shareOfNeed * 2600 / plan.perDay("potassium"));
    }

    private static void hypertension(HandmadePlan plan, double factor) {
        plan.ticks("conditions", "hypertension");
        plan.scale("sodium", 1, factor);
    }

    private static void coffee(HandmadePlan plan, double factor) {
        plan.ticks("conditions", "planning-pregnancy");
        plan.finding("PREGNANCY", "limit");
        plan.scale("caffeine", 1, factor);
    }
}
