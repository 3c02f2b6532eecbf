package org.crampwise.planner.verification;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.crampwise.planner.verification.ServedPlan.Day;
import org.crampwise.planner.verification.ServedPlan.Meal;
import org.crampwise.planner.verification.ServedPlan.Serving;

/** What stays even for people whose medicine follows their food: vitamin K, salt, carbohydrate. */
final class SteadyRules {

    private static final double VITAMIN_K_SHARE = 0.25;
    private static final double GREENS_GRAMS = 100;
    private static final double LITHIUM_SHARE = 0.10;
    private static final double CARBOHYDRATE_GRAMS = 15;
    private static final Set<String> FLUID = Set.of("milk", "flavored-milk", "juice", "coffee", "tea", "smoothie", "soup",
            "main-soup");

    private SteadyRules() {}

    static void vitaminK(PlanCase plan, Report report) {
        if (!plan.eater().hasAny("warfarin", "vitamin-k-antagonist")) {
            return;
        }
        double mean = plan.mean(day -> day.amount("vitamin-k"));
        for (var day : plan.served().days()) {
            report.within((1 - VITAMIN_K_SHARE) * mean, (1 + VITAMIN_K_SHARE) * mean, day.amount("vitamin-k"), "ug", day.date(),
                    "Vitamin K of the day");
        }
        nearUsual(plan.eater().usual("vitamin-k"), mean, report);
        plan.served().meals().forEach(meal -> meal.servings().forEach(serving -> greens(meal, serving, report)));
        if (plan.eater().supplement("vitamin-k") > 0) {
            report.violation("supplements", "vitamin K", "none", "No vitamin K product goes with this medicine.");
        }
    }

    private static void nearUsual(OptionalDouble usual, double mean, Report report) {
        if (usual.isEmpty()) {
            report.violation("profile", "no usual intake", "the usual intake of vitamin K",
                    "What this person usually eats of vitamin K is not known.");
        } else {
            report.within((1 - VITAMIN_K_SHARE) * usual.getAsDouble(), (1 + VITAMIN_K_SHARE) * usual.getAsDouble(), mean, "ug",
                    "mean", "The mean of vitamin K");
        }
    }

    /** Fruit and vegetables of a dish full of vitamin K are taken for greens. */
    private static void greens(Meal meal, Serving serving, Report report) {
        serving.known().filter(food -> food.is("high-vitamin-k") && food.produceShare() * serving.grams() >= GREENS_GRAMS)
                .ifPresent(food -> report.violation(meal.where(), food.id(), "less than 100 g of greens",
                        "%s is a large bowl of greens.".formatted(food.id())));
    }

    /** Of any two days the one has at most a tenth more than the other. */
    static void lithium(PlanCase plan, Report report) {
        if (plan.eater().has("lithium")) {
            for (var nutrient : List.of("sodium", "water")) {
                double least = plan.served().days().stream().mapToDouble(day -> day.amount(nutrient)).min().orElse(0);
                plan.served().days().forEach(day -> report.atMost((1 + LITHIUM_SHARE) * least, day.amount(nutrient),
                        Units.of(nutrient), day.date(), nutrient + " against the day with the least"));
            }
        }
    }

    /** All meals of an occasion near what was told for it; where nothing was, within thirty grams of each other. */
    static void carbohydrate(PlanCase plan, Report report) {
        if (!plan.eater().hasAny("insulin", "sulfonylurea")) {
            return;
        }
        for (var occasion : List.of("breakfast", "lunch", "dinner", "snack")) {
            var meals = plan.served().meals().filter(meal -> meal.isAt(occasion)).toList();
            var told = plan.eater().details().path("carbohydratePerMeal").path(occasion).path("value");
            double lightest = meals.stream().mapToDouble(meal -> meal.amount("carbohydrate")).min().orElse(0);
            double middle = told.isNumber() ? told.asDouble() : lightest + CARBOHYDRATE_GRAMS;
            meals.forEach(meal -> report.within(middle - CARBOHYDRATE_GRAMS, middle + CARBOHYDRATE_GRAMS,
                    meal.amount("carbohydrate"), "g", meal.where(), "Carbohydrate of the meal"));
        }
    }

    static void fluid(PlanCase plan, Report report) {
        if (plan.eater().hasAny("heart-failure", "fluid-restriction", "ascites", "cirrhosis")) {
            plan.eater().clinicianLimit("fluid", "max").ifPresentOrElse(
                    most -> plan.served().days().forEach(
                            day -> report.atMost(most, drunk(day), "ml", day.date(), "What is drunk")),
                    () -> report.violation("profile", "no limit", "a clinician's limit of fluid",
                            "How much this person may drink is not known."));
        }
    }

    private static double drunk(Day day) {
        return day.servings().filter(serving -> serving.isAny(FLUID)).mapToDouble(serving -> serving.amount("water")).sum();
    }
}
