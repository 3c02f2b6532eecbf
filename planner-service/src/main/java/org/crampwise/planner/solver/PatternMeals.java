package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The meals of one pattern, searched exactly: what foods cost together and what a meal must obey by itself are kept to the letter.
 * Branch and bound over the slots; a meal's own rules also get multipliers, or their bound would come too late to cut anything.
 */
final class PatternMeals {

    private static final int POSITION = (1 << 20) - 1;
    /** Candidates are sorted by prices as coarse as this. */
    private static final double GRAIN = 1.0 / 1024;

    private final MenuModel model;
    private final int occasion;
    private final int pattern;
    private final PatternChoice choice;
    private final Bound[] rules;
    private final int slots;
    /** The most and the least that the slots from here on can bring to a rule. */
    private final long[][] most;
    private final long[][] least;
    private final EasedMeals eased;
    private final int[][] order;
    private final double[][] prices;
    private final double[] rest;
    private final long[][] sums;
    private final int[] served = new int[MenuModel.SLOTS];
    private List<PricedMeal> found = new ArrayList<>();
    private double limit;
    private boolean everyMeal;
    private int nodesLeft;

    /** @param price what the meal costs after what it is worth to the rules of day and plan, hundredths of a nat */
    record PricedMeal(int occasion, int pattern, int[] slots, double price) {

        List<Integer> identity() {
            return IntStream.concat(IntStream.of(occasion, pattern), Arrays.stream(slots)).boxed().toList();
        }

        /** What the meal costs by itself: pattern, slots, servings, and what these cost together. */
        double cost(MenuModel model) {
            var choice = model.patterns[occasion][pattern];
            var cost = choice.cost();
            for (var slot = 0; slot < choice.slots().size(); slot++) {
                var place = choice.slots().get(slot);
                cost += slots[slot] == MenuState.EMPTY ? place.costAbsent() : place.costPresent() + model.cost[slots[slot]];
                for (var other = 0; other < slot && slots[slot] != MenuState.EMPTY; other++) {
                    cost += slots[other] == MenuState.EMPTY ? 0 : model.pairCost(occasion, slots[slot], slots[other]);
                }
            }
            return cost;
        }
    }

    /**
     * @param meals the meals found: each cheaper than the one before, or all that cost less than the limit
     * @param least no meal of the pattern costs less
     */
    record Found(List<PricedMeal> meals, double least) {}

    PatternMeals(MenuModel model, int occasion, int pattern) {
        this.model = model;
        this.occasion = occasion;
        this.pattern = pattern;
        this.choice = model.patterns[occasion][pattern];
        this.rules = model.mealBounds[occasion];
        this.slots = choice.slots().size();
        this.most = new long[slots + 1][rules.length];
        this.least = new long[slots + 1][rules.length];
        this.eased = new EasedMeals(model, occasion, pattern);
        this.order = choice.slots().stream().map(place -> place.candidates().clone()).toArray(int[][]::new);
        this.prices = choice.slots().stream().map(place -> new double[place.candidates().length]).toArray(double[][]::new);
        this.rest = new double[slots + 1];
        this.sums = new long[slots + 1][rules.length];
        for (var slot = slots - 1; slot >= 0; slot--) {
            for (var rule = 0; rule < rules.length; rule++) {
                measure(slot, rule);
            }
        }
    }

    private void measure(int slot, int rule) {
        var absent = choice.slots().get(slot).optional();
        var brings = Arrays.stream(order[slot]).map(candidate -> eased.content(candidate, rule)).summaryStatistics();
        most[slot][rule] = most[slot + 1][rule] + (absent ? Math.max(0, brings.getMax()) : brings.getMax());
        least[slot][rule] = least[slot + 1][rule] + (absent ? Math.min(0, brings.getMin()) : brings.getMin());
    }

    /** The cheapest meal that costs less than the limit, with those met on the way to it. */
    Found cheapest(Prices worth, double limitPrice, int nodes) {
        return search(worth, limitPrice, nodes, false);
    }

    /** All meals that cost less than the limit. */
    Found all(Prices worth, double limitPrice, int nodes) {
        return search(worth, limitPrice, nodes, true);
    }

    private Found search(Prices worth, double limitPrice, int nodes, boolean every) {
        found = new ArrayList<>();
        limit = limitPrice;
        everyMeal = every;
        nodesLeft = nodes;
        var atLeast = eased.prove(worth, limit);
        if (atLeast >= limit) {
            return new Found(found, limit);
        }
        for (var slot = slots - 1; slot >= 0; slot--) {
            sort(slot, worth);
            var place = choice.slots().get(slot);
            var cheapest = prices[slot][0] - GRAIN;
            rest[slot] = rest[slot + 1] + (place.optional() ? Math.min(cheapest, place.costAbsent()) : cheapest);
        }
        Arrays.fill(served, MenuState.EMPTY);
        descend(0, worth.ofPattern(choice) + eased.limits());
        return new Found(found, nodesLeft > 0 ? Math.max(atLeast, limit) : atLeast);
    }

    /** The cheapest first, equal ones in the order of the model. */
    private void sort(int slot, Prices worth) {
        var place = choice.slots().get(slot);
        var candidates = place.candidates();
        var keys = new long[candidates.length];
        var unsorted = new double[candidates.length];
        for (var index = 0; index < keys.length; index++) {
            unsorted[index] = eased.price(candidates[index], place, worth);
            keys[index] = ((long) Math.floor(unsorted[index] / GRAIN) << 20) + index;
        }
        Arrays.sort(keys);
        for (var index = 0; index < keys.length; index++) {
            var from = (int) (keys[index] & POSITION);
            order[slot][index] = candidates[from];
            prices[slot][index] = unsorted[from];
        }
    }

    private void descend(int slot, double price) {
        if (--nodesLeft <= 0 || breaksRules(slot)) {
            return;
        }
        if (slot == slots) {
            keep(price);
            return;
        }
        var place = choice.slots().get(slot);
        if (place.optional() && price + place.costAbsent() + rest[slot + 1] < limit) {
            served[slot] = MenuState.EMPTY;
            System.arraycopy(sums[slot], 0, sums[slot + 1], 0, rules.length);
            descend(slot + 1, price + place.costAbsent());
        }
        for (var index = 0; index < order[slot].length; index++) {
            var alone = price + prices[slot][index];
            if (alone + rest[slot + 1] - GRAIN >= limit) {
                break;
            }
            var together = alone + pairCosts(slot, order[slot][index]);
            if (together + rest[slot + 1] < limit && !isTooOften(slot, order[slot][index])) {
                serve(slot, order[slot][index]);
                descend(slot + 1, together);
            }
        }
        served[slot] = MenuState.EMPTY;
    }

    private boolean breaksRules(int slot) {
        for (var rule = 0; rule < rules.length; rule++) {
            var bound = rules[rule];
            if (bound.lower() != Integer.MIN_VALUE && sums[slot][rule] + most[slot][rule] < bound.lower() - EasedMeals.ROUNDING
                    || bound.upper() != Integer.MAX_VALUE
                            && sums[slot][rule] + least[slot][rule] > bound.upper() + EasedMeals.ROUNDING) {
                return true;
            }
        }
        return false;
    }

    private int pairCosts(int slot, int candidate) {
        var cost = 0;
        for (var other = 0; other < slot; other++) {
            cost += served[other] == MenuState.EMPTY ? 0 : model.pairCost(occasion, candidate, served[other]);
        }
        return cost;
    }

    /** Whether a limit of the day would be exceeded within this meal. */
    private boolean isTooOften(int slot, int candidate) {
        for (var tally : model.talliesOfFood[model.food[candidate]]) {
            var servings = 1;
            for (var other = 0; other < slot; other++) {
                servings += served[other] != MenuState.EMPTY && counts(served[other], tally) ? 1 : 0;
            }
            if (servings > 1 && servings > model.tallies.get(tally).perDay()) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(int candidate, int tally) {
        for (var each : model.talliesOfFood[model.food[candidate]]) {
            if (each == tally) {
                return true;
            }
        }
        return false;
    }

    private void serve(int slot, int candidate) {
        served[slot] = candidate;
        for (var rule = 0; rule < rules.length; rule++) {
            sums[slot + 1][rule] = sums[slot][rule] + eased.content(candidate, rule);
        }
    }

    private void keep(double price) {
        var exact = price - eased.limits() + eased.worthOf(sums[slots]);
        if (exact < limit) {
            found.add(new PricedMeal(occasion, pattern, served.clone(), exact));
            limit = everyMeal ? limit : exact;
        }
    }
}
