package org.crampwise.planner.solver;

import java.util.Arrays;

import org.crampwise.planner.solver.PatternMeals.PricedMeal;

/** A meal looked at slot by slot, as the rules of meals are written down. */
final class Eating {

    private static final int ROUNDING = 6;

    private Eating() {}

    static boolean fits(MenuModel model, PricedMeal meal) {
        var places = model.patterns[meal.occasion()][meal.pattern()].slots();
        for (var slot = 0; slot < MenuModel.SLOTS; slot++) {
            var served = meal.slots()[slot];
            var fits = slot >= places.size()
                    ? served == MenuState.EMPTY
                    : served == MenuState.EMPTY
                            ? places.get(slot).optional()
                            : Arrays.stream(places.get(slot).candidates()).anyMatch(each -> each == served);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    static boolean obeysItsRules(MenuModel model, PricedMeal meal) {
        for (var rule : model.mealBounds[meal.occasion()]) {
            var sum = Arrays.stream(meal.slots()).filter(served -> served != MenuState.EMPTY)
                    .map(served -> model.content[served * model.measureCount() + rule.measure()]).sum();
            if (rule.violation(sum) > ROUNDING) {
                return false;
            }
        }
        return Arrays.stream(meal.slots()).filter(served -> served != MenuState.EMPTY)
                .flatMap(served -> Arrays.stream(model.talliesOfFood[model.food[served]]))
                .allMatch(tally -> servings(model, meal, tally) <= model.tallies.get(tally).perDay());
    }

    private static long servings(MenuModel model, PricedMeal meal, int tally) {
        return Arrays.stream(meal.slots()).filter(served -> served != MenuState.EMPTY)
                .filter(served -> Arrays.stream(model.talliesOfFood[model.food[served]]).anyMatch(each -> each == tally)).count();
    }
}
