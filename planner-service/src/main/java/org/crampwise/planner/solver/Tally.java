package org.crampwise.planner.solver;

/**
 * A named limit on how often something is served: a food family, a group such as desserts, a meal pattern.
 *
 * @param id name of the limit
 * @param perDay most servings on one day
 * @param perWeek most servings in any seven days
 * @param atLeast fewest servings in the plan
 * @param free servings in seven days that cost nothing
 * @param variety only guards against monotony: a meal repeated as it was asked for does not count
 * @param costAbove objective cost of each serving above the free ones, hundredths of a nat
 */
record Tally(String id, int perDay, int perWeek, int atLeast, int free, boolean variety, int costAbove) {

    static final int UNLIMITED = 99;

    /** Of two limits on one family, which stands in several roles, the one that allows more. */
    Tally moreGenerous(Tally other) {
        return new Tally(id, Math.max(perDay, other.perDay), Math.max(perWeek, other.perWeek), Math.max(atLeast, other.atLeast),
                Math.max(free, other.free), variety, Math.min(costAbove, other.costAbove));
    }

    Tally withoutLeast() {
        return new Tally(id, perDay, perWeek, 0, free, variety, costAbove);
    }

    /** What was eaten passed the limit, or may have: from there on each serving costs. */
    Tally withoutMost(int cost) {
        return new Tally(id, UNLIMITED, UNLIMITED, atLeast, Math.min(free, perWeek), variety, Math.max(cost, costAbove));
    }

    /** Objective cost of so many servings in seven days. */
    long cost(int servings) {
        return (long) Math.max(0, servings - free) * costAbove;
    }

    int excessOfDay(int servings) {
        return Math.max(0, servings - perDay);
    }

    int excessOfWeek(int servings) {
        return Math.max(0, servings - perWeek);
    }

    int lackOfPlan(int servings) {
        return Math.max(0, atLeast - servings);
    }
}
