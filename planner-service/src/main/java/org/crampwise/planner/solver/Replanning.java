package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crampwise.planner.solver.PatternMeals.PricedMeal;

/**
 * Looks for a valid menu near a standing one: simulated annealing that begins with the standing menu and pays for every serving that
 * is not as it was. Moves are counted, time is not.
 */
final class Replanning {

    /** What a changed serving costs, hundredths of a nat: more than any serving is worth, less than any broken rule. */
    private static final int CHANGE = 300;
    /** In each of them a changed serving costs a quarter of what it did in the one before. */
    private static final int ROUNDS = 3;
    private static final int INSISTENT_ROUNDS = 96;
    private static final int LUKEWARM = 20;
    private static final int COOLING_STEPS = 64;
    private static final double HOTTEST = 120;
    private static final double COLDEST = 10;
    private static final int STRICTEST = 12;
    /** Of a hundred moves so many are of the kind or of one before it; the rest put things back as they were. */
    private static final int SERVE_ANOTHER = 35;
    private static final int CHANGE_PORTION = 55;
    private static final int FILL_OR_EMPTY = 63;
    private static final int REBUILD = 75;
    /** Of a hundred meals built anew so many come from the pool. */
    private static final int FROM_POOL = 80;

    private final MenuModel model;
    private final RevisedMenu menu;
    private final PricedMeal[][] goodMeals;
    private final MenuState state;
    private final Chance chance;
    private final int[] meals;
    private final int[] proposal = new int[MenuModel.SLOTS];
    private int change = CHANGE;
    private long bestHard = Long.MAX_VALUE;
    private long bestCost = Long.MAX_VALUE;

    /** @param meals the meals that may change */
    Replanning(RevisedMenu menu, PricedMeal[][] goodMeals, int[] meals, long seed) {
        this.goodMeals = goodMeals;
        this.model = menu.model;
        this.menu = menu;
        this.state = menu.state;
        this.chance = new Chance(seed);
        this.meals = meals;
    }

    /** Looks near the menu as it was, and where nothing valid is there farther and farther off. Leaves the best menu met in the state. */
    void run(int moves) {
        for (var round = 0; round == 0 || round < ROUNDS && bestHard > 0; round++) {
            change = CHANGE >> 2 * round;
            coolDown(moves);
        }
        insist(moves);
        putBack();
    }

    private void coolDown(int moves) {
        keepIfBest();
        for (var step = 0; step < COOLING_STEPS && meals.length > 0; step++) {
            var share = (double) step / (COOLING_STEPS - 1);
            state.setStrictness((int) (8 * StrictMath.pow(STRICTEST, share)));
            anneal((long) (16 * HOTTEST * StrictMath.pow(COLDEST / HOTTEST, share)), moves / COOLING_STEPS);
            state.press();
        }
        menu.backToBest();
    }

    /** What is still broken weighs more and more, until it gives way. */
    private void insist(int moves) {
        for (var round = 0; round < INSISTENT_ROUNDS && bestHard > 0 && meals.length > 0; round++) {
            state.insist();
            anneal(16L * LUKEWARM, moves / COOLING_STEPS);
        }
        menu.backToBest();
    }

    private void anneal(long temperature, int moves) {
        for (var move = 0; move < moves; move++) {
            if (step(chance.threshold(temperature) >> 4)) {
                keepIfBest();
            }
        }
    }

    private void keepIfBest() {
        var hard = state.hard();
        var cost = state.soft() + (long) CHANGE * menu.changed();
        if (hard < bestHard || hard == bestHard && cost < bestCost) {
            bestHard = hard;
            bestCost = cost;
            menu.keepAsBest();
        }
    }

    private boolean step(long threshold) {
        var meal = meals[chance.below(meals.length)];
        var kind = chance.below(100);
        var pattern = state.pattern[meal];
        System.arraycopy(state.slots[meal], 0, proposal, 0, MenuModel.SLOTS);
        if (kind < SERVE_ANOTHER) {
            serveAnother(meal);
        } else if (kind < CHANGE_PORTION) {
            changePortion(meal);
        } else if (kind < FILL_OR_EMPTY) {
            fillOrEmpty(meal);
        } else if (kind < REBUILD) {
            pattern = rebuild(meal);
        } else {
            pattern = asItWas(meal);
        }
        return change(meal, pattern, threshold);
    }

    private boolean change(int meal, int pattern, long threshold) {
        if (pattern == state.pattern[meal] && Arrays.equals(proposal, state.slots[meal])) {
            return false;
        }
        var more = menu.changedIn(meal, pattern, proposal) - menu.changedIn(meal);
        return menu.isAllowed(meal, pattern, proposal)
                && menu.change(meal, pattern, proposal, threshold - (long) change * more);
    }

    private void serveAnother(int meal) {
        var places = menu.choiceOf(meal).slots();
        var slot = chance.below(places.size());
        if (proposal[slot] != MenuState.EMPTY) {
            proposal[slot] = draw(places.get(slot));
        }
    }

    private int draw(SlotChoice place) {
        return place.candidates()[chance.earlyBelow(place.candidates().length)];
    }

    private void changePortion(int meal) {
        var slot = chance.below(menu.choiceOf(meal).slots().size());
        var served = proposal[slot];
        if (served != MenuState.EMPTY) {
            proposal[slot] = model.siblingsFrom[served] + chance.below(model.siblingsTo[served] - model.siblingsFrom[served]);
        }
    }

    private void fillOrEmpty(int meal) {
        var places = menu.choiceOf(meal).slots();
        var slot = chance.below(places.size());
        if (places.get(slot).optional()) {
            proposal[slot] = proposal[slot] == MenuState.EMPTY ? draw(places.get(slot)) : MenuState.EMPTY;
        }
    }

    private int rebuild(int meal) {
        var pooled = goodMeals[model.occasionOfMeal[meal % model.mealsOfDay()]];
        if (chance.below(100) < FROM_POOL && pooled.length > 0) {
            var chosen = pooled[chance.earlyBelow(pooled.length)];
            System.arraycopy(chosen.slots(), 0, proposal, 0, MenuModel.SLOTS);
            return chosen.pattern();
        }
        var choices = menu.choicesOf(meal);
        var pattern = chance.below(choices.length);
        Arrays.fill(proposal, MenuState.EMPTY);
        var places = choices[pattern].slots();
        for (var slot = 0; slot < places.size(); slot++) {
            if (!places.get(slot).optional() || chance.below(4) == 0) {
                proposal[slot] = draw(places.get(slot));
            }
        }
        return pattern;
    }

    /** One serving, or where its pattern is another the whole meal, as it was. */
    private int asItWas(int meal) {
        var before = menu.before(meal);
        if (before.pattern() == state.pattern[meal]) {
            var slot = chance.below(MenuModel.SLOTS);
            proposal[slot] = before.slots()[slot];
        } else {
            System.arraycopy(before.slots(), 0, proposal, 0, MenuModel.SLOTS);
        }
        return before.pattern();
    }

    /** Whatever need not be another is put back, whole meals first. */
    private void putBack() {
        for (var meal : changedMeals()) {
            var before = menu.before(meal);
            System.arraycopy(before.slots(), 0, proposal, 0, MenuModel.SLOTS);
            putBackUnlessItBreaks(meal, before.pattern());
            for (var slot = 0; slot < MenuModel.SLOTS && before.pattern() == state.pattern[meal]; slot++) {
                System.arraycopy(state.slots[meal], 0, proposal, 0, MenuModel.SLOTS);
                proposal[slot] = before.slots()[slot];
                putBackUnlessItBreaks(meal, before.pattern());
            }
        }
    }

    private List<Integer> changedMeals() {
        var changed = new ArrayList<Integer>();
        for (var meal : meals) {
            if (menu.changedIn(meal) > 0) {
                changed.add(meal);
            }
        }
        return changed;
    }

    private void putBackUnlessItBreaks(int meal, int pattern) {
        var keptPattern = state.pattern[meal];
        var kept = state.slots[meal].clone();
        var hard = state.hard();
        if (menu.isAllowed(meal, pattern, proposal) && menu.changedIn(meal, pattern, proposal) < menu.changedIn(meal)) {
            menu.change(meal, pattern, proposal, Long.MAX_VALUE / 2);
            if (state.hard() > hard) {
                menu.change(meal, keptPattern, kept, Long.MAX_VALUE / 2);
            }
        }
    }
}
