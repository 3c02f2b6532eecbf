package org.crampwise.catalog.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Allergens;
import org.crampwise.catalog.food.FoodFacts.Content;
import org.crampwise.catalog.food.FoodFacts.Portion;
import org.crampwise.catalog.food.FoodFacts.Source;
import org.junit.jupiter.api.Test;

class RecipesTest {

    private static final FoodFacts SPINACH = food("spinach", Map.of("calcium", "100", "vitamin-k", "500"),
            List.of("vegan", "vegetarian"),
            Allergens.of(List.of(), List.of("mustard"), List.of()), List.of("high-oxalate", "high-vitamin-k"), "1");
    private static final FoodFacts FETA = food("feta", Map.of("calcium", "500"), List.of("vegetarian"),
            Allergens.of(List.of("milk", "lactose"), List.of(), List.of("mustard")), List.of("soft-cheese", "fried"), "0");

    private static FoodFacts food(String id, Map<String, String> per100g, List<String> diets, Allergens allergens,
            List<String> traits,
            String produceShare) {
        var contents = new TreeMap<String, Content>();
        per100g.forEach((nutrient, value) -> contents.put(nutrient, new Content(new BigDecimal(value), "mg", "compiled")));
        var portion = new Portion(BigDecimal.ONE, "cup", BigDecimal.TEN, true);
        return new FoodFacts(id, id, List.of(), "vegetable", List.of("ingredient"), id, "", contents, List.of(portion), diets,
                allergens,
                traits, new BigDecimal(produceShare), BigDecimal.ZERO, "none", "produce", "0", List.of(), List.of(), null,
                new Source("test", id), true);
    }

    private static FoodFacts dish(String parts) {
        var cells = new HashMap<>(Map.of("id", "dish", "name", "Dish", "synonyms", "", "category", "salad", "roles", "side-salad",
                "family", "dish", "cuisine", "", "traits", "raw-vegetable-inside"));
        cells.putAll(Map.of("effort", "assemble", "aisle", "produce", "portions", "1 bowl=100*", "parts", parts, "preparation",
                "Mix."));
        return new Recipes(Map.of("spinach", SPINACH, "feta", FETA)).dish(new SeedRow("dishes.csv", 2, cells), List.of(), "6410");
    }

    @Test
    void content_is_the_mean_of_the_parts_by_weight() {
        var dish = dish("spinach=75; feta=25");
        assertThat(dish.per100g("calcium")).get().isEqualTo(new BigDecimal("200"));
        assertThat(dish.produceShare()).isEqualTo(new BigDecimal("0.75"));
    }

    @Test
    void what_is_unknown_in_one_part_is_unknown_in_the_dish() {
        assertThat(dish("spinach=75; feta=25").per100g("vitamin-k")).isEmpty();
        assertThat(dish("spinach=100").per100g("vitamin-k")).isPresent();
    }

    @Test
    void a_diet_must_suit_every_part() {
        assertThat(dish("spinach=75; feta=25").diets()).containsExactly("vegetarian");
    }

    @Test
    void allergens_fail_closed() {
        var allergens = dish("spinach=75; feta=25").allergens();
        assertThat(allergens.contains()).containsExactly("milk", "lactose");
        assertThat(allergens.unknown()).containsExactly("mustard");
        assertThat(allergens.mayContain()).isEmpty();
        assertThat(allergens.free()).contains("egg").doesNotContain("milk", "mustard");
    }

    @Test
    void traits_of_safety_are_inherited_and_those_of_cooking_are_not() {
        assertThat(dish("spinach=75; feta=25").traits()).contains("soft-cheese", "raw-vegetable-inside").doesNotContain("fried");
    }

    @Test
    void oxalate_counts_by_its_part_of_calcium_or_weight() {
        assertThat(dish("spinach=25; feta=75").traits()).contains("high-oxalate");
        assertThat(dish("spinach=5; feta=95").traits()).doesNotContain("high-oxalate");
    }

    @Test
    void vitamin_k_counts_by_the_usual_portion() {
        assertThat(dish("spinach=100").traits()).contains("high-vitamin-k");
    }

    @Test
    void a_part_that_is_no_food_names_file_and_line() {
        assertThatThrownBy(() -> dish("spinnach=10")).hasMessageContaining("spinnach").hasMessageContaining("dishes.csv line 2");
    }
}
