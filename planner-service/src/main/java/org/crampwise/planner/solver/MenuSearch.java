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
    /** Of a hundred moves so many are of the kind or of one before it; the rest exchange meals between days. */
    private static final int SERVE_ANOTHER = 28;
    private static final int CHANGE_PORTION = 46;
    private static final int FILL_OR_EMPTY = 56;
    private static final int REBUILD = 84;

    private final MenuModel model;
    private final MenuState state;
    private final Chance chance;
    /** Slots that hold what is locked, by meal and by the pattern that the meal has now. */
    private final boolean[][][] fixedSlot;
    private final Reheating reheating;
    private final MealProposal proposal;
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
        this.state = new MenuState(model);
        this.chance = new Chance(seed);
        this.reheating = new Reheating(model, state, chance);
        this.meals = model.days() * model.mealsOfDay();
        this.fixedSlot = locks.slots(model);
        this.proposal = new MealProposal(model, goodMeals, locks, chance, reheating);
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
        proposal.copy(state.slots[meal]);
        proposal.servings[slot] = proposal.draw(choice.slots().get(slot));
        var other = chance.below(choice.slots().size());
        if (chance.below(100) < 30 && other != slot && proposal.servings[other] != MenuState.EMPTY && !isFixed(meal, other)) {
            proposal.servings[other] = proposal.draw(choice.slots().get(other));
        }
        return serve(meal, state.pattern[meal], threshold);
    }

    private boolean changePortion(int meal, long threshold) {
        var slot = chance.below(choiceOf(meal).slots().size());
        var served = state.slots[meal][slot];
        if (served == MenuState.EMPTY || isFixed(meal, slot) && !proposal.isPortionFree(meal, served)) {
            return false;
        }
        var siblings = model.siblingsTo[served] - model.siblingsFrom[served];
        var other = model.siblingsFrom[served] + chance.below(siblings);
        if (other == served) {
            return false;
        }
        proposal.copy(state.slots[meal]);
        proposal.servings[slot] = other;
        return state.change(meal, state.pattern[meal], proposal.servings, threshold);
    }

    private boolean fillOrEmpty(int meal, long threshold) {
        var choice = choiceOf(meal);
        var slot = chance.below(choice.slots().size());
        if (!choice.slots().get(slot).optional() || isFixed(meal, slot)) {
            return false;
        }
        proposal.copy(state.slots[meal]);
        proposal.servings[slot] = proposal.servings[slot] == MenuState.EMPTY
                ? proposal.draw(choice.slots().get(slot))
                : MenuState.EMPTY;
        return state.change(meal, state.pattern[meal], proposal.servings, threshold);
    }

    private boolean rebuild(int meal, long threshold) {
        return serve(meal, proposal.drawMeal(meal), threshold);
    }

    private boolean exchange(int meal, long threshold) {
        var other = (meal + model.mealsOfDay() * (1 + chance.below(Math.max(1, model.days() - 1)))) % meals;
        if (model.days() == 1 || proposal.isFixed(meal) || proposal.isFixed(other) || isTied(meal) || isTied(other)) {
            return false;
        }
        return state.exchange(meal, other, threshold);
    }

    private boolean isTied(int meal) {
        return model.ties.isElsewhere(meal) || model.ties.twinsOf(meal) != null;
    }

    private boolean serve(int meal, int pattern, long threshold) {
        var lunch = reheating.follower(meal, proposal.servings);
        return lunch < 0 || proposal.isFixed(lunch)
                ? state.change(meal, pattern, proposal.servings, threshold)
                : reheating.changeBoth(meal, pattern, proposal.servings, lunch, threshold);
    }
}
