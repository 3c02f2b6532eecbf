package org.crampwise.planner.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.stored.PlanDraft.dish;
import static org.crampwise.planner.stored.PlanDraft.food;
import static org.crampwise.planner.stored.PlanDraft.serving;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.kitchen.Preparations.Weighed;
import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.stored.Ingredient;
import org.crampwise.planner.stored.PlanDraft;
import org.crampwise.planner.stored.StoredFood;
import org.crampwise.planner.stored.StoredFood.Part;
import org.crampwise.planner.stored.StoredPlan;
import org.junit.jupiter.api.Test;

class PreparationsTest {

    private static final Map<String, StoredFood> FOODS = Map.of(
            "rice-bowl", dish("rice-bowl", "Rice bowl", new Part("rice", 150), new Part("olive-oil", 10), new Part("banana", 40)),
            "banana", food("banana", "Banana", "produce", Map.of()));
    private static final Map<String, Ingredient> IN_DISHES = Map.of("olive-oil", new Ingredient("Olive oil", "oils"));

    private static StoredPlan plan() {
        return new PlanDraft()
                .day(List.of(),
                        new MealView("lunch", "bowl", List.of(serving("rice-bowl", "Rice bowl", 1, "serving", 200)), null))
                .day(List.of(), new MealView("dinner", "bowl", List.of(serving("rice-bowl", "Rice bowl", 0.5, "serving", 100),
                        serving("banana", "Banana", 1, "medium", 126)), null))
                .plan();
    }

    @Test
    void a_dish_is_told_once_with_what_goes_into_each_serving() {
        var preparations = Preparations.of(plan(), Optional.of(FOODS), IN_DISHES);

        assertThat(preparations.notes()).isEmpty();
        assertThat(preparations.dishes()).singleElement().satisfies(dish -> {
            assertThat(dish.steps()).containsExactly("Mix everything.", "Serve at once.");
            assertThat(dish.served()).extracting(one -> one.occasion()).containsExactly("lunch", "dinner");
            assertThat(dish.served().getLast().ingredients()).containsExactly(
                    new Weighed("rice", "rice", new BigDecimal("75")), new Weighed("banana", "Banana", new BigDecimal("20")),
                    new Weighed("olive-oil", "Olive oil", new BigDecimal("5.0")));
        });
    }

    @Test
    void where_the_foods_of_that_time_are_gone_it_says_so() {
        var preparations = Preparations.of(plan(), Optional.empty(), IN_DISHES);

        assertThat(preparations.dishes()).isEmpty();
        assertThat(preparations.notes()).singleElement().asString().contains("not at hand any more");
    }
}
