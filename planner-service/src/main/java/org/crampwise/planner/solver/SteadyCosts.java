package org.crampwise.planner.solver;

import java.util.Arrays;

/** What days cost that lie too far from the mean of the plan. A change of one day moves the mean, so all days are asked. */
final class SteadyCosts {

    /** No other day changes too. */
    static final int NO_DAY = -1;
    private static final int UNPRESSED = 8;
    private static final int MOST_PRESSED = 8000;

    private final SteadyBound[] bounds;
    private final MeasureSums sums;
    private final int days;
    /** How much more than at first a broken bound costs, in eighths. */
    private final int[] pressure;

    SteadyCosts(MenuModel model, MeasureSums sums) {
        this.bounds = model.steadyBounds;
        this.sums = sums;
        this.days = model.days();
        this.pressure = new int[bounds.length];
        Arrays.fill(pressure, UNPRESSED);
    }

    boolean areNone() {
        return bounds.length == 0;
    }

    /**
     * The cost with the change being weighed.
     *
     * @param day that the change adds to
     * @param from day that it takes the same from, which leaves the plan as it was; or {@link #NO_DAY}
     */
    long cost(int day, int from) {
        var cost = 0L;
        for (var index = 0; index < bounds.length; index++) {
            var measure = bounds[index].measure();
            var plan = from == NO_DAY ? sums.ofPlan(measure) : sums.ofPlanUnchanged(measure);
            for (var each = 0; each < days; each++) {
                var sum = sums.ofDay(each, measure, each == day ? 1 : each == from ? -1 : 0);
                cost += bounds[index].cost(bounds[index].violation(sum, plan, days)) * pressure[index] >> 3;
            }
        }
        return cost;
    }

    /** Lets every bound cost more that a day breaks as it is. */
    void press() {
        for (var index = 0; index < bounds.length; index++) {
            var measure = bounds[index].measure();
            for (var day = 0; day < days; day++) {
                if (bounds[index].violation(sums.ofDay(day, measure, 0), sums.ofPlanUnchanged(measure), days) > 0) {
                    pressure[index] = Math.min(MOST_PRESSED, pressure[index] + 1 + pressure[index] / 16);
                }
            }
        }
    }
}
