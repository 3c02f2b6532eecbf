package org.crampwise.planner.solver;

import java.util.Arrays;

/** What the sums of meals, days and the plan cost where they leave their bounds. */
final class BoundCosts {

    private final MenuModel model;
    private final MeasureSums sums;
    private final BoundArray[] mealBounds;
    private final BoundArray dayBounds;
    private final BoundArray planBounds;

    BoundCosts(MenuModel model, MeasureSums sums) {
        this.model = model;
        this.sums = sums;
        this.mealBounds = Arrays.stream(model.mealBounds).map(BoundArray::new).toArray(BoundArray[]::new);
        this.dayBounds = new BoundArray(model.dayBounds);
        this.planBounds = new BoundArray(model.planBounds);
    }

    void countMeal(int occasion, int[] served, Score score) {
        var bounds = mealBounds[occasion];
        for (var bound = 0; bound < bounds.size(); bound++) {
            bounds.count(bound, sums.ofServings(served, bounds.measure(bound)), score);
        }
    }

    /** @param sign of the change being weighed, for this day */
    void countDay(int day, int sign, Score score) {
        for (var bound = 0; bound < dayBounds.size(); bound++) {
            dayBounds.count(bound, sums.ofDay(day, dayBounds.measure(bound), sign), score);
        }
    }

    void countPlan(Score score) {
        for (var bound = 0; bound < planBounds.size(); bound++) {
            planBounds.count(bound, sums.ofPlan(planBounds.measure(bound)), score);
        }
    }

    /** Lets every bound cost more that a meal, a day or the plan breaks as it is. */
    void press(int[][] slots) {
        sums.weighNothing();
        for (var meal = 0; meal < slots.length; meal++) {
            if (model.ties.isElsewhere(meal)) {
                continue;
            }
            var bounds = mealBounds[model.occasionOfMeal[meal % model.mealsOfDay()]];
            for (var bound = 0; bound < bounds.size(); bound++) {
                bounds.press(bound, sums.ofServings(slots[meal], bounds.measure(bound)));
            }
        }
        for (var bound = 0; bound < dayBounds.size(); bound++) {
            for (var day = 0; day < model.days(); day++) {
                dayBounds.press(bound, sums.ofDay(day, dayBounds.measure(bound), 0));
            }
        }
        for (var bound = 0; bound < planBounds.size(); bound++) {
            planBounds.press(bound, sums.ofPlan(planBounds.measure(bound)));
        }
    }
}
