package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.crampwise.planner.solver.People.WOMAN_OF_72;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.crampwise.planner.solver.PatternMeals.PricedMeal;
import org.junit.jupiter.api.Test;

/** The search through a pattern's meals, beside every meal written down. */
class PatternMealsTest {

    private static final int FEW_ENOUGH = 250_000;
    private static final MenuModel MODEL = new MenuModelBuilder(WOMAN_OF_72.week().made(), Seeds.HABITS, Seeds.WEIGHTS,
            Seeds.PAIRS)
            .build();
    private static final CheapestDay DAY = new CheapestDay(MODEL);
    private static final double[] MULTIPLIERS = DAY.solve();

    @Test
    void nothing_is_cheaper_than_the_cheapest_meal_found_and_all_below_a_limit_are_found() {
        var compared = 0;
        var dice = new Random(1);
        for (var occasion = 0; occasion < MODEL.patterns.length; occasion++) {
            for (var pattern = 0; pattern < MODEL.patterns[occasion].length; pattern++) {
                var meals = everyMeal(occasion, pattern);
                for (var attempt = 0; attempt < (meals.isEmpty() ? 0 : 4); attempt++) {
                    compare(occasion, pattern, meals, dice);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    private static void compare(int occasion, int pattern, List<PricedMeal> meals, Random dice) {
        var multipliers = Arrays.stream(MULTIPLIERS).map(each -> each * dice.nextDouble(0, 2)).toArray();
        var prices = new Prices(MODEL, DAY.rows, multipliers);
        var priced = meals.stream().mapToDouble(meal -> price(meal, prices)).sorted().toArray();
        var searched = new PatternMeals(MODEL, occasion, pattern);
        var cheapest = searched.cheapest(prices, Double.POSITIVE_INFINITY, Integer.MAX_VALUE);
        assertThat(cheapest.least()).isCloseTo(priced[0], within(1e-6));
        assertThat(cheapest.meals().getLast().price()).isCloseTo(priced[0], within(1e-6));
        var limit = priced[Math.min(priced.length - 1, 40)] + 1e-6;
        var all = searched.all(prices, limit, Integer.MAX_VALUE).meals();
        assertThat(all).hasSize((int) Arrays.stream(priced).filter(price -> price < limit).count());
        var given = searched.cheapest(prices, Double.POSITIVE_INFINITY, 20);
        assertThat(given.least()).as("a search that gives up proves less, not more").isLessThanOrEqualTo(priced[0] + 1e-6);
    }

    private static double price(PricedMeal meal, Prices prices) {
        var choice = MODEL.patterns[meal.occasion()][meal.pattern()];
        var worth = choice.cost() - prices.ofPattern(choice);
        for (var served : meal.slots()) {
            worth += served == MenuState.EMPTY ? 0 : MODEL.cost[served] - prices.ofCandidate(served);
        }
        return meal.cost(MODEL) - worth;
    }

    private static List<PricedMeal> everyMeal(int occasion, int pattern) {
        var meals = new ArrayList<PricedMeal>();
        var combinations = MODEL.patterns[occasion][pattern].slots().stream()
                .mapToLong(slot -> slot.candidates().length + (slot.optional() ? 1 : 0)).reduce(1, (one, other) -> one * other);
        if (combinations <= FEW_ENOUGH) {
            var slots = new int[MenuModel.SLOTS];
            Arrays.fill(slots, MenuState.EMPTY);
            fill(occasion, pattern, 0, slots, meals);
        }
        return meals;
    }

    private static void fill(int occasion, int pattern, int slot, int[] slots, List<PricedMeal> meals) {
        var places = MODEL.patterns[occasion][pattern].slots();
        if (slot == places.size()) {
            var meal = new PricedMeal(occasion, pattern, slots.clone(), 0);
            if (Eating.obeysItsRules(MODEL, meal)) {
                meals.add(meal);
            }
            return;
        }
        if (places.get(slot).optional()) {
            slots[slot] = MenuState.EMPTY;
            fill(occasion, pattern, slot + 1, slots, meals);
        }
        for (var candidate : places.get(slot).candidates()) {
            slots[slot] = candidate;
            fill(occasion, pattern, slot + 1, slots, meals);
        }
        slots[slot] = MenuState.EMPTY;
    }
}
