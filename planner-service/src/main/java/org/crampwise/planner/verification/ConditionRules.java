package org.crampwise.planner.verification;

import java.util.List;
import java.util.Set;

/** What single conditions and diets ask besides what they leave out. */
final class ConditionRules {

    private static final double POTASSIUM_CEILING_MG = 5000;
    private static final double DAY_ABOVE_USUAL = 1.2;
    private static final double B12_NEED_UG = 2.4;
    private static final double FISH_GRAMS = 120;

    private ConditionRules() {}

    /** Nobody gets all the potassium that a day may have in fewer than three meals; calcium stones: half a day's calcium a meal. */
    static void spread(PlanCase plan, Report report) {
        plan.served().meals().forEach(meal -> {
            report.atMost(Math.ceil(POTASSIUM_CEILING_MG / 3), meal.amount("potassium"), "mg", meal.where(),
                    "Potassium of the meal");
            if (plan.eater().has("kidney-stone")) {
                report.atMost(plan.need("calcium").orElse(0) / 2, meal.amount("calcium"), "mg", meal.where(),
                        "Calcium of the meal");
            }
        });
    }

    /** Where more calcium or vitamin D is a danger, none of them rises. */
    static void notAboveUsual(PlanCase plan, Report report) {
        if (!isHighCalcium(plan.eater())) {
            return;
        }
        for (var nutrient : List.of("calcium", "vitamin-d")) {
            var usual = plan.eater().usual(nutrient);
            if (usual.isEmpty()) {
                report.violation("profile", "no usual intake", "the usual intake of " + nutrient,
                        "What this person usually eats of %s is not known.".formatted(nutrient));
                continue;
            }
            report.atMost(usual.getAsDouble(), plan.meanTotal(nutrient), Units.of(nutrient), "mean", nutrient);
            plan.served().days().forEach(day -> report.atMost(DAY_ABOVE_USUAL * usual.getAsDouble(), plan.total(day, nutrient),
                    Units.of(nutrient), day.date(), nutrient));
        }
    }

    static boolean isHighCalcium(Eater eater) {
        return eater.hasAny("hypercalcaemia", "hyperparathyroidism", "sarcoidosis", "tuberculosis", "granulomatous-disease",
                "lymphoma");
    }

    static boolean isAdrenal(Eater eater) {
        return eater.hasAny("addisons-disease", "hypoaldosteronism");
    }

    static void clinicianNumbers(PlanCase plan, Report report) {
        var eater = plan.eater();
        if (isAdrenal(eater)) {
            clinicianNumber(plan, "sodium", report);
            clinicianNumber(plan, "potassium", report);
        } else if (eater.hasAny("heart-failure", "fluid-restriction", "ascites", "cirrhosis")) {
            clinicianNumber(plan, "sodium", report);
        }
    }

    private static void clinicianNumber(PlanCase plan, String nutrient, Report report) {
        var most = plan.eater().clinicianLimit(nutrient, "max");
        if (most.isEmpty()) {
            report.violation("profile", "no limit", "a clinician's limit of " + nutrient,
                    "How much %s a clinician allows is not known.".formatted(nutrient));
            return;
        }
        double least = plan.eater().clinicianLimit(nutrient, "min").orElse(0);
        plan.served().days().forEach(day -> report.within(least, most.getAsDouble(), plan.total(day, nutrient),
                Units.of(nutrient), day.date(), nutrient));
    }

    /** Fish of mothers, and of women who plan to be, in servings of about four ounces. */
    static void fishPortion(PlanCase plan, Report report) {
        var eater = plan.eater();
        if (eater.isPregnant() || eater.isLactating() || eater.has("planning-pregnancy")) {
            plan.served().meals().forEach(meal -> meal.servings().stream().filter(serving -> serving.isAny(Set.of("fish")))
                    .forEach(serving -> report.atMost(FISH_GRAMS, serving.grams(), "g", meal.where(), serving.foodId())));
        }
    }

    /** Nobody who weighs little is planned below the need. */
    static void energyFloor(PlanCase plan, Report report) {
        double bmi = plan.eater().bmi();
        if (bmi >= 16 && bmi < 18.5) {
            plan.served().days().forEach(day -> report.atLeast(plan.energyNeed(), plan.total(day, "energy"), "kcal", day.date(),
                    "Energy with a low weight"));
        }
    }

    /** Whoever eats only plants and takes no B12 has two servings a day that it was added to, on the days this was asked of. */
    static void addedB12(PlanCase plan, Report report) {
        if (plan.eater().eatsOnlyPlants() && plan.eater().supplement("vitamin-b12") < B12_NEED_UG) {
            var days = plan.served().days().stream()
                    .filter(day -> plan.shareElsewhere(day) == 0 && plan.asked(day.date()).eatsOnlyPlants());
            days.forEach(day -> report.atLeast(2,
                    day.servings().filter(serving -> serving.is("fortified-vitamin-b12")).count(), "servings", day.date(),
                    "Food with added vitamin B12"));
        }
    }
}
