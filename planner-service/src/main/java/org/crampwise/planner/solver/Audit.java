package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.List;

import org.crampwise.planner.menu.MenuOutcome.Shortfall;

/** Names the rules that a menu of the search breaks, for an answer in words. */
final class Audit {

    private final MenuModel model;
    private final MenuSearch.Best menu;
    private final List<Shortfall> broken = new ArrayList<>();

    private Audit(MenuModel model, MenuSearch.Best menu) {
        this.model = model;
        this.menu = menu;
    }

    static List<Shortfall> broken(MenuModel model, MenuSearch.Best menu) {
        var audit = new Audit(model, menu);
        audit.sums();
        audit.servings();
        return audit.broken.stream().sorted(MenuSolver.LARGEST_FIRST).toList();
    }

    private void sums() {
        var plan = new int[model.measureCount()];
        for (var day = 0; day < model.days(); day++) {
            var sums = new int[model.measureCount()];
            for (var meal = 0; meal < model.mealsOfDay(); meal++) {
                var eaten = sumsOf(day * model.mealsOfDay() + meal);
                check(model.mealBounds[model.occasion(meal).ordinal()], eaten, 1);
                add(sums, eaten);
            }
            check(model.dayBounds, sums, 1);
            add(plan, sums);
        }
        check(model.planBounds, plan, model.days());
    }

    private int[] sumsOf(int meal) {
        var sums = new int[model.measureCount()];
        for (var candidate : menu.slots()[meal]) {
            for (var measure = 0; candidate != MenuState.EMPTY && measure < sums.length; measure++) {
                sums[measure] += model.content[candidate * sums.length + measure];
            }
        }
        return sums;
    }

    private static void add(int[] sums, int[] more) {
        for (var measure = 0; measure < sums.length; measure++) {
            sums[measure] += more[measure];
        }
    }

    private void check(BoundArray bounds, int[] sums, int days) {
        for (var bound : bounds.all()) {
            var violation = bound.violation(sums[bound.measure()]);
            if (bound.hard() && violation > 0) {
                var rule = model.rules.get(bound.rule());
                var required = sums[bound.measure()] < bound.lower() ? rule.lower() : rule.upper();
                broken.add(new Shortfall(rule.id(), violation / (double) Bound.SCALE * rule.reference() / days, required));
            }
        }
    }

    private void servings() {
        var ofPlan = new int[model.tallies.size()];
        for (var meal = 0; meal < menu.slots().length; meal++) {
            ofPlan[model.patterns[model.occasion(meal % model.mealsOfDay()).ordinal()][menu.pattern()[meal]].tally()]++;
            for (var candidate : menu.slots()[meal]) {
                if (candidate != MenuState.EMPTY) {
                    for (var tally : model.talliesOfFood[model.food[candidate]]) {
                        ofPlan[tally]++;
                    }
                }
            }
        }
        for (var index = 0; index < ofPlan.length; index++) {
            var tally = model.tallies.get(index);
            var most = tally.perWeek() * Math.ceilDiv(model.days(), 7);
            if (ofPlan[index] > most || ofPlan[index] < tally.atLeast()) {
                var required = ofPlan[index] > most ? most : tally.atLeast();
                broken.add(new Shortfall(tally.id(), Math.abs(ofPlan[index] - required), required));
            }
        }
    }
}
