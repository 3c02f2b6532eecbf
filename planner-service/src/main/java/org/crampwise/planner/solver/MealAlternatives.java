package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.MealAlternative;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.solver.PatternMeals.PricedMeal;

/**
 * What whole meal else could stand in the place of one: meals that are good by themselves, one for each dish, with portions that fit
 * the rest of the menu. The menu is as it was afterwards.
 */
final class MealAlternatives {

    /** Of so many times the wanted number the portions are fitted. */
    private static final int FITTED = 3;

    private final MenuModel model;
    private final MenuState state;
    private final StandingMenu menu;
    private final int meal;
    private final int patternBefore;
    private final int[] before;
    private final boolean[] locked = new boolean[MenuModel.SLOTS];
    private final long softBefore;

    private record Dish(int pattern, int food) {}

    private record Tried(int pattern, int[] slots, long hard, long soft) {

        static final Comparator<Tried> BEST_FIRST = Comparator.comparingLong(Tried::hard).thenComparingLong(Tried::soft);
    }

    MealAlternatives(StandingMenu menu, int meal) {
        this.model = menu.model;
        this.state = menu.state;
        this.menu = menu;
        this.meal = meal;
        this.patternBefore = state.pattern[meal];
        this.before = state.slots[meal].clone();
        this.softBefore = state.soft();
        for (var slot = 0; slot < MenuModel.SLOTS; slot++) {
            locked[slot] = before[slot] != MenuState.EMPTY && menu.isLocked(meal, slot);
        }
    }

    /** First those that keep all rules, then by cost. */
    List<MealAlternative> find(PricedMeal[] goodMeals, int most) {
        var bestOfDish = new LinkedHashMap<Dish, Tried>();
        for (var good : goodMeals) {
            if (!firstFood(good.slots()).equals(firstFood(before)) && keepsLocks(good.pattern(), good.slots())) {
                bestOfDish.merge(new Dish(good.pattern(), firstFood(good.slots())), tried(good.pattern(), good.slots()),
                        (one, other) -> Tried.BEST_FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        var fitted = bestOfDish.values().stream().sorted(Tried.BEST_FIRST).limit((long) FITTED * most).map(this::fitted)
                .sorted(Tried.BEST_FIRST).limit(most).toList();
        var found = new ArrayList<MealAlternative>();
        for (var each : fitted) {
            put(each.pattern(), each.slots());
            var broken = each.hard() == 0 ? List.<Shortfall>of() : menu.broken();
            found.add(new MealAlternative(menu.standing(meal), (each.soft() - softBefore) / 100.0, broken));
        }
        put(patternBefore, before);
        return found;
    }

    private Integer firstFood(int[] slots) {
        return IntStream.of(slots).filter(candidate -> candidate != MenuState.EMPTY).map(candidate -> model.food[candidate])
                .findFirst().orElse(MenuState.EMPTY);
    }

    private boolean keepsLocks(int pattern, int[] slots) {
        return IntStream.range(0, MenuModel.SLOTS).filter(slot -> locked[slot])
                .allMatch(slot -> pattern == patternBefore && slots[slot] == before[slot]);
    }

    private Tried tried(int pattern, int[] slots) {
        put(pattern, slots);
        return new Tried(pattern, slots.clone(), state.hard(), state.soft());
    }

    private void put(int pattern, int[] slots) {
        state.change(meal, pattern, slots, Long.MAX_VALUE / 2);
    }

    /** The same foods, each in the portion that is best beside the rest. */
    private Tried fitted(Tried dish) {
        var best = dish;
        for (var slot = 0; slot < MenuModel.SLOTS; slot++) {
            var served = best.slots()[slot];
            if (served == MenuState.EMPTY || locked[slot]) {
                continue;
            }
            for (var portion = model.siblingsFrom[served]; portion < model.siblingsTo[served]; portion++) {
                var slots = best.slots().clone();
                slots[slot] = portion;
                var other = tried(best.pattern(), slots);
                best = Tried.BEST_FIRST.compare(other, best) < 0 ? other : best;
            }
        }
        return best;
    }
}
