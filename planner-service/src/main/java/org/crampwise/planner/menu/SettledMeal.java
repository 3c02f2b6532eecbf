package org.crampwise.planner.menu;

import java.util.List;
import java.util.Optional;

/**
 * A meal of a standing menu that is planned no more: it lies behind, or was eaten. What it gives counts; nothing of it changes.
 *
 * @param day index of the day, from zero
 * @param meal index of the meal within its day, from zero
 * @param pattern what it is planned as; empty when something else was eaten, or nothing
 * @param planned what the plan has there
 * @param servings what counts: what was planned, or what was eaten instead
 */
public record SettledMeal(int day, int meal, Optional<MealPattern> pattern, List<Serving> planned, List<Serving> servings) {

    public static SettledMeal asPlanned(int day, int meal, Meal planned) {
        return new SettledMeal(day, meal, Optional.of(planned.pattern()), planned.servings(), planned.servings());
    }

    public static SettledMeal eaten(int day, int meal, Meal planned, List<Serving> eaten) {
        return new SettledMeal(day, meal, Optional.empty(), planned.servings(), eaten);
    }
}
