package org.crampwise.planner.solver;

import java.util.Arrays;

import org.crampwise.planner.solver.PatternMeals.PricedMeal;

/**
 * Simulated annealing over whole menus with a fixed number of moves, so that the same request gives the same plan
 * on every machine.
 */
final class MenuSearch {

    private static final int COOLING_STEPS = 256;
    private static final int STRICTEST = 12;
    private static final int INSISTENT_ROUNDS = 128;
    private static final int LUKEWARM = 20;
    private static final int[] NOTHING = new int[MenuModel.SLOTS];

    static {
        Arrays.fill(NOTHING, MenuState.EMPTY);
    }

    /** Of a hundred meals built anew so many are good meals; the others keep what these lack within reach. */
    private static final int GOOD_MEALS = 97;
    /** Of a hundred moves so many are of the kind or of one before it; the rest exchange meals between days. */
    private static final int SERVE_ANOTHER = 28;
    private static final int CHANGE_PORTION = 46;
    private static final int FILL_OR_EMPTY = 56;
    private static final int REBUILD = 84;

    private final MenuModel model;
    private final PricedMeal[][] goodMeals;
    private final MenuState state;
    private final Chance chance;
    private final Locks locks;
    private final boolean[] fixedMeal;
    /** Slots that hold what is locked, by meal and by the pattern that the meal has now. */
    private final boolean[][][] fixedSlot;
    private final boolean[][] freePortion;
    private final Reheating reheating;
    private final int[] proposal = new int[MenuModel.SLOTS];
    private final int meals;
    private Best best = new Best(Long.MAX_VALUE, Long.MAX_VALUE, new int[0], new int[0][], 0);

    /** The best menu met so far; it is valid when its hard cost is zero. */
    record Best(long hard, long soft, int[] pattern, int[][] slots, int foundAfter) {

        boolean isValid() {
            return hard == 0;
        }
    }

    private int firstValid = -1;

    /** @param goodMeals by occasion whole meals that are good by themselves, the best first */
    MenuSearch(MenuModel model, PricedMeal[][] goodMeals, Locks locks, long seed) {
        this.model = model;
        this.goodMeals = goodMeals;
        this.locks = locks;
        this.state = new MenuState(model);
        this.chance = new Chance(seed);
        this.reheating = new Reheating(model, state, chance);
        this.meals = model.days() * model.mealsOfDay();
        this.fixedMeal = locks.meals(meals);
        this.fixedSlot = locks.slots(model);
        this.freePortion = Locks.freePortions(model);
    }

    Best run(SearchBudget budget) {
        for (var meal = 0; meal < meals; meal++) {
            if (!model.ties.isElsewhere(meal)) {
                rebuild(meal, Long.MAX_VALUE);
            }
        }
        keepIfBest(0);
        var ratio = (double) budget.coldest() / budget.hottest();
        for (var step = 0; step < COOLING_STEPS; step++) {
            var temperature = (long) (16 * budget.hottest() * StrictMath.pow(ratio, (double) step / (COOLING_STEPS - 1)));
            state.setStrictness((int) (8 * StrictMath.pow(STRICTEST, (double) step / (COOLING_STEPS - 1))));
            anneal(temperature, budget.moves() / COOLING_STEPS, step * (budget.moves() / COOLING_STEPS));
            state.press();
        }
        return best;
    }

    /**
     * Goes on where the search ended without a valid menu: limits that stay broken weigh more and more, until they give way;
     * then cools down once more.
     */
    Best insist(SearchBudget budget) {
        for (var round = 0; round < INSISTENT_ROUNDS && !best.isValid(); round++) {
            state.insist();
            anneal(16L * LUKEWARM, budget.moves() / 64, budget.moves());
        }
        for (var step = 0; step < COOLING_STEPS && best.isValid(); step++) {
            var temperature = 16.0 * LUKEWARM * (COOLING_STEPS - step) / COOLING_STEPS;
            anneal((long) temperature, budget.moves() / COOLING_STEPS / 2, budget.moves());
        }
        return best;
    }

    Best best() {
        return best;
    }

    /** Number of moves after which the first valid menu was met, or -1. */
    int firstValid() {
        return firstValid;
    }

    private void anneal(long temperature, int moves, int done) {
        for (var move = 0; move < moves; move++) {
            if (step(chance.threshold(temperature) >> 4)) {
                keepIfBest(done + move);
            }
        }
    }

    private void keepIfBest(int moves) {
        var hard = state.hard();
        var soft = state.soft();
        if (hard > 0 && best.isValid()) {
            return;
        }
        if (hard < best.hard() || hard == best.hard() && soft < best.soft()) {
            best = new Best(hard, soft, state.pattern.clone(), Arrays.stream(state.slots).map(int[]::clone).toArray(int[][]::new),
                    moves);
            if (hard == 0 && firstValid < 0) {
                firstValid = moves;
            }
        }
    }

    private boolean step(long threshold) {
        var meal = chance.below(meals);
        var kind = chance.below(100);
        if (model.ties.isElsewhere(meal)) {
            return false;
        }
        if (kind < SERVE_ANOTHER) {
            return serveAnother(meal, threshold);
        } else if (kind < CHANGE_PORTION) {
            return changePortion(meal, threshold);
        } else if (kind < FILL_OR_EMPTY) {
            return fillOrEmpty(meal, threshold);
        } else if (kind < REBUILD) {
            return rebuild(meal, threshold);
        }
        return exchange(meal, threshold);
    }

    private int siblingOf(int candidate) {
        var from = model.siblingsFrom[candidate];
        return from + chance.below(model.siblingsTo[candidate] - from);
    }

    private boolean isFixed(int meal, int slot) {
        return fixedSlot[meal][state.pattern[meal]][slot];
    }

    private PatternChoice choiceOf(int meal) {
        return model.patterns[occasion(meal)][state.pattern[meal]];
    }

    private int occasion(int meal) {
        return model.occasion(meal % model.mealsOfDay()).ordinal();
    }

    private boolean serveAnother(int meal, long threshold) {
        var choice = choiceOf(meal);
        var slot = chance.below(choice.slots().size());
        if (state.slots[meal][slot] == MenuState.EMPTY || isFixed(meal, slot)) {
            return false;
        }
        copy(meal);
        proposal[slot] = draw(choice.slots().get(slot));
        var other = chance.below(choice.slots().size());
        if (chance.below(100) < 30 && other != slot && proposal[other] != MenuState.EMPTY && !isFixed(meal, other)) {
            proposal[other] = draw(choice.slots().get(other));
        }
        return serve(meal, state.pattern[meal], threshold);
    }

    private boolean changePortion(int meal, long threshold) {
        var slot = chance.below(choiceOf(meal).slots().size());
        var served = state.slots[meal][slot];
        if (served == MenuState.EMPTY || isFixed(meal, slot) && !freePortion[meal][model.food[served]]) {
            return false;
        }
        var siblings = model.siblingsTo[served] - model.siblingsFrom[served];
        var other = model.siblingsFrom[served] + chance.below(siblings);
        if (other == served) {
            return false;
        }
        copy(meal);
        proposal[slot] = other;
        return state.change(meal, state.pattern[meal], proposal, threshold);
    }

    private boolean fillOrEmpty(int meal, long threshold) {
        var choice = choiceOf(meal);
        var slot = chance.below(choice.slots().size());
        if (!choice.slots().get(slot).optional() || isFixed(meal, slot)) {
            return false;
        }
        copy(meal);
        proposal[slot] = proposal[slot] == MenuState.EMPTY ? draw(choice.slots().get(slot)) : MenuState.EMPTY;
        return state.change(meal, state.pattern[meal], proposal, threshold);
    }

    private boolean rebuild(int meal, long threshold) {
        var pattern = drawMeal(meal);
        return serve(meal, pattern, threshold);
    }

    private boolean exchange(int meal, long threshold) {
        var other = (meal + model.mealsOfDay() * (1 + chance.below(Math.max(1, model.days() - 1)))) % meals;
        if (model.days() == 1 || fixedMeal[meal] || fixedMeal[other] || isTied(meal) || isTied(other)) {
            return false;
        }
        return state.exchange(meal, other, threshold);
    }

    private boolean isTied(int meal) {
        return model.ties.isElsewhere(meal) || model.ties.twinsOf(meal) != null;
    }

    private boolean serve(int meal, int pattern, long threshold) {
        var lunch = reheating.follower(meal, proposal);
        return lunch < 0 || fixedMeal[lunch]
                ? state.change(meal, pattern, proposal, threshold)
                : reheating.changeBoth(meal, pattern, proposal, lunch, threshold);
    }

    private void copy(int meal) {
        System.arraycopy(state.slots[meal], 0, proposal, 0, MenuModel.SLOTS);
    }

    /** Proposes a whole meal around what is locked, and returns its pattern. */
    private int drawMeal(int meal) {
        if (fixedMeal[meal]) {
            var locked = locks.of(meal).get(chance.below(locks.of(meal).size()));
            return drawAround(locked.slots(), locked.pattern(), meal);
        }
        var reheated = reheating.draw(meal, proposal);
        if (reheated >= 0) {
            return reheated;
        }
        var pooled = goodMeals[occasion(meal)];
        if (chance.below(100) < GOOD_MEALS && pooled.length > 0) {
            var chosen = pooled[chance.earlyBelow(pooled.length)];
            System.arraycopy(chosen.slots(), 0, proposal, 0, MenuModel.SLOTS);
            return chosen.pattern();
        }
        return drawAround(NOTHING, chance.below(model.patterns[occasion(meal)].length), meal);
    }

    private int drawAround(int[] served, int pattern, int meal) {
        for (var slot = 0; slot < MenuModel.SLOTS; slot++) {
            var isFree = served[slot] != MenuState.EMPTY && freePortion[meal][model.food[served[slot]]];
            proposal[slot] = isFree ? siblingOf(served[slot]) : served[slot];
        }
        drawRest(model.patterns[occasion(meal)][pattern], proposal, chance);
        return pattern;
    }

    static void drawRest(PatternChoice choice, int[] proposal, Chance chance) {
        for (var slot = 0; slot < choice.slots().size(); slot++) {
            var place = choice.slots().get(slot);
            if (proposal[slot] == MenuState.EMPTY && (!place.optional() || chance.below(4) == 0)) {
                proposal[slot] = place.candidates()[chance.earlyBelow(place.candidates().length)];
            }
        }
    }

    private int draw(SlotChoice place) {
        return place.candidates()[chance.earlyBelow(place.candidates().length)];
    }
}
