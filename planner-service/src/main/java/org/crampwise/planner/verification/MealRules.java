package org.crampwise.planner.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.crampwise.planner.verification.ServedPlan.Day;
import org.crampwise.planner.verification.ServedPlan.Meal;
import org.crampwise.planner.verification.ServedPlan.Serving;

/** Meals people would sit down to, and days made of them. */
final class MealRules {

    private static final Set<String> DRINKS = Set.of("milk", "flavored-milk", "juice", "smoothie", "coffee", "tea");
    private static final Set<String> MILK = Set.of("milk");
    private static final Set<String> IN_A_BOWL = Set.of("cold-cereal", "porridge");

    private MealRules() {}

    /** Breakfast, lunch, dinner and one to three snacks, or what was asked for; the main meals in their order. */
    static void mealsOfTheDay(PlanCase plan, Report report) {
        var preferences = plan.answer().path("preferences");
        var asked = preferences.has("occasions") ? preferences.path("occasions") : preferences.path("meals");
        for (var day : plan.served().days()) {
            var found = day.meals().stream().map(Meal::occasion).toList();
            boolean right = preferences.has("snacks")
                    ? snacks(day) == preferences.path("snacks").asInt() && isWhole(found)
                    : asked.isArray() && !asked.isEmpty()
                            ? Set.copyOf(found).equals(CatalogFood.texts(asked)) && hasNoneTwice(mainMeals(found))
                            : isWhole(found) && snacks(day) >= 1;
            if (!right || snacks(day) > 3) {
                report.violation(day.date(), found.toString(), "breakfast, lunch, dinner and snacks, or the meals asked for",
                        "The day does not have its meals.");
            }
        }
    }

    private static boolean isWhole(List<String> occasions) {
        return mainMeals(occasions).equals(List.of("breakfast", "lunch", "dinner"));
    }

    private static List<String> mainMeals(List<String> occasions) {
        return occasions.stream().filter(occasion -> !occasion.equals("snack")).toList();
    }

    private static boolean hasNoneTwice(List<String> meals) {
        return Set.copyOf(meals).size() == meals.size();
    }

    static long snacks(Day day) {
        return day.meals().stream().filter(meal -> meal.isAt("snack")).count();
    }

    static void pattern(PlanCase plan, Report report) {
        plan.served().meals().filter(meal -> !Elsewhere.is(meal)).forEach(meal -> {
            var pattern = plan.facts().patterns().get(meal.pattern());
            if (pattern == null || !pattern.occasion().equals(meal.occasion())) {
                report.violation(meal.where(), meal.pattern(), "a pattern of " + meal.occasion(),
                        "The meal has no such pattern.");
            } else {
                slots(meal, pattern, report);
            }
        });
    }

    private static void slots(Meal meal, MealPattern pattern, Report report) {
        var filled = new HashSet<String>();
        for (var serving : meal.servings()) {
            boolean accepted = pattern.slot(serving.slot()).filter(slot -> serving.isAny(slot.roles())).isPresent();
            if (!filled.add(serving.slot()) || !accepted) {
                report.violation(meal.where(), serving.slot() + ": " + serving.foodId(), pattern.slots().toString(),
                        "%s cannot stand in the slot %s.".formatted(serving.foodId(), serving.slot()));
            }
        }
        pattern.slots().stream().filter(slot -> slot.required() && !filled.contains(slot.name()))
                .forEach(slot -> report.violation(meal.where(), "no " + slot.name(), "one of " + slot.roles(),
                        "The slot %s of %s is empty.".formatted(slot.name(), pattern.id())));
    }

    /** Shares of the energy that the person needs a day; whoever eats fewer than four times a day eats more at a time. */
    static void mealEnergy(PlanCase plan, Report report) {
        for (var day : plan.served().days()) {
            // who eats three times a day eats more each time
            double wider = day.meals().size() < 4 ? 1.6 : 1;
            for (var meal : day.plannedMeals().filter(each -> !Elsewhere.is(each)).toList()) {
                double share = meal.amount("energy") / plan.energyNeed();
                double more = day.meals().size() < 4 ? 1.6 : 1;
                switch (meal.occasion()) {
                    case "breakfast" -> energyShare(report, meal, 0.15, share, wider * 0.35);
                    case "lunch" -> energyShare(report, meal, 0.22, share, wider * 0.40);
                    case "dinner" -> energyShare(report, meal, 0.22, share, wider * 0.42);
                    default -> energyShare(report, meal, snacks(day) > 1 ? 0.03 : 0.04, share, wider * 0.18);
                }
            }
        }
    }

    private static void energyShare(Report report, Meal meal, double least, double share, double most) {
        report.within(least, most, share, "of the energy need", meal.where(), "The meal");
    }

    static void mealProtein(PlanCase plan, Report report) {
        double atBreakfast = plan.eater().diet().equals("vegan") ? 7 : 10;
        plan.served().meals().filter(meal -> !meal.isAt("snack") && !Elsewhere.is(meal)).forEach(meal -> report.atLeast(
                meal.isAt("breakfast") ? atBreakfast : 15, meal.amount("protein"), "g", meal.where(), "The protein of the meal"));
    }

    static void oneStarch(PlanCase plan, Report report) {
        plan.served().meals().filter(meal -> meal.isAt("lunch", "dinner")).forEach(
                meal -> report.atMost(1, count(meal, "starchy"), "", meal.where(), "The number of starchy items"));
    }

    private static long count(Meal meal, String trait) {
        return meal.servings().stream().filter(serving -> serving.is(trait)).count();
    }

    static void oneDrink(PlanCase plan, Report report) {
        plan.served().meals().filter(meal -> meal.isAt("lunch", "dinner", "snack")).forEach(meal -> {
            boolean bowl = meal.servings().stream().anyMatch(serving -> serving.isAny(IN_A_BOWL));
            // milk in a bowl of cereal is no drink
            long drinks = meal.servings().stream().filter(serving -> isDrink(serving) && !(bowl && serving.isAny(MILK))).count();
            report.atMost(1, drinks, "", meal.where(), "The number of drinks");
        });
    }

    static boolean isDrink(Serving serving) {
        return serving.isAny(DRINKS);
    }

    static void fruitAndVegetables(PlanCase plan, Report report) {
        plan.served().days().forEach(day -> report.atLeast(400, produceGrams(day) + 400 * plan.shareElsewhere(day), "g",
                day.date(), "Fruit and vegetables"));
    }

    static void milk(PlanCase plan, Report report) {
        plan.served().days().forEach(day -> report.atMost(732, milkGrams(day) + 732 * plan.shareElsewhere(day), "g",
                day.date(), "Milk and plant drink"));
    }

    static double produceGrams(Day day) {
        return day.servings().mapToDouble(
                serving -> serving.grams() * serving.known().map(CatalogFood::produceShare).orElse(0.0)).sum();
    }

    static double milkGrams(Day day) {
        return day.servings().mapToDouble(serving -> serving.grams() * serving.known().map(CatalogFood::milkShare).orElse(0.0))
                .sum();
    }
}
