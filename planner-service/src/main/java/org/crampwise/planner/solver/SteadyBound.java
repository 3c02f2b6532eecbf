package org.crampwise.planner.solver;

/**
 * A nutrient that stays even from day to day, in the integers of the search.
 *
 * @param rule index of the rule
 * @param measure index of the measure
 * @param leastShare least share of the mean a day may have, in units of {@link Bound#SCALE}
 * @param mostShare greatest share of the mean a day may have, in units of {@link Bound#SCALE}
 */
record SteadyBound(int rule, int measure, int leastShare, int mostShare) {

    /** What rounding of the servings can add up to, of a day and of the mean. */
    private static final int ROUNDING = 24;

    static SteadyBound of(int index, int measure, LinearRule rule) {
        return new SteadyBound(index, measure, (int) Math.ceil(Bound.SCALE * rule.lower()),
                (int) Math.floor(Bound.SCALE * rule.upper()));
    }

    /** Units by which the sum of a day leaves what the sum of the plan allows, zero inside. */
    int violation(int ofDay, int ofPlan, int days) {
        var least = (long) leastShare * ofPlan / ((long) Bound.SCALE * days) + ROUNDING;
        var most = (long) mostShare * ofPlan / ((long) Bound.SCALE * days) - ROUNDING;
        // a plan has a mean from its second day on
        return days == 1 ? 0 : (int) Math.max(0, Math.max(least - ofDay, ofDay - most));
    }

    long cost(int violation) {
        return violation == 0 ? 0 : Bound.HARD_STEP + (long) violation * Bound.HARD_WEIGHT / 1000;
    }
}
