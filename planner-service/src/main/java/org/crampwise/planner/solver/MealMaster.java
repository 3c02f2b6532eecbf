package org.crampwise.planner.solver;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.crampwise.planner.solver.PatternMeals.PricedMeal;

/** Mixes the meals known so far into the cheapest average day, and tells what each rule is worth to it. */
final class MealMaster {

    /** Price of missing a hard row by 100 %, above what any day costs. */
    private static final double MISSED = 20_000;
    private static final double NO_MEAL = 1e6;

    private final MenuModel model;
    private final List<DayRow> rows;
    private final GrowingProgramme programme = new GrowingProgramme();
    private final int[] levelOf;
    private final int[] atLeast;
    private final int[] atMost;
    private final Set<List<Integer>> known = new HashSet<>();
    private boolean isSolved;

    MealMaster(MenuModel model, List<DayRow> rows, int[] mealsOf) {
        this.model = model;
        this.rows = rows;
        this.levelOf = Arrays.stream(mealsOf).map(meals -> meals > 0 ? programme.addLevel(meals, NO_MEAL) : -1).toArray();
        this.atLeast = new int[rows.size()];
        this.atMost = new int[rows.size()];
        for (var row = 0; row < rows.size(); row++) {
            var each = rows.get(row);
            var price = each.hard() ? MISSED : each.weight();
            atLeast[row] = Double.isFinite(each.lower()) ? programme.addLimit(-each.lower(), price) : -1;
            atMost[row] = Double.isFinite(each.upper()) ? programme.addLimit(each.upper(), price) : -1;
        }
        addLackOfMargin();
    }

    /** The weakest margin is one wish: one lack pays for all nutrients. */
    private void addLackOfMargin() {
        var margins = new TreeMap<Integer, Double>();
        var weight = 0.0;
        for (var row = 0; row < rows.size(); row++) {
            if (rows.get(row).isMargin()) {
                margins.put(atLeast[row], -1.0);
                weight = rows.get(row).weight();
            }
        }
        if (!margins.isEmpty()) {
            addColumn(weight, margins);
        }
    }

    private void addColumn(double cost, TreeMap<Integer, Double> entries) {
        programme.addColumn(cost, entries.keySet().stream().mapToInt(Integer::intValue).toArray(),
                entries.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    int size() {
        return known.size();
    }

    void add(PricedMeal meal) {
        if (known.add(meal.identity())) {
            var brings = brings(meal);
            var entries = new TreeMap<Integer, Double>();
            entries.put(levelOf[meal.occasion()], 1.0);
            for (var row = 0; row < brings.length; row++) {
                if (brings[row] != 0 && atLeast[row] >= 0) {
                    entries.put(atLeast[row], -brings[row]);
                }
                if (brings[row] != 0 && atMost[row] >= 0) {
                    entries.put(atMost[row], brings[row]);
                }
            }
            addColumn(meal.cost(model), entries);
        }
    }

    private double[] brings(PricedMeal meal) {
        var sums = new double[model.measureCount()];
        var servings = new double[model.tallies.size()];
        servings[model.patterns[meal.occasion()][meal.pattern()].tally()]++;
        for (var candidate : meal.slots()) {
            if (candidate != MenuState.EMPTY) {
                for (var measure = 0; measure < sums.length; measure++) {
                    sums[measure] += model.content[candidate * sums.length + measure] / (double) Bound.SCALE;
                }
                for (var tally : model.talliesOfFood[model.food[candidate]]) {
                    servings[tally]++;
                }
            }
        }
        return rows.stream().mapToDouble(row -> row.measure() >= 0 ? sums[row.measure()] : servings[row.tally()]).toArray();
    }

    double solve() {
        isSolved = true;
        return programme.solve();
    }

    double[] multipliers() {
        var multipliers = new double[rows.size()];
        Arrays.setAll(multipliers, row -> worth(atMost[row]) - worth(atLeast[row]));
        return multipliers;
    }

    private double worth(int row) {
        return row < 0 ? 0 : programme.worth(row);
    }

    /** What another meal of the occasion may cost: dearer ones are of no use to the day. */
    double worthOfMeal(int occasion) {
        return isSolved ? programme.worth(levelOf[occasion]) : Double.POSITIVE_INFINITY;
    }
}
