package org.crampwise.planner.naturalness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.menu.FoodDraft.food;
import static org.crampwise.planner.menu.Occasion.DINNER;
import static org.crampwise.planner.menu.Occasion.LUNCH;

import java.util.List;
import java.util.OptionalInt;

import org.crampwise.planner.menu.Food;
import org.junit.jupiter.api.Test;

class UsualnessTest {

    private static final Food MOST_USUAL = lunches("most-usual", 997);

    @Test
    void the_most_usual_food_costs_nothing() {
        assertThat(cost(MOST_USUAL)).hasValue(0);
    }

    @Test
    void a_food_within_the_hinge_costs_nothing_either() {
        assertThat(cost(lunches("within", 299))).hasValue(0);
    }

    @Test
    void beyond_the_hinge_a_food_costs_by_the_logarithm_of_its_rarity() {
        assertThat(cost(lunches("tenth", 97))).hasValue((int) Math.round(100 * (Math.log(10) - 1.2)));
    }

    @Test
    void no_food_costs_more_than_five_nats() {
        var everywhere = food("everywhere").eaten(LUNCH, 999_997, 80, 120).made();
        var rare = lunches("rare", 5);
        assertThat(new Usualness(List.of(everywhere, rare)).cost(rare, "dish", LUNCH)).hasValue(500);
    }

    @Test
    void what_the_family_is_eaten_makes_a_rare_variety_more_usual() {
        var variety = food("variety").eatenByFamily(LUNCH, 5, 4000).made();
        assertThat(cost(variety)).hasValue(0);
    }

    @Test
    void fewer_than_five_recalls_are_no_custom() {
        assertThat(cost(lunches("four", 4))).isEmpty();
        assertThat(cost(lunches("five", 5))).isPresent();
    }

    @Test
    void a_food_of_another_time_of_the_day_is_not_offered_or_costs() {
        var dinnerFood = food("dinner-food").eaten(LUNCH, 40, 80, 120).eaten(DINNER, 960, 80, 120).made();
        assertThat(cost(dinnerFood)).isEmpty();
        var mostlyDinner = food("mostly-dinner").eaten(LUNCH, 400, 80, 120).eaten(DINNER, 3600, 80, 120).made();
        assertThat(cost(mostlyDinner).orElseThrow()).isPositive();
    }

    private static Food lunches(String id, int recalls) {
        return food(id).eaten(LUNCH, recalls, 80, 120).made();
    }

    private static OptionalInt cost(Food food) {
        var foods = food == MOST_USUAL ? List.of(MOST_USUAL) : List.of(MOST_USUAL, food);
        return new Usualness(foods).cost(food, "dish", LUNCH);
    }
}
