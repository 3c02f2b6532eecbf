package org.crampwise.planner.solver;

import java.util.stream.Stream;

/**
 * A linear rule in the integers of the search, where {@link #SCALE} stands for 100 % of the rule's reference.
 *
 * @param rule index of the rule
 * @param measure index of the measure
 * @param lower least sum; {@link Integer#MIN_VALUE} when there is none
 * @param upper greatest sum; {@link Integer#MAX_VALUE} when there is none
 * @param hard a broken hard rule also costs a step, so that search does not live on tiny violations
 * @param weight thousandths of a hundredth of a nat for each unit of violation
 */
record Bound(int rule, int measure, int lower, int upper, boolean hard, int weight) {

    static final int SCALE = 100_000;
    static final int HARD_WEIGHT = 200;
    static final int HARD_STEP = 40;

    /** Units by which a sum leaves the bounds, zero inside. */
    int violation(int sum) {
        return sum < lower ? lower - sum : sum > upper ? sum - upper : 0;
    }

    long cost(int sum) {
        var violation = violation(sum);
        if (violation == 0) {
            return 0;
        }
        return (hard ? HARD_STEP : 0) + (long) violation * weight / 1000;
    }

    /**
     * The bound when so much more was eaten than was planned: the side that this presses upon is a wish, the other stays a rule.
     */
    Stream<Bound> excused(int more) {
        if (!hard || more == 0) {
            return Stream.of(this);
        }
        var below = new Bound(rule, measure, lower, Integer.MAX_VALUE, more > 0, weight);
        var above = new Bound(rule, measure, Integer.MIN_VALUE, upper, more < 0, weight);
        return Stream.of(below, above).filter(side -> side.lower > Integer.MIN_VALUE || side.upper < Integer.MAX_VALUE);
    }
}
