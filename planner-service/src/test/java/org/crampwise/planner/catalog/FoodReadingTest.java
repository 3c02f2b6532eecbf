package org.crampwise.planner.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.stream.Collectors;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Portion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoodReadingTest {

    private static final String BANANA = StubCatalog.export().lines().filter(line -> line.contains("\"id\":\"banana\""))
            .findFirst()
            .orElseThrow();

    @Test
    void every_line_of_an_export_is_a_food_in_the_order_of_ids() {
        var foods = FoodReading.foods(StubCatalog.export());
        assertThat(foods).hasSizeGreaterThan(900).isSortedAccordingTo(Comparator.comparing(Food::id));
        var shuffled = StubCatalog.export().lines().sorted(Comparator.comparing(String::hashCode))
                .collect(Collectors.joining("\n"));
        assertThat(FoodReading.foods(shuffled)).isEqualTo(foods);
    }

    @Test
    void a_food_has_its_figures_portion_and_flags() {
        var banana = FoodReading.foods(BANANA).getFirst();
        assertThat(banana.name()).isEqualTo("Banana");
        assertThat(banana.usualPortion()).isEqualTo(banana.portions().stream().filter(p -> p.measure().contains("banana")
                || p.measure().contains("medium")).findFirst().orElse(new Portion(0, "", 0)));
        assertThat(banana.per100g()).containsKey("magnesium").containsKey("vitamin-b12-added");
        assertThat(banana.diets()).contains("vegan");
        assertThat(banana.allergenFree()).contains("milk", "lactose");
    }

    @Test
    void fish_is_counted_whatever_it_is_served_in() {
        var foods = FoodReading.foods(StubCatalog.export());
        assertThat(foods.stream().filter(food -> food.is("fish")).map(Food::id)).anyMatch(id -> id.contains("tuna"));
        assertThat(foods.stream().filter(food -> food.category().equals("fish"))).allMatch(food -> food.is("fish"));
    }

    @Test
    void fields_it_does_not_know_are_ignored() {
        assertThat(FoodReading.foods(BANANA.replaceFirst("\\{", "{\"carbonFootprint\": {\"kg\": 0.8},"))).hasSize(1);
    }

    @Test
    void a_food_of_which_a_planned_nutrient_is_unknown_is_left_out() {
        var unknown = BANANA.replace("\"id\":\"banana\"", "\"id\":\"unknown\"").replaceFirst("\"sodium\":\\{[^}]*\\},", "");
        assertThat(FoodReading.foods(BANANA + "\n" + unknown)).extracting(Food::id).containsExactly("banana");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\n", "<html>busy</html>", "{}", "[]", "null", "{\"id\": \"banana\"}" })
    void garbage_is_refused(String garbage) {
        assertThatIllegalArgumentException().isThrownBy(() -> FoodReading.foods(garbage));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"allergens\":", "\"roles\":", "\"plannable\":", "\"produceShare\":", "\"per100g\":",
        "\"portions\":" })
    void a_missing_field_is_refused(String field) {
        assertThatIllegalArgumentException().isThrownBy(() -> FoodReading.foods(BANANA.replace(field, "\"x\":")));
    }

    @Test
    void wrong_units_negative_figures_and_doubles_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FoodReading.foods(BANANA.replace("\"unit\":\"mg\"", "\"unit\":\"g\"")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FoodReading.foods(BANANA.replaceFirst("\"magnesium\":\\{\"value\":", "$0-")));
        assertThatIllegalArgumentException().isThrownBy(() -> FoodReading.foods(BANANA + "\n" + BANANA));
    }
}
