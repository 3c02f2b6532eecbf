package org.crampwise.planner.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.LockedServing;

/** Servings the person has fixed: their meals keep the pattern, their slots keep the serving. */
record Locks(Map<Integer, LockedMeal> byMeal) {

    static final Locks NONE = new Locks(Map.of());

    /** @param slots candidate by slot, {@link MenuState#EMPTY} where the search is free */
    record LockedMeal(int pattern, int[] slots) {}

    /** Finds a pattern with room for all locked servings of each meal; empty when a meal has no such pattern. */
    static Optional<Locks> of(MenuModel model) {
        var byMeal = new HashMap<Integer, LockedMeal>();
        var wanted = model.problem.locks().stream().collect(Collectors.groupingBy(lock -> mealOf(model, lock)));
        for (var entry : wanted.entrySet()) {
            var locked = entry.getKey() < 0 ? Optional.<LockedMeal>empty() : fit(model, entry.getKey(), entry.getValue());
            if (locked.isEmpty()) {
                return Optional.empty();
            }
            byMeal.put(entry.getKey(), locked.get());
        }
        return Optional.of(new Locks(Map.copyOf(byMeal)));
    }

    private static int mealOf(MenuModel model, LockedServing lock) {
        var meal = model.problem.meals().indexOf(lock.occasion());
        return meal < 0 || lock.day() >= model.days() ? -1 : lock.day() * model.mealsOfDay() + meal;
    }

    private static Optional<LockedMeal> fit(MenuModel model, int meal, List<LockedServing> locks) {
        var patterns = model.patterns[model.occasion(meal % model.mealsOfDay()).ordinal()];
        return IntStream.range(0, patterns.length).mapToObj(pattern -> fit(model, patterns[pattern], pattern, locks))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<LockedMeal> fit(MenuModel model, PatternChoice choice, int pattern, List<LockedServing> locks) {
        var slots = new int[MenuModel.SLOTS];
        Arrays.fill(slots, MenuState.EMPTY);
        for (var lock : locks) {
            var fitted = false;
            for (var slot = 0; slot < choice.slots().size() && !fitted; slot++) {
                var candidate = slots[slot] == MenuState.EMPTY ? nearest(model, choice.slots().get(slot), lock) : MenuState.EMPTY;
                fitted = candidate != MenuState.EMPTY;
                slots[slot] = fitted ? candidate : slots[slot];
            }
            if (!fitted) {
                return Optional.empty();
            }
        }
        return Optional.of(new LockedMeal(pattern, slots));
    }

    private static int nearest(MenuModel model, SlotChoice slot, LockedServing lock) {
        return Arrays.stream(slot.candidates()).boxed().filter(each -> model.candidates.get(each).food().id().equals(lock.foodId()))
                .min(Comparator.comparingDouble(each -> distance(model.candidates.get(each), lock))).orElse(MenuState.EMPTY);
    }

    private static double distance(Candidate candidate, LockedServing lock) {
        var grams = candidate.portion().grams();
        return lock.grams().map(wanted -> Math.abs(grams - wanted)).orElse((double) candidate.cost());
    }

    boolean holds(int meal) {
        return byMeal.containsKey(meal);
    }

    boolean holds(int meal, int slot) {
        var locked = byMeal.get(meal);
        return locked != null && locked.slots()[slot] != MenuState.EMPTY;
    }

    LockedMeal of(int meal) {
        var locked = byMeal.get(meal);
        return new LockedMeal(locked.pattern(), Arrays.copyOf(locked.slots(), MenuModel.SLOTS));
    }
}
