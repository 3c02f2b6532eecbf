package org.crampwise.planner.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.Serving;

/** A menu as it was before it is revised, in the integers of the search: what may come back of it, and what has to stay. */
final class MenuBefore {

    /** A serving that was there and cannot be there again. */
    static final int GONE = -2;
    private static final double SAME_GRAMS = 0.01;

    private final MenuModel model;
    private final Settled settled;
    private final List<DayMenu> days;
    private final Optional<Integer> another;
    private final MealSlots[] meals;
    private final boolean[][] locked;

    /** @param pattern index of the pattern, @param slots candidates, {@link MenuState#EMPTY} or gone */
    record MealSlots(int pattern, int[] slots) {}

    /** @param another a meal of which nothing is wanted again, but for what is locked */
    MenuBefore(MenuModel model, List<DayMenu> days, Settled settled, Optional<Integer> another) {
        this.model = model;
        this.settled = settled;
        this.days = days;
        this.another = another;
        this.meals = new MealSlots[model.days() * model.mealsOfDay()];
        this.locked = new boolean[meals.length][MenuModel.SLOTS];
        for (var meal = 0; meal < meals.length; meal++) {
            if (!settled.holds(meal)) {
                meals[meal] = standingSlots(meal);
            }
        }
    }

    Meal standing(int meal) {
        return days.get(meal / model.mealsOfDay()).meals().get(meal % model.mealsOfDay());
    }

    MealSlots of(int meal) {
        return meals[meal];
    }

    boolean isLocked(int meal, int slot) {
        return locked[meal][slot];
    }

    private MealSlots standingSlots(int meal) {
        var standing = standing(meal);
        var choices = model.choicesOf(meal);
        var pattern = IntStream.range(0, choices.length)
                .filter(index -> choices[index].pattern().id().equals(standing.pattern().id())).findFirst().orElse(GONE);
        var slots = IntStream.generate(() -> MenuState.EMPTY).limit(MenuModel.SLOTS).toArray();
        if (pattern == GONE) {
            IntStream.range(0, standing.servings().size()).forEach(slot -> slots[slot] = GONE);
        } else {
            for (var serving : standing.servings()) {
                find(meal, choices[pattern], serving, slots);
            }
        }
        return new MealSlots(pattern, slots);
    }

    private void find(int meal, PatternChoice choice, Serving serving, int[] slots) {
        for (var slot = 0; slot < choice.slots().size(); slot++) {
            if (choice.slots().get(slot).name().equals(serving.slot())) {
                slots[slot] = Arrays.stream(choice.slots().get(slot).candidates()).filter(each -> isServed(each, serving))
                        .filter(each -> serving.locked() || isWelcome(meal, each)).findFirst().orElse(GONE);
                locked[meal][slot] = serving.locked() && slots[slot] != GONE;
                return;
            }
        }
        // the slot has no food any more that this person may eat
        slots[MenuModel.SLOTS - 1] = GONE;
    }

    private boolean isWelcome(int meal, int candidate) {
        return another.isEmpty() || settled.leadOf(another.get()) != settled.leadOf(meal)
                || standing(another.get()).servings().stream()
                        .noneMatch(serving -> serving.food().id().equals(model.candidates.get(candidate).food().id()));
    }

    private boolean isServed(int candidate, Serving serving) {
        var served = model.candidates.get(candidate);
        return served.food().id().equals(serving.food().id())
                && Math.abs(served.portion().grams() - serving.portion().grams()) < SAME_GRAMS;
    }

    /** What stands of the pattern at first: what is gone gives way to what is most usual, or to nothing where the slot may be empty. */
    int[] filled(int meal, PatternChoice choice) {
        var was = meals[meal].pattern() == GONE ? new int[0] : meals[meal].slots();
        var filled = IntStream.generate(() -> MenuState.EMPTY).limit(MenuModel.SLOTS).toArray();
        for (var slot = 0; slot < choice.slots().size(); slot++) {
            var standing = slot < was.length ? was[slot] : GONE;
            var place = choice.slots().get(slot);
            if (standing >= 0) {
                filled[slot] = standing;
            } else if (!place.optional()) {
                filled[slot] = Arrays.stream(place.candidates()).boxed()
                        .min(Comparator.<Integer, Boolean>comparing(each -> !isWelcome(meal, each))
                                .thenComparingInt(each -> model.cost[each]))
                        .orElseThrow();
            }
        }
        return filled;
    }

    /** Whether nothing gone comes back, and what is locked stays where it is. */
    boolean allows(int meal, int pattern, int[] slots) {
        if (pattern == GONE || pattern != meals[meal].pattern() && holdsLock(meal)) {
            return false;
        }
        for (var slot = 0; slot < MenuModel.SLOTS; slot++) {
            if (slots[slot] == GONE || slots[slot] != MenuState.EMPTY && !locked[meal][slot] && !isWelcome(meal, slots[slot])) {
                return false;
            }
            if (locked[meal][slot] && slots[slot] != meals[meal].slots()[slot]) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsLock(int meal) {
        for (var isLocked : locked[meal]) {
            if (isLocked) {
                return true;
            }
        }
        return false;
    }

    /** How many servings of a meal would not be as they were. */
    int changed(int meal, int pattern, int[] slots) {
        var was = meals[meal];
        var different = 0;
        var servings = 0;
        for (var slot = 0; slot < MenuModel.SLOTS; slot++) {
            different += slots[slot] == was.slots()[slot] ? 0 : 1;
            servings += slots[slot] == MenuState.EMPTY ? 0 : 1;
        }
        return pattern == was.pattern() ? different : Math.max(servings, different);
    }

    boolean isGone(int meal) {
        return meals[meal].pattern() == GONE || Arrays.stream(meals[meal].slots()).anyMatch(slot -> slot == GONE);
    }

    boolean isWhollyLocked(int meal) {
        return standing(meal).servings().stream().allMatch(Serving::locked);
    }
}
