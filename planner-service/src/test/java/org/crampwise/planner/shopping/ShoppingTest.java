package org.crampwise.planner.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.stored.PlanDraft.dish;
import static org.crampwise.planner.stored.PlanDraft.food;
import static org.crampwise.planner.stored.PlanDraft.meal;
import static org.crampwise.planner.stored.PlanDraft.serving;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.shopping.ShoppingList.Aisle;
import org.crampwise.planner.shopping.ShoppingList.Line;
import org.crampwise.planner.shopping.ShoppingList.Quantity;
import org.crampwise.planner.stored.Ingredient;
import org.crampwise.planner.stored.PlanDraft;
import org.crampwise.planner.stored.StoredFood;
import org.crampwise.planner.stored.StoredFood.Part;
import org.crampwise.planner.stored.StoredPlan;
import org.junit.jupiter.api.Test;

/** A bowl of 100 g cooked rice, 80 g tomato and 20 g oil, served as 300 g on Monday and 200 g on Tuesday, and rice and eggs besides. */
class ShoppingTest {

    private static final Map<String, StoredFood> FOODS = Map.of(
            "white-rice", food("white-rice", "White rice", "grains-pasta", Map.of()),
            "tomato-raw", food("tomato-raw", "Tomato", "produce", Map.of()),
            "egg-fried", food("egg-fried", "Fried egg", "eggs", Map.of()),
            "egg-boiled", food("egg-boiled", "Boiled egg", "eggs", Map.of()),
            "rice-bowl",
            dish("rice-bowl", "Rice bowl", new Part("white-rice", 100), new Part("tomato-raw", 80), new Part("olive-oil", 20)));
    private static final StoredPlan PLAN = new PlanDraft()
            .day(List.of(), meal("breakfast", serving("egg-fried", "Fried egg", 2, "egg", 110)),
                    meal("lunch", serving("rice-bowl", "Rice bowl", 1.5, "serving", 300)))
            .day(List.of(), meal("breakfast", serving("egg-boiled", "Boiled egg", 1, "egg", 50)),
                    meal("lunch", serving("rice-bowl", "Rice bowl", 1, "serving", 200)),
                    meal("dinner", serving("white-rice", "White rice", 2, "cup", 350)))
            .plan();

    private final Shopping shopping = new Shopping(Yield.ofSeeds(), Ingredient.ofSeeds());

    private Line line(String item) {
        return shopping.list(PLAN, Optional.of(FOODS)).aisles().stream().flatMap(aisle -> aisle.lines().stream())
                .filter(line -> line.item().equals(item)).findFirst().orElseThrow();
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }

    @Test
    void what_is_at_home_is_taken_off_and_said() {
        var plan = new PlanDraft().atHome("white-rice", 100).atHome("egg-boiled", 500)
                .day(List.of(), meal("dinner", serving("white-rice", "White rice", 2, "cup", 350)),
                        meal("snack", serving("egg-boiled", "Boiled egg", 1, "egg", 50)))
                .plan();
        var list = shopping.list(plan, Optional.of(FOODS));
        var lines = list.aisles().stream().flatMap(aisle -> aisle.lines().stream()).toList();
        assertThat(lines).hasSize(1).first().satisfies(rice -> assertThat(rice.eaten().grams()).isEqualByComparingTo("250"));
        assertThat(list.notes()).contains("Taken from what is at home: 100 g of white rice.",
                "Taken from what is at home: 50 g of egg boiled.");
    }

    @Test
    void two_plans_of_one_house_share_a_list_and_a_pantry() {
        var one = new PlanDraft().atHome("white-rice", 100)
                .day(List.of(), meal("dinner", serving("white-rice", "White rice", 2, "cup", 350))).plan();
        var lines = shopping.list(List.of(one, one), Optional.of(FOODS)).aisles().getFirst().lines();
        assertThat(lines).hasSize(1).first().satisfies(rice -> assertThat(rice.eaten().grams()).isEqualByComparingTo("600"));
    }

    @Test
    void cooked_rice_of_dishes_and_of_the_plate_is_bought_dry_and_once() {
        var rice = line("rice-white-dry");
        // 500 g of the bowl are half rice, and 350 g more: 600 g cooked, times 0.357
        assertThat(rice.eaten()).isEqualTo(new Quantity(decimal("600.0"), decimal("6.00"), "cup"));
        assertThat(rice.buy()).isEqualTo(Quantity.of(decimal("250")));
        assertThat(rice.basis()).isEqualTo("as-bought");
    }

    @Test
    void eggs_however_cooked_are_bought_whole() {
        var eggs = line("egg");
        assertThat(eggs.buy()).isEqualTo(new Quantity(decimal("150"), decimal("3"), "egg"));
        assertThat(eggs.foods()).containsExactly("egg-boiled", "egg-fried");
        assertThat(eggs.eaten()).isEqualTo(Quantity.of(decimal("160.0")));
    }

    @Test
    void a_food_without_a_reviewed_yield_is_listed_as_eaten() {
        var tomato = line("tomato-raw");
        assertThat(tomato.basis()).isEqualTo("as-eaten");
        assertThat(tomato.eaten().grams()).isEqualByComparingTo("200");
        assertThat(tomato.buy()).isEqualTo(Quantity.of(decimal("200")));
    }

    @Test
    void many_of_a_measure_are_counted_whole_and_few_in_quarters() {
        var plan = new PlanDraft().day(List.of(), meal("lunch", serving("tomato-raw", "Tomato", 10, "cup", 1033))).plan();
        var few = new PlanDraft().day(List.of(), meal("lunch", serving("tomato-raw", "Tomato", 1, "cup", 133))).plan();
        assertThat(only(plan).eaten().count()).isEqualByComparingTo("10");
        assertThat(only(few).eaten().count()).isEqualByComparingTo("1.25");
    }

    private Line only(StoredPlan plan) {
        return shopping.list(plan, Optional.of(FOODS)).aisles().getFirst().lines().getFirst();
    }

    @Test
    void an_ingredient_nobody_plans_with_has_its_name_and_aisle_too() {
        assertThat(line("olive-oil").name()).isEqualTo("Olive oil");
        assertThat(shopping.list(PLAN, Optional.of(FOODS)).aisles()).extracting(Aisle::aisle).doesNotContain("other");
    }

    @Test
    void without_the_foods_of_that_time_dishes_stay_whole_and_the_list_says_so() {
        var list = shopping.list(PLAN, Optional.empty());
        assertThat(list.aisles()).singleElement().satisfies(aisle -> assertThat(aisle.aisle()).isEqualTo("other"));
        assertThat(list.aisles().getFirst().lines()).extracting(Line::name).contains("Rice bowl");
        assertThat(list.notes()).contains(Shopping.NOT_TAKEN_APART.formatted("then"));
    }

    @Test
    void the_list_reads_as_a_list() {
        assertThat(ShoppingText.of(shopping.list(PLAN, Optional.of(FOODS)))).startsWith("""
                Shopping for 2 days from 2026-11-23

                Eggs
                  [ ] Eggs: 3 eggs (150 g)

                Grains, pasta and dried beans
                  [ ] White rice (dry): 250 g

                Oils
                  [ ] Olive oil: 50 g, as eaten

                Fruit and vegetables
                  [ ] Tomato: 200 g, as eaten, about 2 cups (200 g)
                """);
    }
}
