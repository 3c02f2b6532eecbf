package org.crampwise.planner.naturalness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.menu.FoodDraft.food;
import static org.crampwise.planner.menu.Occasion.DINNER;
import static org.crampwise.planner.menu.Occasion.LUNCH;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.naturalness.PairCosts.CategoryPair;
import org.crampwise.planner.naturalness.PairCosts.FoodAt;
import org.junit.jupiter.api.Test;

class PairMatrixTest {

    private static final Food SALMON = food("salmon").surveyCategory("2402").made();
    private static final Food CEREAL = food("cereal").surveyCategory("4602").made();
    private static final PairCosts ODD = new PairCosts(Map.of(CategoryPair.of(LUNCH, "4602", "2402"), 130), Map.of());

    @Test
    void an_odd_pair_costs_at_its_occasion_whichever_comes_first() {
        assertThat(cost(SALMON, CEREAL, ODD)).isEqualTo(130);
        assertThat(cost(CEREAL, SALMON, ODD)).isEqualTo(130);
        var matrix = new PairMatrix(List.of(SALMON, CEREAL), ODD);
        assertThat(matrix.cost(DINNER.ordinal(), matrix.indexOf("salmon"), matrix.indexOf("cereal"))).isZero();
    }

    @Test
    void a_food_that_people_do_eat_with_the_other_is_an_exception() {
        var partners = new PairCosts(ODD.byCategories(), Map.of(new FoodAt("cereal", LUNCH), Set.of("2402")));
        assertThat(cost(SALMON, CEREAL, partners)).isZero();
        var ofAnotherMeal = new PairCosts(ODD.byCategories(), Map.of(new FoodAt("cereal", DINNER), Set.of("2402")));
        assertThat(cost(SALMON, CEREAL, ofAnotherMeal)).isEqualTo(130);
    }

    @Test
    void hot_drinks_and_spreads_go_with_everything() {
        var coffee = food("coffee").roles("coffee").surveyCategory("4602").made();
        assertThat(cost(SALMON, coffee, ODD)).isZero();
    }

    @Test
    void two_cuisines_clash_but_one_goes_with_plain_food() {
        var curry = food("curry").cuisine("indian").made();
        var burrito = food("burrito").cuisine("mexican").made();
        assertThat(cost(curry, burrito, ODD)).isEqualTo(150);
        assertThat(cost(curry, food("raita").cuisine("indian").made(), ODD)).isZero();
        assertThat(cost(curry, food("peas").made(), ODD)).isZero();
    }

    @Test
    void bread_of_a_cuisine_does_not_go_with_plain_food() {
        var naan = food("naan").cuisine("indian").roles("bread").made();
        assertThat(cost(naan, food("poached-egg").made(), ODD)).isEqualTo(150);
        assertThat(cost(naan, food("dal").cuisine("indian").made(), ODD)).isZero();
    }

    @Test
    void a_side_that_the_main_dish_names_is_the_same_thing_twice() {
        var potato = food("baked-potato-broccoli-cheddar").family("stuffed-potato").made();
        assertThat(cost(potato, food("broccoli-boiled").family("broccoli").made(), ODD)).isEqualTo(200);
        assertThat(cost(food("carrots-raw").family("carrot").made(), food("salad-of-carrots").family("salad").made(), ODD))
                .isEqualTo(200);
        assertThat(cost(potato, food("spinach-boiled").family("spinach").made(), ODD)).isZero();
        assertThat(
                cost(food("oatmeal-milk").family("oatmeal").made(), food("milk-whole").family("milk").roles("milk").made(), ODD))
                .isZero();
    }

    private static int cost(Food one, Food other, PairCosts pairs) {
        var matrix = new PairMatrix(List.of(one, other), pairs);
        return matrix.cost(LUNCH.ordinal(), matrix.indexOf(one.id()), matrix.indexOf(other.id()));
    }
}
