package org.crampwise.planner.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import org.crampwise.planner.verification.ServedPlan.Meal;

import com.fasterxml.jackson.databind.JsonNode;

/** Meals eaten elsewhere: nothing stands there, and of what the day needs they are reckoned to bring their share. */
record Elsewhere(Map<String, Double> shareByDate, Map<String, Double> shareByMeal) {

    private static final String PATTERN = "elsewhere";

    static Elsewhere of(JsonNode preferences) {
        var byDate = new HashMap<String, Double>();
        var byMeal = new HashMap<String, Double>();
        for (var meal : preferences.path("elsewhere")) {
            byDate.merge(meal.path("date").asText(), meal.path("share").asDouble(), Double::sum);
            byMeal.put(meal.path("date").asText() + " " + meal.path("occasion").asText(), meal.path("share").asDouble());
        }
        return new Elsewhere(byDate, byMeal);
    }

    static boolean is(Meal meal) {
        return meal.pattern().equals(PATTERN);
    }

    /** What is left of it where what was really eaten is told. */
    Elsewhere without(List<Meal> meals) {
        var byMeal = new HashMap<>(shareByMeal);
        meals.stream().filter(Meal::eaten).filter(Elsewhere::is).map(Meal::where).forEach(byMeal::remove);
        var byDate = new HashMap<String, Double>();
        byMeal.forEach((where, share) -> byDate.merge(where.substring(0, where.indexOf(' ')), share, Double::sum));
        return new Elsewhere(byDate, byMeal);
    }

    double share(String date) {
        return shareByDate.getOrDefault(date, 0.0);
    }

    /** What food must give of it on a whole day; where it must give none, what it may at most. */
    static double ofWholeDay(PlanCase plan, String nutrient) {
        double supplement = plan.eater().supplement(nutrient);
        double least = least(plan, nutrient).orElse(0) - supplement;
        if (least > 0) {
            return least;
        }
        return Math.max(0, most(plan, nutrient).orElse(0) - supplement);
    }

    /** What a dietitian set stands in the place of the limit of the reference. */
    private static OptionalDouble most(PlanCase plan, String nutrient) {
        var own = plan.own(nutrient).map(OwnBound::upper).orElse(OptionalDouble.empty());
        return own.isPresent()
                ? own
                : plan.requirements().limit(nutrient).filter(limit -> !limit.scope().equals("supplement"))
                        .map(limit -> OptionalDouble.of(limit.amount())).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble least(PlanCase plan, String nutrient) {
        var window = plan.safety().windows().get(nutrient);
        if (window != null) {
            return OptionalDouble.of(window.min() * plan.referenceNeed(nutrient).orElse(0));
        }
        var needed = Units.CORE.contains(nutrient) || Set.of("energy", "protein").contains(nutrient);
        return needed ? plan.need(nutrient) : OptionalDouble.empty();
    }

    /** Where a meal is said to be eaten elsewhere nothing is served, and nowhere else. */
    static void elsewhere(PlanCase plan, Report report) {
        var empty = plan.served().meals().filter(meal -> is(meal) || meal.servings().isEmpty()).map(Meal::where).toList();
        var said = plan.elsewhere().without(plan.served().eatenMeals().toList()).shareByMeal().keySet();
        said.stream().filter(where -> !empty.contains(where)).forEach(where -> report.violation(where, "a planned meal",
                "nothing", "The meal is eaten elsewhere, but something is planned."));
        plan.served().meals().filter(Elsewhere::is).filter(meal -> !meal.servings().isEmpty() || !said.contains(meal.where()))
                .forEach(meal -> report.violation(meal.where(), meal.servings().toString(), said.toString(),
                        "The meal is no meal eaten elsewhere."));
        plan.elsewhere().shareByDate().forEach((date, share) -> report.within(0, 2, share, "of the day", date, "The share"));
    }
}
