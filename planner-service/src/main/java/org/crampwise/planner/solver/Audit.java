package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.crampwise.planner.menu.MenuOutcome.Shortfall;

/** Names the rules that a menu of the search breaks, for an answer in words. */
final class Audit {

    private final MenuModel model;
    private final MenuSearch.Best menu;
    private final Settled settled;
    /** Whether the rules of a day count of which nothing can change any more. */
    private final boolean wholeDaysToo;
    private final List<Shortfall> broken = new ArrayList<>();

    private Audit(MenuModel model, MenuSearch.Best menu, Settled settled, boolean wholeDaysToo) {
        this.model = model;
        this.menu = menu;
        this.settled = settled;
        this.wholeDaysToo = wholeDaysToo;
    }

    static List<Shortfall> broken(MenuModel model, MenuSearch.Best menu) {
        return broken(model, menu, Settled.nothing(model));
    }

    static List<Shortfall> broken(MenuModel model, MenuSearch.Best menu, Settled settled) {
        return new Audit(model, menu, settled, false).broken();
    }

    /** Whatever is broken because something else was eaten than was planned. */
    static List<Shortfall> brokenByEaten(MenuModel model, MenuSearch.Best menu, Settled settled) {
        var byHand = new Audit(model, menu, settled.excusing(), false).broken();
        return new Audit(model, menu, settled, true).broken().stream().filter(rule -> !byHand.contains(rule)).toList();
    }

    private List<Shortfall> broken() {
        sums();
        servings();
        broken.addAll(Cooking.broken(model, menu.slots(), settled));
        return broken.stream().sorted(MenuSolver.LARGEST_FIRST).toList();
    }

    private void sums() {
        var plan = new int[model.measureCount()];
        var byDay = new int[model.days()][];
        for (var day = 0; day < model.days(); day++) {
            var sums = settled.units(day).clone();
            for (var meal = 0; meal < model.mealsOfDay(); meal++) {
                if (!settled.holds(day * model.mealsOfDay() + meal)) {
                    var eaten = sumsOf(day * model.mealsOfDay() + meal);
                    check(model.mealBounds[model.occasion(meal).ordinal()], eaten, 1);
                    add(sums, eaten);
                }
            }
            if (wholeDaysToo || !settled.isWhole(day)) {
                check(settled.dayBounds(day), sums, 1);
            }
            add(plan, sums);
            byDay[day] = sums;
        }
        check(settled.planBounds(), plan, model.days());
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
        var servings = servingsByTallyAndDay(false);
        var varied = servingsByTallyAndDay(true);
        var tallies = settled.tallies();
        for (var index = 0; index < tallies.length; index++) {
            var tally = tallies[index];
            checkMost(tally.id(), mostIn(servings[index], 1), tally.perDay());
            checkMost(tally.id(), mostIn((tally.variety() ? varied : servings)[index], 7), tally.perWeek());
            var inAll = Arrays.stream(servings[index]).sum();
            if (inAll < tally.atLeast()) {
                broken.add(new Shortfall(tally.id(), tally.atLeast() - inAll, tally.atLeast()));
            }
        }
    }

    private int[][] servingsByTallyAndDay(boolean repeatsLeftOut) {
        var servings = new int[model.tallies.size()][model.days()];
        for (var day = 0; day < model.days(); day++) {
            for (var tally = 0; tally < servings.length; tally++) {
                servings[tally][day] = settled.servings(day)[tally] + (repeatsLeftOut ? 0 : settled.repeatedServings(day)[tally]);
            }
            for (var meal = 0; meal < model.mealsOfDay(); meal++) {
                var isLeftOut = repeatsLeftOut && model.ties.repeats(day, model.occasionOfMeal[meal]);
                if (!isLeftOut && !settled.holds(day * model.mealsOfDay() + meal)) {
                    count(servings, day, meal);
                }
            }
        }
        return servings;
    }

    private void count(int[][] servings, int day, int meal) {
        var index = day * model.mealsOfDay() + meal;
        servings[model.patterns[model.occasion(meal).ordinal()][menu.pattern()[index]].tally()][day]++;
        for (var candidate : menu.slots()[index]) {
            if (candidate != MenuState.EMPTY) {
                for (var tally : model.talliesOfFood[model.food[candidate]]) {
                    servings[tally][day]++;
                }
            }
        }
    }

    private static int mostIn(int[] servings, int days) {
        var most = 0;
        for (var from = 0; from < servings.length; from++) {
            var sum = 0;
            for (var day = from; day < Math.min(from + days, servings.length); day++) {
                sum += servings[day];
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private void checkMost(String limit, int servings, int most) {
        if (servings > most) {
            broken.add(new Shortfall(limit, servings - most, most));
        }
    }
}
