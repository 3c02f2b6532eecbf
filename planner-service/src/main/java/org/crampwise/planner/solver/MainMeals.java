package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;

/** The lunches and dinners of a plan in their order, and which lunch has to be last night's dinner again: what no search changes. */
final class MainMeals {

    static final int NONE = -1;

    private final MenuModel model;
    /** Place of a meal among these, by meal. */
    private final int[] placeOf;
    private final int[] dayOf;
    private final int[] mealOf;
    /** Place of the dinner that a lunch repeats, by place; or {@link #NONE}. */
    private final int[] repeats;
    /** The lunch that repeats a meal's main, by meal; or {@link #NONE}. */
    private final int[] repeating;

    /** @param settled meals that were cooked already, or not eaten as planned */
    MainMeals(MenuModel model, Settled settled) {
        this.model = model;
        var mains = new ArrayList<Integer>();
        this.placeOf = new int[model.days() * model.mealsOfDay()];
        for (var meal = 0; meal < placeOf.length; meal++) {
            placeOf[meal] = model.occasion(meal % model.mealsOfDay()).isMainMeal() ? mains.size() : NONE;
            if (placeOf[meal] != NONE) {
                mains.add(meal);
            }
        }
        this.mealOf = mains.stream().mapToInt(Integer::intValue).toArray();
        this.dayOf = mains.stream().mapToInt(meal -> meal / model.mealsOfDay()).toArray();
        this.repeats = new int[mealOf.length];
        Arrays.setAll(repeats, place -> dinnerBefore(place, settled));
        this.repeating = new int[placeOf.length];
        Arrays.fill(repeating, NONE);
        for (var place = 0; place < repeats.length; place++) {
            if (repeats[place] != NONE) {
                repeating[mealOf[repeats[place]]] = mealOf[place];
            }
        }
    }

    private int dinnerBefore(int place, Settled settled) {
        var isLunch = model.isLunch(mealOf[place]);
        if (!isLunch || !model.problem.arrangement().leftovers().contains(dayOf[place]) || settled.holds(mealOf[place])) {
            return NONE;
        }
        for (var before = place - 1; before >= 0 && dayOf[before] == dayOf[place] - 1; before--) {
            if (!model.isLunch(mealOf[before]) && settled.mayBeEatenAgain(mealOf[before])) {
                return before;
            }
        }
        return NONE;
    }

    int count() {
        return mealOf.length;
    }

    int placeOf(int meal) {
        return placeOf[meal];
    }

    int mealAt(int place) {
        return mealOf[place];
    }

    int dayOf(int place) {
        return dayOf[place];
    }

    /** The place of the dinner that the lunch at a place repeats, or {@link #NONE}. */
    int repeatedFrom(int place) {
        return repeats[place];
    }

    /** The meal whose main this lunch has to repeat, or {@link #NONE}. */
    int repeatedBy(int meal) {
        return placeOf[meal] == NONE || repeats[placeOf[meal]] == NONE ? NONE : mealOf[repeats[placeOf[meal]]];
    }

    /** The lunch that has to repeat the main of this meal, or {@link #NONE}. */
    int repeating(int meal) {
        return repeating[meal];
    }
}
