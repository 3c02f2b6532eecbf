package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
        audit.broken.addAll(Cooking.broken(model, menu.slots()));
        return audit.broken.stream().sorted(MenuSolver.LARGEST_FIRST).toList();
    }

    private void sums() {
        var plan = new int[model.measureCount()];
        var byDay = new int[model.days()][];
        for (var day = 0; day < model.days(); day++) {
            var sums = Arrays.copyOfRange(model.elsewhere, day * model.measureCount(), (day + 1) * model.measureCount());
            for (var meal = 0; meal < model.mealsOfDay(); meal++) {
                var eaten = sumsOf(day * model.mealsOfDay() + meal);
                if (!model.ties.isElsewhere(day * model.mealsOfDay() + meal)) {
                    check(model.mealBounds[model.occasion(meal).ordinal()], eaten, 1);
                }
                add(sums, eaten);
            }
            check(model.dayBounds, sums, 1);
            add(plan, sums);
            byDay[day] = sums;
        }
        check(model.planBounds, plan, model.days());
        steadiness(byDay, plan);
    }

    private void steadiness(int[][] byDay, int[] plan) {
        for (var bound : model.steadyBounds) {
            var rule = model.rules.get(bound.rule());
            for (var day : byDay) {
                var violation = bound.violation(day[bound.measure()], plan[bound.measure()], model.days());
                if (violation > 0) {
                    broken.add(new Shortfall(rule.id(), violation / (double) Bound.SCALE * model.referenceOf(bound.measure()),
                            plan[bound.measure()] / (double) model.days() / Bound.SCALE * model.referenceOf(bound.measure())));
                }
            }
        }
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

    private void check(Bound[] bounds, int[] sums, int days) {
        for (var bound : bounds) {
            var violation = bound.violation(sums[bound.measure()]);
            if (bound.hard() && violation > 0) {
                var rule = model.rules.get(bound.rule());
                var required = sums[bound.measure()] < bound.lower() ? rule.lower() : rule.upper();
                broken.add(new Shortfall(rule.id(), violation / (double) Bound.SCALE * model.referenceOf(bound.measure()) / days,
                        required));
            }
        }
    }

    private void servings() {
        for (var index = 0; index < model.tallies.size(); index++) {
            var tally = model.tallies.get(index);
            var servings = servingsByDay(index, false);
            checkMost(tally.id(), mostIn(servings, 1), tally.perDay());
            checkMost(tally.id(), mostIn(servingsByDay(index, tally.variety()), 7), tally.perWeek());
            if (Arrays.stream(servings).sum() < tally.atLeast()) {
                broken.add(new Shortfall(tally.id(), tally.atLeast() - Arrays.stream(servings).sum(), tally.atLeast()));
            }
        }
    }

    private int[] servingsByDay(int tally, boolean repeatsLeftOut) {
        var servings = new int[model.days()];
        for (var meal = 0; meal < menu.slots().length; meal++) {
            if (model.ties.isElsewhere(meal)
                    || repeatsLeftOut && model.ties.repeats(meal / model.mealsOfDay(),
                            model.occasion(meal % model.mealsOfDay()).ordinal())) {
                continue;
            }
            var patterns = model.patterns[model.occasion(meal % model.mealsOfDay()).ordinal()];
            servings[meal / model.mealsOfDay()] += patterns[menu.pattern()[meal]].tally() == tally ? 1 : 0;
            for (var candidate : menu.slots()[meal]) {
                var counts = candidate != MenuState.EMPTY
                        && Arrays.stream(model.talliesOfFood[model.food[candidate]]).anyMatch(each -> each == tally);
                servings[meal / model.mealsOfDay()] += counts ? 1 : 0;
            }
        }
        return servings;
    }

    private static int mostIn(int[] servings, int days) {
        return IntStream.range(0, servings.length)
                .map(from -> Arrays.stream(servings, from, Math.min(from + days, servings.length)).sum()).max().orElse(0);
    }

    private void checkMost(String limit, int servings, int most) {
        if (servings > most) {
            broken.add(new Shortfall(limit, servings - most, most));
        }
    }
}
