package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MenuStatisticsTest {

    private final HandmadePlan plan = HandmadePlan.of(7);

    @Test
    void a_week_at_peoples_level() {
        var statistics = statistics();
        assertThat(statistics.plans()).isEqualTo(1);
        assertThat(statistics.portions()).isEqualTo(57);
        assertThat(statistics.usualAtOccasion()).isEqualTo(1);
        assertThat(statistics.portionsInMiddleHalf()).isEqualTo(1);
        assertThat(statistics.portionsInWideRange()).isEqualTo(1);
        assertThat(statistics.completeMainMeals()).isEqualTo(1);
        assertThat(statistics.daysWithDrinkAsSnack()).isZero();
        assertThat(statistics.unusualness()).isZero();
        assertThat(statistics.distinctFoodsPerWeek()).isEqualTo(57);
        assertThat(statistics.distinctMainsPerWeek()).isEqualTo(14);
        assertThat(statistics.milkGramsPerDay()).isCloseTo(3 * 244 / 7.0, Offset.offset(1e-9));
        assertThat(statistics.lowestProduceGrams()).isEqualTo(450);
    }

    @Test
    void a_food_nobody_eats_then_is_unusual() {
        plan.food("1-lunch-side").withArray("/eating").removeAll().addObject().put("occasion", "dinner").put("recalls", 100)
                .put("gramsP25", 100).put("gramsP75", 200);
        assertThat(statistics().usualAtOccasion()).isEqualTo(56 / 57.0);
    }

    @Test
    void a_food_with_a_tenth_of_the_recalls_of_the_most_usual_costs_ln_ten() {
        plan.food("1-lunch-side").withArray("/eating").removeAll().addObject().put("occasion", "lunch").put("recalls", 10)
                .put("gramsP25", 120).put("gramsP75", 180);
        assertThat(statistics().unusualness()).isCloseTo(Math.log(10) / 57, Offset.offset(1e-9));
    }

    @Test
    void pairs_are_of_two_categories_and_never_with_coffee_tea_or_spread() {
        assertThat(statistics().pairsThatGoTogether()).as("all of one category").isNaN();
        plan.food("1-lunch-side").put("surveyCategory", "6002");
        assertThat(statistics().pairsThatGoTogether()).isBetween(0.0, 1.0);
        plan.food("1-lunch-side").withArray("/roles").add("tea");
        assertThat(statistics().pairsThatGoTogether()).isNaN();
    }

    @Test
    void pairs_that_people_eat_together_count() {
        plan.food("1-breakfast-cereal").put("surveyCategory", "4602");
        plan.food("1-breakfast-milk").put("surveyCategory", "1004");
        plan.food("1-breakfast-fruit").put("surveyCategory", "4602");
        assertThat(statistics().pairsThatGoTogether()).as("cereal and milk").isEqualTo(1);
    }

    @Test
    void chicken_with_an_apple_is_no_dinner() {
        plan.food("1-dinner-vegetable").withArray("/roles").removeAll().add("fruit");
        assertThat(statistics().completeMainMeals()).isEqualTo(13 / 14.0);
    }

    @Test
    void a_glass_of_milk_alone_is_no_snack() {
        plan.food("1-snack-fruit").withArray("/roles").add("milk");
        assertThat(statistics().daysWithDrinkAsSnack()).isEqualTo(1);
    }

    @Test
    void the_table_can_be_read() {
        assertThat(statistics().table()).contains("portions in p25..p75                           1.000   >= 0.75 (people 0.50)");
    }

    private MenuStatistics statistics() {
        return MenuStatistics.of(List.of(plan.answer()), List.copyOf(plan.foods.values()));
    }
}
