package org.crampwise.planner.verification;

import java.util.HashSet;
import java.util.function.Predicate;

import org.crampwise.planner.verification.ServedPlan.Serving;

/** Foods this person may eat, in portions people serve. */
final class FoodRules {

    private FoodRules() {}

    static void diet(PlanCase plan, Report report) {
        var diet = plan.eater().diet();
        if (!diet.equals("omnivore")) {
            each(plan, report, "diet " + diet, "is not " + diet, food -> food.diets().contains(diet));
        }
    }

    /** What is not known to be free is not free. */
    static void allergens(PlanCase plan, Report report) {
        var excluded = new HashSet<>(plan.eater().without());
        excluded.addAll(plan.safety().excludedAllergens());
        for (var allergen : excluded) {
            each(plan, report, "free of " + allergen, "is not known to be free of " + allergen,
                    food -> food.freeOf().contains(allergen));
        }
    }

    static void excludedTraits(PlanCase plan, Report report) {
        for (var trait : plan.safety().excludedTraits()) {
            each(plan, report, "not " + trait, "is " + trait, food -> !food.is(trait));
        }
    }

    static void dislikes(PlanCase plan, Report report) {
        each(plan, report, "nothing disliked", "is disliked", food -> !food.isNamedIn(plan.dislikes()));
    }

    private static void each(PlanCase plan, Report report, String allowed, String message, Predicate<CatalogFood> rule) {
        plan.served().meals().forEach(meal -> meal.servings().forEach(serving -> serving.known()
                .filter(food -> !rule.test(food))
                .ifPresent(food -> report.violation(meal.where(), food.id(), allowed, food.id() + " " + message + "."))));
    }

    /** Grams are so many halves of a household measure of the food, and the measure named is the one weighed. */
    static void householdPortion(PlanCase plan, Report report) {
        plan.served().meals().forEach(meal -> meal.servings().forEach(serving -> serving.known()
                .filter(food -> food.portions().stream().noneMatch(portion -> isMultiple(serving, portion)))
                .ifPresent(food -> report.violation(meal.where(), "%s: %s %s = %s".formatted(food.id(),
                        Report.words(serving.count(), ""), serving.measure(), Report.words(serving.grams(), "g")),
                        "a multiple of one of " + food.portions(), food.id() + " is not in a household portion."))));
    }

    private static boolean isMultiple(Serving serving, CatalogFood.Household portion) {
        double halves = 2 * serving.grams() / portion.grams();
        double rounding = 2 * 0.051 / portion.grams();
        return portion.measure().equals(serving.measure()) && halves > 0.99
                && Math.abs(halves - Math.rint(halves)) <= rounding
                && Math.abs(serving.count() / portion.count() - Math.rint(halves) / 2) < 1e-6;
    }

    /** Within what people eat of it at that occasion, where that is known; bigger eaters eat more. */
    static void naturalPortion(PlanCase plan, Report report) {
        double scale = portionScale(plan.energyNeed());
        plan.served().meals().forEach(meal -> meal.servings().forEach(serving -> serving.known()
                .map(food -> food.eating().get(meal.occasion()))
                .ifPresent(eaten -> report.within(0.6 * eaten.gramsP25() * scale, 1.6 * eaten.gramsP75() * scale, serving.grams(),
                        "g", meal.where(), "The portion of " + serving.foodId()))));
    }

    static double portionScale(double energyNeed) {
        return Math.clamp(Math.pow(energyNeed / 2100, 0.6), 0.85, 1.4);
    }
}
