package org.crampwise.planner.solver;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What the sums of meals, days and the plan cost where they leave their bounds. */
final class BoundCosts {

    private final MenuModel model;
    private final MeasureSums sums;
    private final BoundArray[] mealBounds;
    private final Settled settled;
    /** By day. */
    private final BoundArray[] dayBounds;
    private final BoundArray planBounds;

    BoundCosts(MenuModel model, MeasureSums sums, Settled settled) {
        this.model = model;
        this.sums = sums;
        this.mealBounds = Arrays.stream(model.mealBounds).map(BoundArray::new).toArray(BoundArray[]::new);
        this.settled = settled;
        var everyDay = new BoundArray(model.dayBounds);
        this.dayBounds = IntStream.range(0, model.days())
                .mapToObj(day -> settled.isExcusing() ? new BoundArray(settled.dayBounds(day)) : everyDay)
                .toArray(BoundArray[]::new);
        this.planBounds = new BoundArray(settled.planBounds());
    }

    void countMeal(int occasion, int[] served, Score score) {
        var bounds = mealBounds[occasion];
        for (var bound = 0; bound < bounds.size(); bound++) {
            bounds.count(bound, sums.ofServings(served, bounds.measure(bound)), score);
        }
    }

    /** @param sign of the change being weighed, for this day */
    void countDay(int day, int sign, Score score) {
        var bounds = dayBounds[day];
        for (var bound = 0; bound < bounds.size(); bound++) {
            bounds.count(bound, sums.ofDay(day, bounds.measure(bound), sign), score);
        }
    }

    void countPlan(Score score) {
        for (var bound = 0; bound < planBounds.size(); bound++) {
            planBounds.count(bound, sums.ofPlan(planBounds.measure(bound)), score);
        }
        score.soft += lackOfMargin();
    }

    /** Lets every bound cost more that a meal, a day or the plan breaks as it is. */
    void press(int[][] slots) {
        sums.weighNothing();
        for (var meal = 0; meal < slots.length; meal++) {
            if (settled.holds(meal)) {
                continue;
            }
            var bounds = mealBounds[model.occasionOfMeal[meal % model.mealsOfDay()]];
            for (var bound = 0; bound < bounds.size(); bound++) {
                bounds.press(bound, sums.ofServings(slots[meal], bounds.measure(bound)));
            }
        }
        for (var day = 0; day < model.days(); day++) {
            var bounds = dayBounds[day];
            for (var bound = 0; bound < bounds.size() && !settled.isWhole(day); bound++) {
                bounds.press(bound, sums.ofDay(day, bounds.measure(bound), 0));
            }
        }
        for (var bound = 0; bound < planBounds.size(); bound++) {
            planBounds.press(bound, sums.ofPlan(planBounds.measure(bound)));
        }
    }

    /** The weakest of the core nutrients should lie a quarter above its target. */
    private long lackOfMargin() {
        var target = Bound.SCALE * model.days();
        var weakest = target / 4;
        for (var measure : model.coreMeasures) {
            weakest = Math.min(weakest, sums.ofPlan(measure) - target);
        }
        return (long) model.marginWeight * (target / 4 - Math.max(0, weakest)) / target;
    }
}
