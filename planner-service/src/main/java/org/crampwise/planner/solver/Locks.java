package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.Occasion;

/** Servings the person has fixed: their meals keep them, in any pattern that has room for all of them. */
record Locks(Map<Integer, List<LockedMeal>> byMeal) {

    static final Locks NONE = new Locks(Map.of());

    /** @param slots candidate by slot, {@link MenuState#EMPTY} where the search is free */
    record LockedMeal(int pattern, int[] slots) {

        boolean holds(int slot) {
            return slots[slot] != MenuState.EMPTY;
        }
    }

    private record Place(int day, Occasion occasion) {}

    /** Finds the patterns with room for all locked servings of each meal; empty when a meal has no such pattern. */
    static Optional<Locks> of(MenuModel model) {
        var byMeal = new HashMap<Integer, List<LockedMeal>>();
        var wanted = model.problem.locks().stream()
                .collect(Collectors.groupingBy(lock -> new Place(lock.day(), lock.occasion())));
        for (var entry : wanted.entrySet()) {
            var spread = new HashMap<Integer, List<LockedServing>>();
            if (!spread(model, meals(model, entry.getKey()), entry.getValue(), spread)) {
                return Optional.empty();
            }
            spread.forEach((meal, locks) -> byMeal.put(meal, fits(model, meal, locks)));
        }
        return Optional.of(new Locks(Map.copyOf(byMeal)));
    }

    private static List<Integer> meals(MenuModel model, Place place) {
        return place.day() >= model.days()
                ? List.of()
                : IntStream.range(0, model.mealsOfDay())
                        .filter(meal -> model.occasion(meal) == place.occasion())
                        .map(meal -> place.day() * model.mealsOfDay() + meal)
                        .boxed().toList();
    }

    /** A day may have several snacks: what has no room in the first of them goes to the next. */
    private static boolean spread(MenuModel model, List<Integer> meals, List<LockedServing> locks,
            Map<Integer, List<LockedServing>> spread) {
        if (locks.isEmpty()) {
            return true;
        }
        for (var meal : meals) {
            var servings = spread.computeIfAbsent(meal, unused -> new ArrayList<>());
            servings.addLast(locks.getFirst());
            if (!fits(model, meal, servings).isEmpty() && spread(model, meals, locks.subList(1, locks.size()), spread)) {
                return true;
            }
            servings.removeLast();
        }
        return false;
    }

    private static List<LockedMeal> fits(MenuModel model, int meal, List<LockedServing> locks) {
        var patterns = model.patterns[model.occasion(meal % model.mealsOfDay()).ordinal()];
        return IntStream.range(0, patterns.length).boxed().flatMap(pattern -> fit(model, patterns[pattern], pattern, locks))
                .toList();
    }

    private static Stream<LockedMeal> fit(MenuModel model, PatternChoice choice, int pattern, List<LockedServing> locks) {
        var slots = new int[MenuModel.SLOTS];
        Arrays.fill(slots, MenuState.EMPTY);
        return seat(model, choice, locks, slots) ? Stream.of(new LockedMeal(pattern, slots)) : Stream.empty();
    }

    /** Gives each serving a slot of its own; a serving makes way when only its slot is right for another. */
    private static boolean seat(MenuModel model, PatternChoice choice, List<LockedServing> locks, int[] slots) {
        if (locks.isEmpty()) {
            return true;
        }
        for (var slot = 0; slot < choice.slots().size(); slot++) {
            if (slots[slot] == MenuState.EMPTY) {
                slots[slot] = nearest(model, choice.slots().get(slot), locks.getFirst());
                if (slots[slot] != MenuState.EMPTY && seat(model, choice, locks.subList(1, locks.size()), slots)) {
                    return true;
                }
                slots[slot] = MenuState.EMPTY;
            }
        }
        return false;
    }

    private static int nearest(MenuModel model, SlotChoice slot, LockedServing lock) {
        return Arrays.stream(slot.candidates()).boxed()
                .filter(each -> model.candidates.get(each).food().id().equals(lock.foodId()))
                // where safety leaves a fixed weight out, no other weight is what was asked for
                .filter(each -> lock.grams().isEmpty() || distance(model.candidates.get(each), lock) < 0.01)
                .min(Comparator.comparingDouble(each -> distance(model.candidates.get(each), lock))).orElse(MenuState.EMPTY);
    }

    private static double distance(Candidate candidate, LockedServing lock) {
        var grams = candidate.portion().grams();
        return lock.grams().map(wanted -> Math.abs(grams - wanted)).orElse((double) candidate.cost());
    }

    /** The patterns a meal may have, with what is locked in their slots; none when the meal is free. */
    List<LockedMeal> of(int meal) {
        return byMeal.getOrDefault(meal, List.of());
    }

    /** By meal whether anything of it is locked. */
    boolean[] meals(int count) {
        var fixed = new boolean[count];
        byMeal.keySet().forEach(meal -> fixed[meal] = true);
        return fixed;
    }

    /** By meal, pattern and slot whether the slot holds what is locked. */
    boolean[][][] slots(MenuModel model) {
        var fixed = new boolean[model.days() * model.mealsOfDay()][][];
        for (var meal = 0; meal < fixed.length; meal++) {
            var occasion = model.occasionOfMeal[meal % model.mealsOfDay()];
            fixed[meal] = new boolean[model.patterns[occasion].length][MenuModel.SLOTS];
            for (var locked : of(meal)) {
                for (var slot = 0; slot < MenuModel.SLOTS; slot++) {
                    fixed[meal][locked.pattern()][slot] = locked.holds(slot);
                }
            }
        }
        return fixed;
    }

    /** By meal and food whether the food is fixed there, but its portion is left to the planner. */
    static boolean[][] freePortions(MenuModel model) {
        var free = new boolean[model.days() * model.mealsOfDay()][model.problem.foods().size()];
        for (var lock : model.problem.locks()) {
            var food = IntStream.range(0, model.problem.foods().size())
                    .filter(index -> model.problem.foods().get(index).id().equals(lock.foodId())).findFirst();
            for (var meal : meals(model, new Place(lock.day(), lock.occasion()))) {
                food.ifPresent(index -> free[meal][index] = lock.grams().isEmpty());
            }
        }
        return free;
    }

    boolean holds(int meal, int pattern, int slot) {
        return of(meal).stream().anyMatch(locked -> locked.pattern() == pattern && locked.holds(slot));
    }
}
