package org.crampwise.planner.verification;

import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;

import org.crampwise.planner.verification.ServedPlan.Meal;
import org.crampwise.planner.verification.ServedPlan.Serving;

/** Foods this person may eat, in portions people serve. */
final class FoodRules {

    private FoodRules() {}

    static void diet(PlanCase plan, Report report) {
        each(plan, report, "the diet", "is not of the diet", (food, date) -> {
            var diet = plan.asked(date).diet();
            return diet.equals("omnivore") || food.diets().contains(diet);
        });
    }

    /** What is not known to be free is not free. */
    static void allergens(PlanCase plan, Report report) {
        var excluded = new HashSet<>(plan.eater().without());
        excluded.addAll(plan.safety().excludedAllergens());
        for (var allergen : excluded) {
            each(plan, report, "free of " + allergen, "is not known to be free of " + allergen,
                    (food, date) -> food.freeOf().contains(allergen)
                            || !plan.asked(date).without().contains(allergen) && !isOfCondition(plan, allergen));
        }
    }

    /** Lactose is left out by whoever wishes so, from the day on that it was asked for, and for whoever does not bear it on every day. */
    private static boolean isOfCondition(PlanCase plan, String allergen) {
        boolean isWishAlone = allergen.equals("lactose") && plan.eater().without().contains(allergen)
                && !plan.eater().has("lactose-intolerance");
        return plan.safety().excludedAllergens().contains(allergen) && !isWishAlone;
    }

    static void excludedTraits(PlanCase plan, Report report) {
        for (var trait : plan.safety().excludedTraits()) {
            each(plan, report, "not " + trait, "is " + trait, (food, date) -> !food.is(trait));
        }
    }

    static void dislikes(PlanCase plan, Report report) {
        each(plan, report, "nothing disliked", "is disliked", (food, date) -> !food.isNamedIn(plan.asked(date).dislikes()));
    }

    /** What was eaten cannot be helped, but is told. */
    private static void each(PlanCase plan, Report report, String allowed, String message,
            BiPredicate<CatalogFood, String> rule) {
        plan.served().days().stream().flatMap(day -> day.meals().stream()).forEach(meal -> unfit(meal, rule).forEach(food -> {
            if (meal.told()) {
                report.eaten(meal.where(), food, allowed, food + " " + message + ".");
            } else {
                report.violation(meal.where(), food, allowed, food + " " + message + ".");
            }
        }));
    }

    private static List<String> unfit(Meal meal, BiPredicate<CatalogFood, String> rule) {
        return meal.servings().stream().flatMap(serving -> serving.known().stream())
                .filter(food -> !food.category().equals(CatalogFood.TOLD) && !rule.test(food, meal.date())).map(CatalogFood::id)
                .toList();
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
