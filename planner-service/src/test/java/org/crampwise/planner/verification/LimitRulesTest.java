package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.crampwise.planner.verification.Verification.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits of people with medicines and conditions. */
class LimitRulesTest {

    private static final String SODIUM_AND_FLUID = """
            "clinicianLimits": {"sodium": {"max": {"value": 2.3, "unit": "g"}}, "fluid": {"max": {"value": %s, "unit": "ml"}}}""";
    private static final double NEED_OF_181_CM = 575.77 - 7.01 * 40 + 6.60 * 181 + 12.14 * 60;

    static List<RuleExample> examples() {
        return List.of(
                RuleExample.of("vitamin-k-steady", "a day within a quarter of the mean", plan -> warfarin(plan, 1, 1.4),
                        plan -> warfarin(plan, 1, 1.45)),
                RuleExample.of("vitamin-k-steady", "the mean within a quarter of what is usual", plan -> warfarin(plan, 0, 1.24),
                        plan -> warfarin(plan, 0, 1.26)),
                RuleExample.of("vitamin-k-steady", "a bowl of greens", plan -> greens(plan, "2-lunch-main"),
                        plan -> greens(plan, "1-dinner-vegetable")),
                RuleExample.of("vitamin-k-steady", "usual intake unknown", plan -> warfarin(plan, 0, 1), plan -> {
                    warfarin(plan, 0, 1);
                    plan.details("");
                }),
                RuleExample.of("lithium-steady", "sodium of two days", plan -> lithium(plan, "sodium", 1.09),
                        plan -> lithium(plan, "sodium", 1.11)),
                RuleExample.of("lithium-steady", "water of two days", plan -> lithium(plan, "water", 0.92),
                        plan -> lithium(plan, "water", 0.9)),
                RuleExample.of("meal-carbohydrate", "dinners", plan -> insulin(plan, 1.8), plan -> insulin(plan, 1.85)),
                RuleExample.of("fluid-limit", "a glass of milk", plan -> fluid(plan, 140), plan -> fluid(plan, 130)),
                RuleExample.of("apart-from-dose", "bran and digoxin", plan -> digoxin(plan, "1-lunch-side"),
                        plan -> digoxin(plan, "1-breakfast-cereal")),
                RuleExample.of("apart-from-dose", "calcium and thyroid hormone", plan -> thyroid(plan, "03:25"),
                        plan -> thyroid(plan, "03:35")),
                RuleExample.of("apart-from-dose", "no breakfast right after it", plan -> bisphosphonate(plan, "05:30"),
                        plan -> bisphosphonate(plan, "07:10")),
                RuleExample.of("meal-spread", "potassium", plan -> plan.scale("1-dinner-starch", "potassium", 2.7),
                        plan -> plan.scale("1-dinner-starch", "potassium", 2.8)),
                RuleExample.of("meal-spread", "calcium with kidney stones", plan -> kidneyStone(plan, 1.4),
                        plan -> kidneyStone(plan, 1.5)),
                RuleExample.of("not-above-usual", "calcium", plan -> sarcoidosis(plan, 1145), plan -> sarcoidosis(plan, 1135)),
                RuleExample.of("clinician-numbers", "sodium", plan -> addison(plan, 2000), plan -> addison(plan, 1900)),
                RuleExample.of("fish-portion", "before pregnancy", plan -> fish(plan, 120), plan -> fish(plan, 140)),
                RuleExample.of("energy-floor", "a low weight", plan -> thin(plan, 1.001), plan -> thin(plan, 0.995)),
                RuleExample.of("added-b12-servings", "two of them", plan -> vegan(plan, "1-breakfast-cereal"),
                        plan -> vegan(plan)));
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

    private static void warfarin(HandmadePlan plan, int day, double factor) {
        plan.ticks("medicines", "Warfarin");
        plan.finding("WARFARIN", "limit");
        plan.details("\"usualIntake\": {\"vitamin-k\": {\"value\": %s, \"unit\": \"ug\"}}".formatted(plan.perDay("vitamin-k")));
        plan.scale("vitamin-k", day, factor);
    }

    private static void greens(HandmadePlan plan, String food) {
        warfarin(plan, 0, 1);
        plan.trait(food, "high-vitamin-k");
    }

    private static void lithium(HandmadePlan plan, String nutrient, double factor) {
        plan.ticks("medicines", "lithium");
        plan.finding("LITHIUM", "limit");
        plan.scale(nutrient, 1, factor);
    }

    private static void insulin(HandmadePlan plan, double factor) {
        plan.ticks("medicines", "Lantus");
        plan.finding("INSULIN", "limit");
        plan.scale("1-dinner-starch", "carbohydrate", factor);
    }

    private static void fluid(HandmadePlan plan, double most) {
        plan.ticks("conditions", "heart-failure");
        plan.finding("HEART_FLUID", "limit");
        plan.details(SODIUM_AND_FLUID.formatted(most));
    }

    private static void digoxin(HandmadePlan plan, String bran) {
        plan.ticks("medicines", "digoxin");
        plan.finding("DIGOXIN", "limit");
        plan.details("\"doseTimes\": {\"Lanoxin\": [\"08:00\"]}");
        plan.scale("potassium", 0, 0.88);
        plan.scale("magnesium", 0, 0.9);
        plan.trait(bran, "bran-rich");
    }

    private static void thyroid(HandmadePlan plan, String dose) {
        plan.ticks("medicines", "levothyroxine");
        plan.finding("LEVOTHYROXINE", "limit");
        plan.details("\"doseTimes\": {\"levothyroxine\": [\"%s\"]}".formatted(dose));
    }

    private static void bisphosphonate(HandmadePlan plan, String dose) {
        plan.ticks("medicines", "alendronate");
        plan.finding("BISPHOSPHONATE", "limit");
        plan.details(
                "\"doseTimes\": {\"bisphosphonate\": [\"%s\"]}, \"mealTimes\": {\"breakfast\": [\"07:30\"]}".formatted(dose));
    }

    private static void kidneyStone(HandmadePlan plan, double factor) {
        plan.ticks("conditions", "kidney-stone");
        plan.finding("KIDNEY_STONE", "limit");
        plan.scale("2-lunch-main", "calcium", factor);
    }

    private static void sarcoidosis(HandmadePlan plan, double usual) {
        plan.ticks("conditions", "sarcoidosis");
        plan.finding("HIGH_CALCIUM", "limit");
        plan.details("""
                "usualIntake": {"calcium": {"value": %s, "unit": "mg"}, "vitamin-d": {"value": 17, "unit": "ug"}}"""
                .formatted(usual));
    }

    private static void addison(HandmadePlan plan, double most) {
        plan.ticks("conditions", "addisons-disease");
        plan.finding("ADRENAL", "limit");
        plan.details("""
                "clinicianLimits": {"sodium": {"min": {"value": 1.5, "unit": "g"}, "max": {"value": %s, "unit": "mg"}},
                                    "potassium": {"max": {"value": 3000, "unit": "mg"}}}""".formatted(most));
    }

    /** The fish of the first day weighs so much, with as much of everything in it as before. */
    private static void fish(HandmadePlan plan, double grams) {
        plan.ticks("conditions", "planning-pregnancy");
        plan.finding("PREGNANCY", "limit");
        HandmadeFoods.PER_1000_KCAL.keySet().forEach(nutrient -> plan.scale("1-dinner-protein", nutrient, 115 / grams));
        plan.portion(1, "dinner", 0).put("grams", grams).put("measure", "fillet");
        plan.food("1-dinner-protein").withArray("/portions").addObject().put("count", 1).put("measure", "fillet")
                .put("grams", grams);
    }

    /** The first day alone has so much of the need. */
    private static void thin(HandmadePlan plan, double shareOfNeed) {
        plan.profile.put("heightCm", 181);
        plan.finding("BMI_LOW", "limit");
        plan.needsEnergy(NEED_OF_181_CM);
        plan.scale("energy", 0, 1.001 * NEED_OF_181_CM / HandmadePlan.NEED);
        plan.scale("energy", 1, shareOfNeed / 1.001);
    }

    private static void vegan(HandmadePlan plan, String... moreFortified) {
        plan.profile.put("diet", "vegan");
        plan.finding("VEGAN_B12", "limit");
        List.of("1-lunch-side", "2-lunch-side", "3-lunch-fruit", "2-dinner-side", "3-dinner-side")
                .forEach(food -> plan.trait(food, "fortified-vitamin-b12"));
        List.of(moreFortified).forEach(food -> plan.trait(food, "fortified-vitamin-b12"));
    }
}
