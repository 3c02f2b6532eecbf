package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.menu.Occasion;

/**
 * The average day of a plan as a linear programme, solved by columns: a small master picks among whole meals, pricing finds
 * better meals. Whatever the master's arithmetic, {@link #lagrangian} turns its multipliers into a bound that holds.
 */
final class AverageDay {

    private static final int MOST_ROUNDS = 60;
    private static final double CLOSE_ENOUGH = 0.01;
    /** Among meals that all cost nothing the master's solver takes zero for the answer; bounds do not read these costs. */
    private static final double TIE_BREAK = 1e-4;
    /** Shares of a reference as small as this are the arithmetic's, not the rule's. */
    private static final double NOTHING = 1e-5;

    final MenuModel model;
    final List<DayRow> rows;
    final List<MealColumn> columns = new ArrayList<>();
    final boolean costs;
    private final PatternChoice[][] patterns;
    private final double[] reduced;
    private final Set<String> nutrientRules;
    private final int[] mealsOf = new int[Occasion.values().length];

    /** A whole meal: what it costs and what it brings to every row. */
    record MealColumn(int occasion, int pattern, int[] slots, double cost, double[] brings) {}

    /**
     * @param multipliers worth of each row, hundredths of a nat for 1
     * @param value greatest proven bound for one day, hundredths of a nat
     */
    record Solution(double[] multipliers, double value, int rounds) {}

    /** @param costs true asks for the cheapest average day, false for the one that breaks the rules least */
    AverageDay(MenuModel model, boolean costs) {
        this(model, costs, DayRows.of(model), model.patterns);
    }

    /** @param patterns what the meals may be: those of the model, or fewer */
    AverageDay(MenuModel model, boolean costs, List<DayRow> rows, PatternChoice[][] patterns) {
        this.model = model;
        this.costs = costs;
        this.rows = rows;
        this.patterns = patterns;
        this.reduced = new double[model.candidates.size()];
        this.nutrientRules = model.problem.bounds().stream().map(NutrientBound::nutrient)
                .flatMap(nutrient -> Stream.of(nutrient + "-mean", nutrient + "-each-day")).collect(Collectors.toSet());
        for (var occasion : Occasion.values()) {
            mealsOf[occasion.ordinal()] = Collections.frequency(model.problem.meals(), occasion);
        }
    }

    int mealsOf(int occasion) {
        return mealsOf[occasion];
    }

    Solution solve() {
        var multipliers = new double[rows.size()];
        var best = new Solution(multipliers, lagrangian(multipliers), 0);
        for (var round = 1; round <= MOST_ROUNDS; round++) {
            var master = AverageDayMaster.solve(this);
            var value = lagrangian(master.multipliers());
            best = value > best.value()
                    ? new Solution(master.multipliers(), value, round)
                    : new Solution(best.multipliers(), best.value(), round);
            if (master.value() - best.value() <= CLOSE_ENOUGH * Math.max(10, Math.abs(master.value()))) {
                break;
            }
        }
        return best;
    }

    /**
     * What missing a row by 100 % costs. Asked what must be missed, a nutrient is given up first: that the plan lacks vitamin D
     * says more than that its snacks would have to be larger than snacks are.
     */
    double priceOf(DayRow row) {
        if (!row.hard()) {
            return costs ? row.weight() : 0;
        }
        return !costs && nutrientRules.contains(row.rule()) ? AverageDayMaster.MISSED_NUTRIENT : AverageDayMaster.MISSED;
    }

    /** The bound that these multipliers prove for one day; keeps the best meal of every pattern as a column on the way. */
    double lagrangian(double[] multipliers) {
        priceCandidates(multipliers);
        var value = 0.0;
        for (var row = 0; row < rows.size(); row++) {
            var limit = multipliers[row] > 0 ? rows.get(row).lower() : rows.get(row).upper();
            value += multipliers[row] == 0 ? 0 : multipliers[row] * limit;
        }
        for (var occasion = 0; occasion < mealsOf.length; occasion++) {
            if (mealsOf[occasion] > 0) {
                value += mealsOf[occasion] * cheapestMeal(occasion);
            }
        }
        return value;
    }

    private void priceCandidates(double[] multipliers) {
        var measures = model.measureCount();
        for (var occasion : Occasion.values()) {
            var worth = new double[measures];
            var worthOfServing = new double[model.tallies.size()];
            for (var row = 0; row < rows.size(); row++) {
                var each = rows.get(row);
                if (multipliers[row] != 0 && each.occasions().contains(occasion)) {
                    if (each.measure() >= 0) {
                        worth[each.measure()] += multipliers[row] / Bound.SCALE;
                    } else {
                        worthOfServing[each.tally()] += multipliers[row];
                    }
                }
            }
            priceCandidates(occasion, worth, worthOfServing);
        }
    }

    private void priceCandidates(Occasion occasion, double[] worth, double[] worthOfServing) {
        var measures = model.measureCount();
        for (var candidate = 0; candidate < reduced.length; candidate++) {
            if (model.candidates.get(candidate).occasion() != occasion) {
                continue;
            }
            var price = costs ? model.cost[candidate] : 0.0;
            for (var measure = 0; measure < measures; measure++) {
                price -= worth[measure] * model.content[candidate * measures + measure];
            }
            for (var tally : model.talliesOfFood[model.food[candidate]]) {
                price -= worthOfServing[tally];
            }
            reduced[candidate] = price;
        }
    }

    private double cheapestMeal(int occasion) {
        var cheapest = Double.POSITIVE_INFINITY;
        for (var pattern = 0; pattern < patterns[occasion].length; pattern++) {
            var choice = patterns[occasion][pattern];
            var slots = new int[MenuModel.SLOTS];
            Arrays.fill(slots, MenuState.EMPTY);
            var price = costs ? choice.cost() : 0.0;
            for (var slot = 0; slot < choice.slots().size(); slot++) {
                price += fill(choice.slots().get(slot), slot, slots);
            }
            keep(occasion, pattern, slots);
            cheapest = Math.min(cheapest, price);
        }
        return cheapest;
    }

    private double fill(SlotChoice place, int slot, int[] slots) {
        var best = MenuState.EMPTY;
        var price = Double.POSITIVE_INFINITY;
        for (var candidate : place.candidates()) {
            if (reduced[candidate] < price) {
                price = reduced[candidate];
                best = candidate;
            }
        }
        var present = price + (costs ? place.costPresent() : 0);
        var absent = costs ? place.costAbsent() : 0.0;
        if (place.optional() && absent <= present) {
            return absent;
        }
        slots[slot] = best;
        return present;
    }

    private void keep(int occasion, int pattern, int[] slots) {
        var known = columns.stream().anyMatch(column -> column.occasion() == occasion && column.pattern() == pattern
                && Arrays.equals(column.slots(), slots));
        if (!known) {
            columns.add(new MealColumn(occasion, pattern, slots, cost(occasion, pattern, slots), brings(occasion, slots)));
        }
    }

    private double cost(int occasion, int pattern, int[] slots) {
        if (!costs) {
            return TIE_BREAK * (columns.size() % 101);
        }
        var choice = patterns[occasion][pattern];
        var cost = (double) choice.cost();
        for (var slot = 0; slot < choice.slots().size(); slot++) {
            var place = choice.slots().get(slot);
            cost += slots[slot] == MenuState.EMPTY ? place.costAbsent() : place.costPresent() + model.cost[slots[slot]];
        }
        return cost;
    }

    private double[] brings(int occasion, int[] slots) {
        var measures = model.measureCount();
        var sums = new double[measures];
        var servings = new double[model.tallies.size()];
        for (var candidate : slots) {
            if (candidate != MenuState.EMPTY) {
                for (var measure = 0; measure < measures; measure++) {
                    sums[measure] += model.content[candidate * measures + measure] / (double) Bound.SCALE;
                }
                for (var tally : model.talliesOfFood[model.food[candidate]]) {
                    servings[tally]++;
                }
            }
        }
        var here = Occasion.values()[occasion];
        return rows.stream().mapToDouble(row -> !row.occasions().contains(here)
                ? 0
                : row.measure() >= 0 ? sums[row.measure()] : servings[row.tally()]).toArray();
    }

    /**
     * What the average day that breaks the rules least still misses; empty when the rules leave room.
     * Only a bound above zero proves that something must be missed.
     */
    List<Shortfall> shortfalls() {
        var solution = solve();
        if (solution.value() < NOTHING * AverageDayMaster.MISSED_NUTRIENT) {
            return List.of();
        }
        var missed = AverageDayMaster.shortages(this);
        var shortfalls = new ArrayList<Shortfall>();
        for (var row = 0; row < rows.size(); row++) {
            if (Math.abs(missed[row]) > NOTHING) {
                shortfalls.add(rows.get(row).shortfall(model, missed[row]));
            }
        }
        return shortfalls.stream().sorted(MenuSolver.LARGEST_FIRST).toList();
    }

    /** What each candidate costs after what it is worth to the rules: the order in which the search looks at them. */
    double[] reducedCosts(double[] multipliers) {
        priceCandidates(multipliers);
        return reduced.clone();
    }
}
