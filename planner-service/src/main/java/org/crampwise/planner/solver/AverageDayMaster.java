package org.crampwise.planner.solver;

import java.util.Arrays;
import java.util.List;

import org.crampwise.planner.menu.Occasion;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Finds what each rule is worth, given the meals known so far: the dual of the programme that mixes them into an average day.
 * The dual is stated outright because its variables are the multipliers wanted.
 */
final class AverageDayMaster {

    /** Price of missing a hard row by 100 %, far above what any day costs. */
    static final double MISSED = 40_000;

    private final AverageDay day;
    private final ExpressionsBasedModel programme = new ExpressionsBasedModel();
    private final Variable[] atLeast;
    private final Variable[] atMost;
    private final Variable[] mealWorth;

    /** @param value the cheapest average day that the known meals can make */
    record Result(double value, double[] multipliers) {}

    private AverageDayMaster(AverageDay day) {
        this.day = day;
        this.atLeast = new Variable[day.rows.size()];
        this.atMost = new Variable[day.rows.size()];
        this.mealWorth = new Variable[Occasion.values().length];
    }

    static Result solve(AverageDay day) {
        return new AverageDayMaster(day).solve();
    }

    private Result solve() {
        var touched = touched();
        for (var row = 0; row < atLeast.length; row++) {
            if (touched[row]) {
                addWorth(row);
            }
        }
        for (var occasion = 0; occasion < mealWorth.length; occasion++) {
            if (day.mealsOf(occasion) > 0) {
                mealWorth[occasion] = programme.addVariable("meal" + occasion).weight(day.mealsOf(occasion));
            }
        }
        for (var index = 0; index < day.columns.size(); index++) {
            addMeal(index);
        }
        var result = programme.maximise();
        var multipliers = new double[atLeast.length];
        Arrays.setAll(multipliers, row -> valueOf(atLeast[row]) - valueOf(atMost[row]));
        return new Result(result.getValue(), multipliers);
    }

    private static double valueOf(Variable variable) {
        return variable == null ? 0 : Math.max(0, variable.getValue().doubleValue());
    }

    /** Limits that no known meal counts against are worth nothing yet. */
    private boolean[] touched() {
        var touched = new boolean[atLeast.length];
        for (var row = 0; row < touched.length; row++) {
            touched[row] = Double.isFinite(day.rows.get(row).lower());
            for (var index = 0; !touched[row] && index < day.columns.size(); index++) {
                touched[row] = day.columns.get(index).brings()[row] != 0;
            }
        }
        return touched;
    }

    private void addWorth(int row) {
        var each = day.rows.get(row);
        var price = day.priceOf(each);
        if (price > 0 && Double.isFinite(each.lower())) {
            atLeast[row] = programme.addVariable("least" + row).lower(0).upper(price).weight(each.lower());
        }
        if (price > 0 && Double.isFinite(each.upper())) {
            atMost[row] = programme.addVariable("most" + row).lower(0).upper(price).weight(-each.upper());
        }
    }

    private void addMeal(int index) {
        var column = day.columns.get(index);
        var expression = programme.addExpression("column" + index).upper(column.cost());
        expression.set(mealWorth[column.occasion()], 1);
        for (var row = 0; row < atLeast.length; row++) {
            var brings = column.brings()[row];
            if (brings != 0 && atLeast[row] != null) {
                expression.set(atLeast[row], brings);
            }
            if (brings != 0 && atMost[row] != null) {
                expression.set(atMost[row], -brings);
            }
        }
    }

    /** By how much each row is missed in the average day of known meals that misses least: the primal programme. */
    static double[] shortages(AverageDay day) {
        var programme = new ExpressionsBasedModel();
        var missed = new Variable[day.rows.size()];
        var meals = day.columns.stream().map(column -> programme.addVariable().lower(0).weight(0)).toList();
        for (var occasion = 0; occasion < Occasion.values().length; occasion++) {
            var here = programme.addExpression().level(day.mealsOf(occasion));
            for (var index = 0; index < meals.size(); index++) {
                if (day.columns.get(index).occasion() == occasion) {
                    here.set(meals.get(index), 1);
                }
            }
        }
        for (var row = 0; row < missed.length; row++) {
            if (day.priceOf(day.rows.get(row)) > 0) {
                missed[row] = missable(day, programme, meals, row);
            }
        }
        programme.minimise();
        return Arrays.stream(missed).mapToDouble(AverageDayMaster::valueOf).toArray();
    }

    private static Variable missable(AverageDay day, ExpressionsBasedModel programme, List<Variable> meals, int row) {
        var each = day.rows.get(row);
        var missed = programme.addVariable().lower(0).weight(1);
        if (Double.isFinite(each.lower())) {
            brings(day, programme, meals, row).set(missed, 1).lower(each.lower());
        }
        if (Double.isFinite(each.upper())) {
            brings(day, programme, meals, row).set(missed, -1).upper(each.upper());
        }
        return missed;
    }

    private static Expression brings(AverageDay day, ExpressionsBasedModel programme, List<Variable> meals, int row) {
        var expression = programme.addExpression();
        for (var index = 0; index < meals.size(); index++) {
            expression.set(meals.get(index), day.columns.get(index).brings()[row]);
        }
        return expression;
    }
}
