package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.solver.People.WOMAN_OF_72;

import java.util.Arrays;
import java.util.Comparator;

import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.solver.MealPool.PooledMeal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MealPoolTest {

    private static MenuModel model;
    private static double[] reducedCosts;
    private static MealPool pool;

    @BeforeAll
    static void compose() {
        model = new MenuModelBuilder(WOMAN_OF_72.week().made(), Seeds.HABITS, Seeds.WEIGHTS, Seeds.PAIRS).build();
        reducedCosts = Arrays.stream(model.cost).asDoubleStream().toArray();
        model.sortCandidates(reducedCosts);
        pool = new MealPool(model, reducedCosts);
    }

    @Test
    void every_meal_fills_the_slots_of_its_pattern_with_what_they_accept() {
        for (var occasion : Occasion.values()) {
            for (var meal : pool.of(occasion.ordinal())) {
                var places = model.patterns[occasion.ordinal()][meal.pattern()].slots();
                for (var slot = 0; slot < MenuModel.SLOTS; slot++) {
                    var served = meal.slots()[slot];
                    if (slot >= places.size()) {
                        assertThat(served).isEqualTo(MenuState.EMPTY);
                    } else if (served == MenuState.EMPTY) {
                        assertThat(places.get(slot).optional()).isTrue();
                    } else {
                        assertThat(places.get(slot).candidates()).contains(served);
                    }
                }
            }
        }
    }

    @Test
    void the_best_meal_comes_first_and_none_comes_twice() {
        for (var occasion : Occasion.values()) {
            assertThat(pool.of(occasion.ordinal())).isSortedAccordingTo(Comparator.comparingDouble(PooledMeal::price));
            assertThat(Arrays.stream(pool.of(occasion.ordinal())).map(meal -> meal.pattern() + Arrays.toString(meal.slots())))
                    .doesNotHaveDuplicates().hasSizeGreaterThan(100);
        }
    }

    @Test
    void the_price_is_what_pattern_slots_servings_and_pairs_cost() {
        for (var occasion : Occasion.values()) {
            for (var meal : pool.of(occasion.ordinal())) {
                assertThat(meal.price()).isEqualTo(price(occasion.ordinal(), meal));
            }
        }
    }

    private static double price(int occasion, PooledMeal meal) {
        var choice = model.patterns[occasion][meal.pattern()];
        var price = (double) choice.cost();
        for (var slot = 0; slot < choice.slots().size(); slot++) {
            var served = meal.slots()[slot];
            var place = choice.slots().get(slot);
            price += served == MenuState.EMPTY ? place.costAbsent() : place.costPresent() + reducedCosts[served];
            for (var other = 0; other < slot && served != MenuState.EMPTY; other++) {
                price += meal.slots()[other] == MenuState.EMPTY ? 0 : model.pairCost(occasion, served, meal.slots()[other]);
            }
        }
        return price;
    }
}
