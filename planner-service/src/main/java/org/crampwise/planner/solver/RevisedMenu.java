package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.Serving;

/**
 * A standing menu on its way to another one: it knows what it was, how many servings are not as they were, and what must stay. What
 * may not be served any more is replaced from the start by what is most usual in its place.
 */
final class RevisedMenu {

    final MenuModel model;
    final MenuState state;
    private final Settled settled;
    private final List<DayMenu> days;
    private final MenuBefore before;
    private final int[][] groups;
    private final int[] changed;
    private int changedInAll;
    private int[] bestPattern = new int[0];
    private int[][] bestSlots = new int[0][];

    /** @param another a meal of which nothing is wanted again, but for what is locked */
    RevisedMenu(MenuModel model, List<DayMenu> days, Settled settled, Optional<Integer> another) {
        this.model = model;
        this.settled = settled;
        this.state = new MenuState(model, settled);
        this.days = days;
        this.before = new MenuBefore(model, days, settled, another);
        this.changed = new int[state.slots.length];
        this.groups = IntStream.range(0, state.slots.length).mapToObj(this::groupOf).toArray(int[][]::new);
        for (var meal = 0; meal < state.slots.length; meal++) {
            if (!settled.holds(meal)) {
                lay(meal);
            }
        }
    }

    /** The meals that are one with this one. */
    private int[] groupOf(int meal) {
        var twins = model.ties.twinsOf(meal);
        return twins == null ? new int[]{ meal } : Arrays.stream(twins).filter(twin -> !settled.holds(twin)).toArray();
    }

    private void lay(int meal) {
        var pattern = Math.max(0, before.of(meal).pattern());
        change(meal, pattern, before.filled(meal, choicesOf(meal)[pattern]), Long.MAX_VALUE / 2);
    }

    MenuBefore.MealSlots before(int meal) {
        return before.of(meal);
    }

    PatternChoice[] choicesOf(int meal) {
        return model.choicesOf(meal);
    }

    PatternChoice choiceOf(int meal) {
        return choicesOf(meal)[state.pattern[meal]];
    }

    /** Whether nothing gone comes back, and what is locked stays where it is. */
    boolean isAllowed(int meal, int pattern, int[] slots) {
        for (var each : groups[meal]) {
            if (!before.allows(each, pattern, slots)) {
                return false;
            }
        }
        return true;
    }

    /** How many servings of a meal, and of those that are one with it, would not be as they were. */
    int changedIn(int meal, int pattern, int[] slots) {
        var sum = 0;
        for (var each : groups[meal]) {
            sum += before.changed(each, pattern, slots);
        }
        return sum;
    }

    int changedIn(int meal) {
        var sum = 0;
        for (var each : groups[meal]) {
            sum += changed[each];
        }
        return sum;
    }

    int changed() {
        return changedInAll;
    }

    boolean change(int meal, int pattern, int[] slots, long threshold) {
        var isMade = state.change(meal, pattern, slots, threshold);
        if (isMade) {
            for (var each : groups[meal]) {
                changedInAll -= changed[each];
                changed[each] = before.changed(each, pattern, slots);
                changedInAll += changed[each];
            }
        }
        return isMade;
    }

    void keepAsBest() {
        bestPattern = state.pattern.clone();
        bestSlots = Arrays.stream(state.slots).map(int[]::clone).toArray(int[][]::new);
    }

    void backToBest() {
        for (var meal = 0; meal < bestSlots.length; meal++) {
            if (!settled.holds(meal)) {
                change(meal, bestPattern[meal], bestSlots[meal], Long.MAX_VALUE / 2);
            }
        }
    }

    /** The meals of which anything may change. */
    int[] free() {
        return IntStream.range(0, state.slots.length).filter(meal -> !settled.holds(meal) && settled.leadOf(meal) == meal)
                .filter(meal -> !before.isWhollyLocked(meal) && (!settled.isBound(meal) || before.isGone(meal))).toArray();
    }

    /** Whether a meal of which nothing was wanted again became another. */
    boolean isAnother(int meal) {
        return isAllowed(meal, state.pattern[meal], state.slots[meal]);
    }

    List<Shortfall> broken() {
        return Audit.broken(model, asFound(), settled);
    }

    List<Shortfall> brokenByEaten() {
        return Audit.brokenByEaten(model, asFound(), settled);
    }

    private MenuSearch.Best asFound() {
        return new MenuSearch.Best(state.hard(), state.soft(), state.pattern, state.slots, 0);
    }

    List<DayMenu> days() {
        var now = new ArrayList<DayMenu>();
        for (var day = 0; day < days.size(); day++) {
            var first = day * model.mealsOfDay();
            now.add(new DayMenu(days.get(day).date(),
                    IntStream.range(first, first + model.mealsOfDay()).mapToObj(this::meal).toList()));
        }
        return now;
    }

    private Meal meal(int meal) {
        if (model.ties.isElsewhere(meal)) {
            return new Meal(before.standing(meal).occasion(), MealPattern.elsewhere(before.standing(meal).occasion()), List.of());
        }
        if (settled.holds(meal)) {
            return before.standing(meal);
        }
        var places = choiceOf(meal).slots();
        var servings = new ArrayList<Serving>();
        for (var slot = 0; slot < places.size(); slot++) {
            if (state.slots[meal][slot] != MenuState.EMPTY) {
                var served = model.candidates.get(state.slots[meal][slot]);
                servings.add(new Serving(places.get(slot).name(), served.food(), served.portion(), before.isLocked(meal, slot)));
            }
        }
        return new Meal(before.standing(meal).occasion(), choiceOf(meal).pattern(), servings);
    }
}
