package org.crampwise.planner.solver;

import java.util.Arrays;

import org.crampwise.planner.solver.PatternMeals.PricedMeal;

/** Servings of one meal that the search is about to try, drawn by chance around what is locked. */
final class MealProposal {

    private static final int[] NOTHING = new int[MenuModel.SLOTS];

    static {
        Arrays.fill(NOTHING, MenuState.EMPTY);
    }

    /** Of a hundred meals built anew so many are good meals; the others keep what these lack within reach. */
    private static final int GOOD_MEALS = 97;

    final int[] servings = new int[MenuModel.SLOTS];
    private final MenuModel model;
    private final PricedMeal[][] goodMeals;
    private final Chance chance;
    private final Reheating reheating;
    private final Locks locks;
    private final boolean[] fixedMeal;
    private final boolean[][] freePortion;

    /** @param goodMeals by occasion whole meals that are good by themselves, the best first */
    MealProposal(MenuModel model, PricedMeal[][] goodMeals, Locks locks, Chance chance, Reheating reheating) {
        this.model = model;
        this.goodMeals = goodMeals;
        this.locks = locks;
        this.chance = chance;
        this.reheating = reheating;
        this.fixedMeal = locks.meals(model.days() * model.mealsOfDay());
        this.freePortion = Locks.freePortions(model);
    }

    /** Whether something of the meal is locked. */
    boolean isFixed(int meal) {
        return fixedMeal[meal];
    }

    /** Whether so much of a locked food as the plan needs may be served. */
    boolean isPortionFree(int meal, int candidate) {
        return freePortion[meal][model.food[candidate]];
    }

    /** Starts from a meal as it stands. */
    void copy(int[] slots) {
        System.arraycopy(slots, 0, servings, 0, MenuModel.SLOTS);
    }

    /** Draws a whole meal around what is locked, and returns its pattern. */
    int drawMeal(int meal) {
        if (fixedMeal[meal]) {
            var locked = locks.of(meal).get(chance.below(locks.of(meal).size()));
            return drawAround(locked.slots(), locked.pattern(), meal);
        }
        var reheated = reheating.draw(meal, servings);
        if (reheated >= 0) {
            return reheated;
        }
        var pooled = goodMeals[occasion(meal)];
        if (chance.below(100) < GOOD_MEALS && pooled.length > 0) {
            var chosen = pooled[chance.earlyBelow(pooled.length)];
            copy(chosen.slots());
            return chosen.pattern();
        }
        return drawAround(NOTHING, chance.below(model.patterns[occasion(meal)].length), meal);
    }

    private int drawAround(int[] served, int pattern, int meal) {
        for (var slot = 0; slot < MenuModel.SLOTS; slot++) {
            var isFree = served[slot] != MenuState.EMPTY && isPortionFree(meal, served[slot]);
            servings[slot] = isFree ? siblingOf(served[slot]) : served[slot];
        }
        drawRest(model.patterns[occasion(meal)][pattern], servings, chance);
        return pattern;
    }

    /** The same food in a portion drawn among all of its portions. */
    private int siblingOf(int candidate) {
        var from = model.siblingsFrom[candidate];
        return from + chance.below(model.siblingsTo[candidate] - from);
    }

    private int occasion(int meal) {
        return model.occasion(meal % model.mealsOfDay()).ordinal();
    }

    static void drawRest(PatternChoice choice, int[] servings, Chance chance) {
        for (var slot = 0; slot < choice.slots().size(); slot++) {
            var place = choice.slots().get(slot);
            if (servings[slot] == MenuState.EMPTY && (!place.optional() || chance.below(4) == 0)) {
                servings[slot] = draw(place, chance);
            }
        }
    }

    int draw(SlotChoice place) {
        return draw(place, chance);
    }

    private static int draw(SlotChoice place, Chance chance) {
        return place.candidates()[chance.earlyBelow(place.candidates().length)];
    }
}
