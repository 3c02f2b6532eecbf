package org.crampwise.planner.solver;

import java.util.Set;

import org.crampwise.planner.menu.Occasion;

/**
 * A named rule of the plan: the sum of a measure over a scope stays between two bounds.
 *
 * @param id name of the rule, the key of its words and its weight
 * @param measure what is added up
 * @param scope over what it is added up
 * @param occasions the meals it holds for, when the scope is a meal
 * @param lower least sum (for a plan: least mean per day), or negative infinity
 * @param upper greatest sum (for a plan: greatest mean per day), or positive infinity
 * @param reference the quantity that counts as 100 % when a violation is weighed
 * @param hard a plan that breaks it is no plan
 * @param weight objective cost of missing a soft rule by 100 %, hundredths of a nat
 */
record LinearRule(
        String id,
        Measure measure,
        Scope scope,
        Set<Occasion> occasions,
        double lower,
        double upper,
        double reference,
        boolean hard,
        double weight) {

    enum Scope {
        MEAL,
        DAY,
        PLAN,
        /** Each day against the mean of the plan: the bounds are shares of that mean. */
        STEADY
    }

    static LinearRule day(String id, Measure measure, double lower, double upper, double reference) {
        return new LinearRule(id, measure, Scope.DAY, Set.of(), lower, upper, reference, true, 0);
    }

    static LinearRule plan(String id, Measure measure, double lower, double upper, double reference) {
        return new LinearRule(id, measure, Scope.PLAN, Set.of(), lower, upper, reference, true, 0);
    }

    static LinearRule meal(String id, Measure measure, Set<Occasion> occasions, double lower, double upper, double reference) {
        return new LinearRule(id, measure, Scope.MEAL, occasions, lower, upper, reference, true, 0);
    }

    /** No day lies further from the mean of the plan than a share of it. */
    static LinearRule steady(String id, Measure measure, double withinShare, double reference) {
        return new LinearRule(id, measure, Scope.STEADY, Set.of(), 1 - withinShare, 1 + withinShare, reference, true, 0);
    }

    /** The same rule as a wish: missing it by 100 % costs the weight. */
    LinearRule wish(double cost) {
        return new LinearRule(id, measure, scope, occasions, lower, upper, reference, false, cost);
    }
}
