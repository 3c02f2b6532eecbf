package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelBuilderHelper;

/**
 * Some days of a menu as one mixed integer programme: patterns, slots, servings, every linear rule, every limit, wishes and repeats.
 * What foods in one meal cost together is left out: it is quadratic.
 */
final class Programme {

    private static final double FREE = Double.POSITIVE_INFINITY;

    /** What stands for 1 in rows of measures: whole units suit CP-SAT, shares of the reference suit HiGHS. */
    private final double unit;
    private final boolean whole;
    private final MenuModel model;
    private final int fromDay;
    private final int toDay;
    private final Menu menu;
    private final ModelBuilder builder = new ModelBuilder();
    private final ModelBuilderHelper rows = builder.getHelper();
    private final List<MealPart> meals = new ArrayList<>();
    /** By day and measure. */
    private final List<int[]> daySums = new ArrayList<>();

    /** @param menu the days before `fromDay` are served already; the others are what {@link #read} fills in */
    Programme(MenuModel model, int fromDay, int toDay, Menu menu, boolean whole) {
        this.model = model;
        this.fromDay = fromDay;
        this.toDay = toDay;
        this.menu = menu;
        this.whole = whole;
        this.unit = whole ? 1 : Bound.SCALE;
        for (var meal = fromDay * model.mealsOfDay(); meal < toDay * model.mealsOfDay(); meal++) {
            meals.add(new MealPart(this, model, meal));
        }
        for (var part : meals) {
            for (var bound : model.mealBounds[part.occasion]) {
                addContents(addRow(bound, 0, 1), part, bound.measure());
            }
        }
        for (var day = fromDay; day < toDay; day++) {
            addDay(mealsOf(day));
        }
        var before = sumsBefore();
        // each day keeps pace, so that the last one is not asked for the impossible
        for (var bound : model.planBounds) {
            addSums(addRow(bound, before[bound.measure()], (double) toDay / model.days()), bound.measure());
        }
        addMargin(before);
        addLimits();
    }

    ModelBuilder builder() {
        return builder;
    }

    private List<MealPart> mealsOf(int day) {
        var first = (day - fromDay) * model.mealsOfDay();
        return meals.subList(first, first + model.mealsOfDay());
    }

    int addVariable(double upper, double cost, boolean integer) {
        var variable = rows.addVar();
        rows.setVarLowerBound(variable, 0);
        rows.setVarUpperBound(variable, upper);
        rows.setVarIntegrality(variable, integer);
        rows.setVarObjectiveCoefficient(variable, cost);
        return variable;
    }

    int addRow(double lower, double upper) {
        var row = rows.addLinearConstraint();
        rows.setConstraintLowerBound(row, lower);
        rows.setConstraintUpperBound(row, upper);
        return row;
    }

    void addTerm(int row, int variable, double coefficient) {
        if (coefficient != 0) {
            rows.addConstraintTerm(row, variable, coefficient);
        }
    }

    /** What a day brings of each measure stands in a variable of its own, so that the rows of day and plan stay short. */
    private void addDay(List<MealPart> parts) {
        var sums = new int[model.measureCount()];
        for (var measure = 0; measure < sums.length; measure++) {
            sums[measure] = addVariable(most(), 0, whole);
            rows.setVarLowerBound(sums[measure], -most());
            var row = addRow(0, 0);
            addTerm(row, sums[measure], -1);
            for (var part : parts) {
                addContents(row, part, measure);
            }
        }
        for (var bound : model.dayBounds) {
            addTerm(addRow(bound, 0, 1), sums[bound.measure()], 1);
        }
        daySums.add(sums);
    }

    /** A row for the sum that the bound is about, with room to break it at its price if it is a wish. */
    private int addRow(Bound bound, int before, double share) {
        var lower = bound.lower() == Integer.MIN_VALUE ? -FREE : (Math.ceil(bound.lower() * share) - before) / unit;
        var upper = bound.upper() == Integer.MAX_VALUE ? FREE : (Math.floor(bound.upper() * share) - before) / unit;
        var row = addRow(lower, upper);
        var cost = bound.weight() / 1000.0 * unit;
        if (!bound.hard() && Double.isFinite(lower)) {
            addTerm(row, addVariable(most(), cost, whole), 1);
        }
        if (!bound.hard() && Double.isFinite(upper)) {
            addTerm(row, addVariable(most(), cost, whole), -1);
        }
        return row;
    }

    private double most() {
        return 20.0 * Bound.SCALE / unit;
    }

    private void addContents(int row, MealPart part, int measure) {
        part.eachServing((candidate, variable) -> addTerm(row, variable,
                model.content[candidate * model.measureCount() + measure] / unit));
    }

    private void addSums(int row, int measure) {
        daySums.forEach(sums -> addTerm(row, sums[measure], 1));
    }

    private int[] sumsBefore() {
        var sums = new int[model.measureCount()];
        for (var meal = 0; meal < fromDay * model.mealsOfDay(); meal++) {
            for (var candidate : menu.slots()[meal]) {
                for (var measure = 0; candidate != MenuState.EMPTY && measure < sums.length; measure++) {
                    sums[measure] += model.content[candidate * sums.length + measure];
                }
            }
        }
        return sums;
    }

    /** The weakest core nutrient's margin is worth something up to a quarter of the target. */
    private void addMargin(int[] before) {
        var target = (double) Bound.SCALE * toDay;
        // a thousandth of the target is fine enough, and keeps the variable a whole number
        var margin = addVariable(250, -model.marginWeight / 1000.0 * toDay / model.days(), whole);
        for (var measure : model.coreMeasures) {
            var row = addRow((target - before[measure]) / unit, FREE);
            addSums(row, measure);
            addTerm(row, margin, -target / 1000 / unit);
        }
    }

    private void addLimits() {
        var before = servingsBefore();
        for (var tally = 0; tally < before.length; tally++) {
            var limit = model.tallies.get(tally);
            for (var day = fromDay; day < toDay && limit.perDay() < Tally.UNLIMITED; day++) {
                addServings(addRow(-FREE, limit.perDay()), tally, mealsOf(day));
            }
            var atLeast = limit.atLeast() == 0
                    ? -FREE
                    : Math.floor((double) limit.atLeast() * toDay / model.days()) - before[tally];
            addServings(addRow(atLeast, limit.perWeek() - before[tally]), tally, meals);
            if (limit.costAbove() > 0) {
                var repeats = addRow(-FREE, Math.max(0, limit.free() - before[tally]));
                addServings(repeats, tally, meals);
                addTerm(repeats, addVariable(99, limit.costAbove(), whole), -1);
            }
        }
    }

    private int[] servingsBefore() {
        var servings = new int[model.tallies.size()];
        for (var meal = 0; meal < fromDay * model.mealsOfDay(); meal++) {
            servings[model.patterns[model.occasion(meal % model.mealsOfDay()).ordinal()][menu.pattern()[meal]].tally()]++;
            for (var candidate : menu.slots()[meal]) {
                for (var tally : candidate == MenuState.EMPTY ? new int[0] : model.talliesOfFood[model.food[candidate]]) {
                    servings[tally]++;
                }
            }
        }
        return servings;
    }

    private void addServings(int row, int tally, List<MealPart> parts) {
        parts.forEach(part -> part.counting(tally).forEach(variable -> addTerm(row, variable, 1)));
    }

    /** Writes the solution into the menu. */
    void read(IntToDoubleFunction values) {
        for (var part : meals) {
            part.read(variable -> values.applyAsDouble(variable) > 0.5, menu);
        }
    }
}
