package org.crampwise.planner.solver;

import java.util.Set;

import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.Occasion;

/**
 * A rule as a row of the average day, where 1 stands for 100 % of the rule's reference or for one serving.
 *
 * @param rule name of the rule or limit
 * @param measure index of the measure, or -1 when servings of a limit are counted
 * @param tally index of the limit, or -1 when a measure is added up
 * @param occasions the meals whose servings count
 * @param hard whether the row must hold
 * @param weight cost of missing a soft row by 1, hundredths of a nat
 */
record DayRow(String rule, int measure, int tally, Set<Occasion> occasions, double lower, double upper, boolean hard,
        double weight) {

    static final String AT_LEAST = ">=";
    static final String AT_MOST = "<=";
    static final String MARGIN = "weakest-margin";

    /** The row without its bounds on these sides: `vitamin-d-mean>=` waives what must be reached, `sodium-mean<=` what must not be passed. */
    DayRow waiving(Set<String> sides) {
        var least = sides.contains(rule + AT_LEAST) ? Double.NEGATIVE_INFINITY : lower;
        var most = sides.contains(rule + AT_MOST) ? Double.POSITIVE_INFINITY : upper;
        return least == lower && most == upper ? this : new DayRow(rule, measure, tally, occasions, least, most, hard, weight);
    }

    /** Whether the row is one of those whose weakest counts. */
    boolean isMargin() {
        return rule.equals(MARGIN);
    }

    /** A row missed by so much of its reference (below zero: exceeded), in the unit of its measure or in servings a week. */
    Shortfall shortfall(MenuModel model, double missing) {
        var unit = measure < 0 ? 7 : model.referenceOf(measure);
        return new Shortfall(rule, Math.abs(missing) * unit, (missing > 0 ? lower : upper) * unit);
    }
}
