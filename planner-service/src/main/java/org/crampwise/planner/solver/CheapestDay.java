package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.solver.PatternMeals.PricedMeal;

/**
 * The cheapest average day as a linear programme over whole meals: what foods cost together and what a meal must obey are exact in every
 * meal, what days and plan must obey holds on the average. Whatever multipliers the programme ends with, {@link #bound} proves them by
 * pricing every meal there is.
 */
final class CheapestDay {

    private static final int MOST_ROUNDS = 60;
    private static final double CLOSE_ENOUGH = 0.003;
    /** Branches looked at for each pattern: while multipliers are rough, for good meals, and where something is to be proven. */
    private static final int ROUGH = 4_000;
    private static final int FAIR = 50_000;
    private static final int THOROUGH = 400_000;
    /** How much dearer than the cheapest meal of its occasion a good meal may be, hundredths of a nat: doubled until there are enough. */
    private static final double FIRST_MARGIN = 10;
    private static final double LAST_MARGIN = 160;

    final List<DayRow> rows;
    private final MenuModel model;
    private final PatternMeals[][] patterns;
    private final int[] mealsOf = new int[Occasion.values().length];

    CheapestDay(MenuModel model) {
        this.model = model;
        this.rows = DayRows.withWishes(model);
        this.patterns = IntStream.range(0, model.patterns.length).mapToObj(this::patterns).toArray(PatternMeals[][]::new);
        for (var occasion : Occasion.values()) {
            mealsOf[occasion.ordinal()] = Collections.frequency(model.problem.meals(), occasion);
        }
    }

    private PatternMeals[] patterns(int occasion) {
        return IntStream.range(0, model.patterns[occasion].length)
                .mapToObj(pattern -> new PatternMeals(model, occasion, pattern)).toArray(PatternMeals[]::new);
    }

    int mealsOf(int occasion) {
        return mealsOf[occasion];
    }

    /** The multipliers that prove most, as far as so many rounds find them. */
    double[] solve() {
        var master = new MealMaster(model, rows, mealsOf);
        var best = new double[rows.size()];
        var proven = price(best, master, ROUGH);
        var nodes = ROUGH;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var known = master.size();
            var value = master.solve();
            var multipliers = legal(master.multipliers());
            var bound = price(multipliers, master, nodes);
            if (bound > proven) {
                proven = bound;
                best = multipliers;
            }
            if (value - proven <= CLOSE_ENOUGH * Math.max(100, Math.abs(value)) || master.size() == known && nodes == THOROUGH) {
                break;
            }
            nodes = master.size() == known ? THOROUGH : nodes;
        }
        return best;
    }

    /** What these multipliers prove for one day; meals that lower the master's cost become its columns. */
    private double price(double[] multipliers, MealMaster master, int nodes) {
        var prices = new Prices(model, rows, multipliers);
        var value = worthOfLimits(multipliers);
        for (var occasion = 0; occasion < patterns.length; occasion++) {
            var least = Double.POSITIVE_INFINITY;
            for (var pattern : mealsOf[occasion] > 0 ? patterns[occasion] : new PatternMeals[0]) {
                var found = pattern.cheapest(prices, master.worthOfMeal(occasion), nodes);
                least = Math.min(least, found.least());
                found.meals().stream().skip(Math.max(0, found.meals().size() - 3L)).forEach(master::add);
            }
            value += mealsOf[occasion] > 0 ? mealsOf[occasion] * least : 0;
        }
        return value;
    }

    /** What no average day costs less than, hundredths of a nat, proven by these multipliers, whichever they are. */
    double bound(double[] multipliers) {
        var proving = legal(multipliers);
        var prices = new Prices(model, rows, proving);
        var value = worthOfLimits(proving);
        for (var occasion = 0; occasion < patterns.length; occasion++) {
            value += mealsOf[occasion] > 0 ? mealsOf[occasion] * least(occasion, prices) : 0;
        }
        return value;
    }

    private double least(int occasion, Prices prices) {
        var least = Double.POSITIVE_INFINITY;
        for (var pattern : patterns[occasion]) {
            least = Math.min(least, pattern.cheapest(prices, least, THOROUGH).least());
        }
        return least;
    }

    private double worthOfLimits(double[] multipliers) {
        var value = 0.0;
        for (var row = 0; row < multipliers.length; row++) {
            var limit = multipliers[row] > 0 ? rows.get(row).lower() : rows.get(row).upper();
            value += multipliers[row] == 0 ? 0 : multipliers[row] * limit;
        }
        return value;
    }

    /** No wish is worth more than missing it costs, and nothing is worth anything to a limit that is not there. */
    private double[] legal(double[] multipliers) {
        var legal = new double[multipliers.length];
        var margins = 0.0;
        for (var row = 0; row < legal.length; row++) {
            var each = rows.get(row);
            var most = each.hard() ? Double.POSITIVE_INFINITY : each.weight();
            var worth = Math.clamp(multipliers[row], -most, most);
            legal[row] = Double.isFinite(worth > 0 ? each.lower() : each.upper()) ? worth : 0;
            margins += each.isMargin() ? legal[row] : 0;
        }
        // the weakest margin is one wish, whichever nutrient it is
        for (var row = 0; row < legal.length; row++) {
            var each = rows.get(row);
            legal[row] *= each.isMargin() && margins > each.weight() ? each.weight() / margins : 1;
        }
        return legal;
    }

    /** What each candidate costs after what it is worth to the rules. */
    double[] reducedCosts(double[] multipliers) {
        return new Prices(model, rows, legal(multipliers)).ofCandidates();
    }

    /** By occasion the best meals after what they are worth to the rules, the best first: at most so many. */
    PricedMeal[][] bestMeals(double[] multipliers, int most) {
        var prices = new Prices(model, rows, legal(multipliers));
        return IntStream.range(0, patterns.length).mapToObj(occasion -> bestMeals(occasion, prices, most))
                .toArray(PricedMeal[][]::new);
    }

    private PricedMeal[] bestMeals(int occasion, Prices prices, int most) {
        var meals = new ArrayList<PricedMeal>();
        if (mealsOf[occasion] > 0) {
            var least = least(occasion, prices);
            for (var margin = FIRST_MARGIN; margin <= LAST_MARGIN && meals.size() < most; margin *= 2) {
                meals.clear();
                for (var pattern : patterns[occasion]) {
                    meals.addAll(pattern.all(prices, least + margin, FAIR).meals());
                }
            }
        }
        meals.sort(Comparator.comparingDouble(PricedMeal::price).thenComparingInt(PricedMeal::pattern)
                .thenComparing(PricedMeal::slots, Arrays::compare));
        return meals.stream().limit(most).toArray(PricedMeal[]::new);
    }
}
