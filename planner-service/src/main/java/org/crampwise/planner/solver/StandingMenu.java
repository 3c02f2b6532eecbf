package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.MenuPlace;
import org.crampwise.planner.menu.Serving;

/** A menu of foods and meals laid into the search's integers, changed serving by serving, and read out again. */
final class StandingMenu {

    final MenuModel model;
    final MenuState state;
    final Settled settled;
    private final List<DayMenu> before;

    private StandingMenu(MenuModel model, MenuState state, List<DayMenu> days) {
        this.model = model;
        this.state = state;
        this.settled = state.settled;
        this.before = days;
    }

    /** Empty when a serving of the menu is none that this person could be served today. */
    static Optional<StandingMenu> of(MenuModel model, List<DayMenu> days, Settled settled) {
        var state = new MenuState(model, settled);
        for (var day = 0; day < days.size(); day++) {
            for (var meal = 0; meal < model.mealsOfDay(); meal++) {
                if (settled.holds(day * model.mealsOfDay() + meal)) {
                    continue;
                }
                var served = days.get(day).meals().get(meal);
                var pattern = patternOf(model, served);
                var slots = pattern < 0 ? Optional.<int[]>empty() : slotsOf(model, served, pattern);
                if (slots.isEmpty()) {
                    return Optional.empty();
                }
                state.change(day * model.mealsOfDay() + meal, pattern, slots.get(), Long.MAX_VALUE / 2);
            }
        }
        return Optional.of(new StandingMenu(model, state, days));
    }

    private static int patternOf(MenuModel model, Meal meal) {
        var patterns = model.patterns[meal.occasion().ordinal()];
        return IntStream.range(0, patterns.length)
                .filter(pattern -> patterns[pattern].pattern().id().equals(meal.pattern().id())).findFirst().orElse(-1);
    }

    private static Optional<int[]> slotsOf(MenuModel model, Meal meal, int pattern) {
        var slots = IntStream.generate(() -> MenuState.EMPTY).limit(MenuModel.SLOTS).toArray();
        var places = model.patterns[meal.occasion().ordinal()][pattern].slots();
        for (var serving : meal.servings()) {
            var slot = IntStream.range(0, places.size()).filter(index -> places.get(index).name().equals(serving.slot()))
                    .findFirst();
            var candidate = slot.stream().flatMap(index -> IntStream.of(places.get(index).candidates()))
                    .filter(each -> model.candidates.get(each).food().id().equals(serving.food().id())
                            && Math.abs(model.candidates.get(each).portion().grams() - serving.portion().grams()) < 0.01)
                    .findFirst();
            if (candidate.isEmpty()) {
                return Optional.empty();
            }
            slots[slot.getAsInt()] = candidate.getAsInt();
        }
        return Optional.of(slots);
    }

    /** Rules that the menu breaks as it stands. */
    List<Shortfall> broken() {
        return Audit.broken(model, asFound(), settled);
    }

    List<Shortfall> brokenByEaten() {
        return Audit.brokenByEaten(model, asFound(), settled);
    }

    private MenuSearch.Best asFound() {
        return new MenuSearch.Best(state.hard(), state.soft(), state.pattern, state.slots, 0);
    }

    void put(int meal, int slot, int candidate) {
        putUnlessAbove(meal, slot, candidate, Long.MAX_VALUE / 2);
    }

    /** Whether the change was made: not where the cost of the menu, broken rules weighed in, would rise by more than that. */
    boolean putUnlessAbove(int meal, int slot, int candidate, long threshold) {
        var slots = state.slots[meal].clone();
        slots[slot] = candidate;
        return state.change(meal, state.pattern[meal], slots, threshold);
    }

    /** Also where the meal is the same as another of which the serving is locked. */
    boolean isLocked(int meal, int slot) {
        var twins = model.ties.twinsOf(meal);
        return twins == null
                ? isLockedItself(meal, slot)
                : Arrays.stream(twins).anyMatch(twin -> !settled.holds(twin) && isLockedItself(twin, slot));
    }

    private boolean isLockedItself(int meal, int slot) {
        return servingAt(placeOf(meal, slot)).map(Serving::locked).orElse(false);
    }

    private Optional<Serving> servingAt(MenuPlace place) {
        return before.get(place.day()).meals().get(place.meal()).servings().stream()
                .filter(serving -> serving.slot().equals(place.slot())).findFirst();
    }

    MenuPlace placeOf(int meal, int slot) {
        return new MenuPlace(meal / model.mealsOfDay(), meal % model.mealsOfDay(), choiceOf(meal).slots().get(slot).name());
    }

    /** The menu as it stands now. */
    List<DayMenu> days() {
        var changed = new ArrayList<DayMenu>();
        for (var day = 0; day < before.size(); day++) {
            var meals = new ArrayList<Meal>();
            for (var meal = 0; meal < model.mealsOfDay(); meal++) {
                meals.add(meal(day, meal));
            }
            changed.add(new DayMenu(before.get(day).date(), meals));
        }
        return changed;
    }

    private Meal meal(int day, int index) {
        var meal = day * model.mealsOfDay() + index;
        var standing = before.get(day).meals().get(index);
        if (settled.holds(meal)) {
            return standing;
        }
        var servings = new ArrayList<Serving>();
        var places = choiceOf(meal).slots();
        for (var slot = 0; slot < places.size(); slot++) {
            if (state.slots[meal][slot] != MenuState.EMPTY) {
                var served = model.candidates.get(state.slots[meal][slot]);
                servings.add(new Serving(places.get(slot).name(), served.food(), served.portion(), isLockedItself(meal, slot)));
            }
        }
        return new Meal(standing.occasion(), choiceOf(meal).pattern(), servings);
    }

    /** A meal as it stands now. */
    Meal standing(int meal) {
        return meal(meal / model.mealsOfDay(), meal % model.mealsOfDay());
    }

    int mealOf(MenuPlace place) {
        return place.day() * model.mealsOfDay() + place.meal();
    }

    /** Whether anything could stand there: in the slots of settled meals nothing can, nor where this person may eat nothing. */
    boolean isOpen(MenuPlace place) {
        return !settled.holds(mealOf(place)) && !settled.isBound(mealOf(place))
                && choiceOf(mealOf(place)).slots().stream().anyMatch(slot -> slot.name().equals(place.slot()));
    }

    /** Whether a meal may change by itself: not where it lies behind or is the same as another. */
    boolean isFree(int meal) {
        return !settled.holds(meal) && !settled.isBound(meal) && settled.leadOf(meal) == meal;
    }

    int slotOf(MenuPlace place) {
        var places = choiceOf(mealOf(place)).slots();
        return IntStream.range(0, places.size()).filter(index -> places.get(index).name().equals(place.slot())).findFirst()
                .orElseThrow();
    }

    PatternChoice choiceOf(int meal) {
        return settled.holds(meal)
                ? PatternChoice.NOTHING
                : model.patterns[model.occasion(meal % model.mealsOfDay()).ordinal()][state.pattern[meal]];
    }
}
