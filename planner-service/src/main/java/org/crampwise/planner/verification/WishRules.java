package org.crampwise.planner.verification;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.crampwise.planner.verification.ServedPlan.Day;
import org.crampwise.planner.verification.ServedPlan.Meal;
import org.crampwise.planner.verification.ServedPlan.Serving;

import com.fasterxml.jackson.databind.JsonNode;

/** Wishes that bind. */
final class WishRules {

    private WishRules() {}

    static void locks(PlanCase plan, Report report) {
        for (var lock : plan.answer().path("preferences").path("locked")) {
            if (plan.planned().meals().noneMatch(meal -> keeps(meal, lock))) {
                report.violation(lock.path("date").asText() + " " + occasion(lock), "not there", lock.toString(),
                        "The locked %s is not served.".formatted(lock.path("food").asText()));
            }
        }
    }

    private static boolean keeps(Meal meal, JsonNode lock) {
        return meal.date().equals(lock.path("date").asText()) && meal.occasion().equals(occasion(lock))
                && meal.servings().stream().anyMatch(serving -> keeps(serving, lock));
    }

    private static boolean keeps(Serving serving, JsonNode lock) {
        double grams = lock.path("portion").path("grams").asDouble(lock.path("grams").asDouble(serving.grams()));
        return serving.locked() && serving.foodId().equals(lock.path("food").asText())
                && serving.slot().equals(lock.path("slot").asText(serving.slot())) && Math.abs(serving.grams() - grams) < 0.051;
    }

    private static String occasion(JsonNode lock) {
        return lock.path("occasion").asText(lock.path("meal").asText());
    }

    /** No food more often in any seven days than asked. */
    static void maxRepeats(PlanCase plan, Report report) {
        var most = plan.answer().path("preferences").path("maxRepeats");
        if (most.isNumber()) {
            plan.served().weeks()
                    .forEach(days -> times(plan, days).forEach((food, times) -> report.atMost(most.asInt(), times, "times",
                            days.getFirst().date() + " to " + days.getLast().date(), food)));
        }
    }

    private static Map<String, Long> times(PlanCase plan, List<Day> days) {
        return SameBreakfast.countedForVariety(plan, days).flatMap(meal -> meal.servings().stream())
                .collect(Collectors.groupingBy(Serving::foodId, Collectors.counting()));
    }

    /** Whether a food may be offered to this person in some meal. */
    static boolean mayEat(PlanCase plan, CatalogFood food) {
        var eater = plan.eater();
        return food.plannable() && (eater.diet().equals("omnivore") || food.diets().contains(eater.diet()))
                && food.freeOf().containsAll(eater.without()) && food.freeOf().containsAll(plan.safety().excludedAllergens())
                && food.traits().stream().noneMatch(plan.safety().excludedTraits()::contains)
                && !food.isNamedIn(plan.dislikes())
                && plan.facts().patterns().values().stream()
                        .anyMatch(pattern -> pattern.slots().stream().anyMatch(slot -> food.hasAnyRole(slot.roles())));
    }
}
