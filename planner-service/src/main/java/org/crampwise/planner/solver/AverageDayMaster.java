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
    /** Price of missing a nutrient by 100 % when only what must be missed is asked. */
    static final double MISSED_NUTRIENT = 1_000;

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

    /**
     * By how much each row is missed in the average day of known meals that misses least: the primal programme.
     * Above zero a row lies below what it must reach, below zero it lies above what it may.
     */
    static double[] shortages(AverageDay day) {
        var programme = new ExpressionsBasedModel();
        var lacking = new Variable[day.rows.size()];
        var exceeding = new Variable[day.rows.size()];
        var meals = meals(day, programme);
        for (var row = 0; row < lacking.length; row++) {
            var each = day.rows.get(row);
            var price = day.priceOf(each);
            if (price > 0 && Double.isFinite(each.lower())) {
                lacking[row] = programme.addVariable().lower(0).weight(price);
                brings(day, programme, meals, row).set(lacking[row], 1).lower(each.lower());
            }
            if (price > 0 && Double.isFinite(each.upper())) {
                exceeding[row] = programme.addVariable().lower(0).weight(price);
                brings(day, programme, meals, row).set(exceeding[row], -1).upper(each.upper());
            }
        }
        programme.minimise();
        var missed = new double[lacking.length];
        Arrays.setAll(missed, row -> valueOf(lacking[row]) - valueOf(exceeding[row]));
        return missed;
    }

    private static List<Variable> meals(AverageDay day, ExpressionsBasedModel programme) {
        var meals = day.columns.stream().map(column -> programme.addVariable().lower(0).weight(0)).toList();
        for (var occasion = 0; occasion < Occasion.values().length; occasion++) {
            var here = programme.addExpression().level(day.mealsOf(occasion));
            for (var index = 0; index < meals.size(); index++) {
                if (day.columns.get(index).occasion() == occasion) {
                    here.set(meals.get(index), 1);
                }
            }
        }
        return meals;
    }

    private static Expression brings(AverageDay day, ExpressionsBasedModel programme, List<Variable> meals, int row) {
        var expression = programme.addExpression();
        for (var index = 0; index < meals.size(); index++) {
            expression.set(meals.get(index), day.columns.get(index).brings()[row]);
        }
        return expression;
    }
}
