package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Occasion;

/** What a menu costs, added up anew and as plainly as can be: the search's own account must always come to the same. */
final class ScoreFromScratch {

    private static final int BROKEN_LIMIT = 150;

    private final MenuModel model;
    private final List<List<Standing>> days = new ArrayList<>();
    private long soft;
    private long hard;

    /** A meal as it stands: its occasion, its pattern, and the candidates in its slots, -1 in an empty one. */
    private record Standing(Occasion occasion, PatternChoice pattern, int[] slots, int[] servings) {}

    private ScoreFromScratch(MenuModel model, int[] pattern, int[][] slots) {
        this.model = model;
        for (var day = 0; day < model.days(); day++) {
            var meals = new ArrayList<Standing>();
            for (var meal = 0; meal < model.mealsOfDay(); meal++) {
                var index = day * model.mealsOfDay() + meal;
                meals.add(eaten(model.problem.meals().get(meal), pattern[index], slots[index]));
            }
            days.add(meals);
        }
        days.forEach(day -> day.forEach(this::countMeal));
        days.forEach(day -> countBounds(day, LinearRule.Scope.DAY));
        countBounds(days.stream().flatMap(List::stream).toList(), LinearRule.Scope.PLAN);
        countSteadiness();
        countMargin();
        countServings();
    }

    static ScoreFromScratch of(MenuState state) {
        var score = new ScoreFromScratch(state.model, state.pattern, state.slots);
        var cooking = new CookingFromScratch(state);
        score.soft += cooking.soft();
        score.hard += cooking.hard();
        return score;
    }

    long soft() {
        return soft;
    }

    long hard() {
        return hard;
    }

    private Standing eaten(Occasion occasion, int pattern, int[] slots) {
        var choice = model.patterns[occasion.ordinal()][pattern];
        return new Standing(occasion, choice, slots, IntStream.of(slots).filter(served -> served >= 0).toArray());
    }

    private void countMeal(Standing meal) {
        soft += meal.pattern().cost();
        for (var slot = 0; slot < meal.pattern().slots().size(); slot++) {
            var place = meal.pattern().slots().get(slot);
            var served = meal.slots()[slot];
            soft += served < 0 ? place.costAbsent() : place.costPresent() + model.candidates.get(served).cost();
        }
        var servings = meal.servings();
        for (var one = 0; one < servings.length; one++) {
            for (var other = 0; other < one; other++) {
                soft += pairCost(meal.occasion(), food(servings[one]), food(servings[other]));
            }
        }
        countBounds(List.of(meal), LinearRule.Scope.MEAL);
    }

    private Food food(int candidate) {
        return model.candidates.get(candidate).food();
    }

    private int pairCost(Occasion occasion, Food one, Food other) {
        var habit = model.pairs.cost(occasion.ordinal(), model.pairs.indexOf(one.id()), model.pairs.indexOf(other.id()));
        return (int) Math.floor(habit * model.pairWeight / 128.0);
    }

    private void countBounds(List<Standing> meals, LinearRule.Scope scope) {
        var bounds = switch (scope) {
            case MEAL -> model.mealBounds[meals.getFirst().occasion().ordinal()];
            case DAY -> model.dayBounds;
            case PLAN -> model.planBounds;
            case STEADY -> throw new IllegalArgumentException("counted by itself");
        };
        for (var bound : bounds) {
            var sum = sum(meals, bound.measure());
            var missed = Math.max(0, Math.max(bound.lower() - sum, sum - bound.upper()));
            var cost = missed * bound.weight() / 1000;
            if (bound.hard() && missed > 0) {
                hard += 40 + cost;
            } else {
                soft += cost;
            }
        }
    }

    private void countSteadiness() {
        for (var bound : model.steadyBounds) {
            var whole = sum(days.stream().flatMap(List::stream).toList(), bound.measure());
            for (var day : days.size() == 1 ? List.<List<Standing>>of() : days) {
                var ofDay = sum(day, bound.measure());
                var least = bound.leastShare() * whole / (100_000L * days.size()) + 24;
                var most = bound.mostShare() * whole / (100_000L * days.size()) - 24;
                var missed = Math.max(least - ofDay, ofDay - most);
                hard += missed > 0 ? 40 + missed * 200 / 1000 : 0;
            }
        }
    }

    private long sum(List<Standing> meals, int measure) {
        var sum = 0L;
        for (var meal : meals) {
            for (var served : meal.servings()) {
                sum += model.content[served * model.measures.size() + measure];
            }
        }
        return sum;
    }

    private void countMargin() {
        var meals = days.stream().flatMap(List::stream).toList();
        var target = (long) Bound.SCALE * days.size();
        var weakest = IntStream.of(model.coreMeasures).mapToLong(measure -> sum(meals, measure) - target).min()
                .orElse(Long.MAX_VALUE);
        var margin = Math.clamp(weakest, 0, target / 4);
        soft += model.marginWeight * (target / 4 - margin) / target;
    }

    private void countServings() {
        var byDay = days.stream().map(this::servings).toList();
        for (var index = 0; index < model.tallies.size(); index++) {
            var tally = index;
            countLimit(model.tallies.get(tally), byDay.stream().mapToInt(servings -> servings[tally]).toArray());
        }
    }

    private int[] servings(List<Standing> day) {
        var servings = new int[model.tallies.size()];
        for (var meal : day) {
            servings[meal.pattern().tally()]++;
            for (var served : meal.servings()) {
                for (var tally : model.talliesOfFood[model.candidates.get(served).foodIndex()]) {
                    servings[tally]++;
                }
            }
        }
        return servings;
    }

    private void countLimit(Tally limit, int[] byDay) {
        for (var servings : byDay) {
            hard += BROKEN_LIMIT * Math.max(0, servings - limit.perDay());
        }
        for (var from = 0; from == 0 || from + 7 <= byDay.length; from++) {
            var servings = IntStream.range(from, Math.min(from + 7, byDay.length)).map(day -> byDay[day]).sum();
            hard += BROKEN_LIMIT * Math.max(0, servings - limit.perWeek());
            soft += from % 7 == 0 ? Math.max(0, servings - limit.free()) * limit.costAbove() : 0;
        }
        hard += BROKEN_LIMIT * Math.max(0, limit.atLeast() - IntStream.of(byDay).sum());
    }
}
