package org.crampwise.planner.naturalness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.crampwise.planner.menu.FoodDraft.food;
import static org.crampwise.planner.menu.Occasion.BREAKFAST;
import static org.crampwise.planner.menu.Occasion.DINNER;
import static org.crampwise.planner.menu.Occasion.LUNCH;

import java.util.List;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.naturalness.Portions.Natural;
import org.junit.jupiter.api.Test;

class PortionsTest {

    private static final Portions OF_MIDDLE_APPETITE = new Portions(2100);

    @Test
    void a_portion_of_the_middle_half_costs_nothing() {
        var natural = portions(food("stew").eaten(LUNCH, 100, 90, 110).made(), "dish");
        assertThat(natural).extracting(Natural::cost).containsExactly(0);
    }

    @Test
    void a_portion_outside_it_costs_three_nats_for_each_logarithm() {
        var natural = portions(food("stew").eaten(LUNCH, 100, 125, 150).made(), "dish");
        assertThat(natural).extracting(Natural::cost).containsExactly((int) Math.round(300 * Math.log(1.25)));
    }

    @Test
    void a_portion_hardly_anybody_eats_is_not_served() {
        assertThat(portions(food("little").eaten(LUNCH, 100, 170, 200).made(), "dish")).isEmpty();
        assertThat(portions(food("much").eaten(LUNCH, 100, 40, 60).made(), "dish")).isEmpty();
    }

    @Test
    void a_dish_is_served_once_meat_also_in_halves_and_rice_as_one_likes() {
        var wide = food("wide").eaten(LUNCH, 100, 60, 180).made();
        assertThat(grams(wide, "dish")).containsExactly(100.0);
        assertThat(grams(wide, "fruit")).containsExactly(100.0, 200.0);
        assertThat(grams(wide, "meat")).containsExactly(100.0, 150.0, 200.0);
        assertThat(grams(wide, "grain")).containsExactly(50.0, 100.0, 150.0, 200.0);
    }

    @Test
    void what_comes_in_pieces_is_not_halved() {
        var wide = food("wide").eaten(LUNCH, 100, 60, 180);
        assertThat(grams(wide.usualPortion("medium drumstick", 100).made(), "poultry")).containsExactly(100.0, 200.0);
        assertThat(grams(wide.usualPortion("fillet", 100).made(), "poultry")).containsExactly(100.0, 150.0, 200.0);
    }

    @Test
    void a_bowl_made_for_one_is_one_serving_unless_one_needs_much() {
        var oats = food("oats").eaten(BREAKFAST, 100, 60, 180).made();
        assertThat(new Portions(1900).of(oats, "breakfast-plate", BREAKFAST)).extracting(each -> each.portion().grams())
                .containsExactly(100.0);
        assertThat(new Portions(3000).of(oats, "breakfast-plate", BREAKFAST)).extracting(each -> each.portion().grams())
                .containsExactly(100.0, 150.0);
    }

    @Test
    void household_portions_are_served_too_unless_they_are_as_good_as_the_same() {
        var egg = food("egg").portion(3, 150).portion(1, 102).eaten(LUNCH, 100, 60, 180).made();
        assertThat(grams(egg, "dish")).containsExactly(100.0, 150.0);
    }

    @Test
    void nuts_stay_below_two_ounces_and_vegetables_above_a_spoon() {
        assertThat(grams(food("nuts").usualPortion(28).eaten(LUNCH, 100, 20, 70).portion(1, 70).made(), "nuts"))
                .containsExactly(28.0, 56.0);
        assertThat(grams(food("peas").usualPortion(50).eaten(LUNCH, 100, 20, 90).made(), "vegetable")).containsExactly(75.0,
                100.0);
    }

    @Test
    void who_needs_more_energy_eats_larger_portions_less_than_in_proportion() {
        var stew = food("stew").eaten(LUNCH, 100, 100, 100).made();
        assertThat(new Portions(4200).of(stew, "dish", LUNCH)).extracting(Natural::cost)
                .containsExactly((int) Math.round(300 * Math.log(1.4)));
        assertThat(new Portions(2400).of(stew, "dish", LUNCH).getFirst().cost())
                .isCloseTo((int) (300 * 0.6 * Math.log(2400 / 2100.0)), within(1));
    }

    @Test
    void without_a_survey_the_usual_portion_is_the_measure() {
        assertThat(OF_MIDDLE_APPETITE.of(food("stew").eaten(LUNCH, 100, 90, 110).made(), "dish", DINNER))
                .extracting(Natural::cost)
                .containsExactly(0);
    }

    private static List<Natural> portions(Food food, String role) {
        return OF_MIDDLE_APPETITE.of(food, role, LUNCH);
    }

    private static List<Double> grams(Food food, String role) {
        return portions(food, role).stream().map(natural -> natural.portion().grams()).sorted().toList();
    }
}
