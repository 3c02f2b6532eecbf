package org.crampwise.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.menu.Portion;
import org.crampwise.planner.target.SeedPeople;
import org.junit.jupiter.api.Test;

class FoodChoiceTest {

    private static final Set<String> VEGETABLE = Set.of("vegan", "vegetarian", "pescatarian");

    @Test
    void what_is_not_known_to_be_free_is_not_served() {
        var withoutSoy = choice(Map.of("without", List.of("soy")));
        assertThat(withoutSoy.objection(food(VEGETABLE, Set.of(), Set.of()))).contains("is not known to be free of soy");
        assertThat(withoutSoy.allows(food(VEGETABLE, Set.of("soy"), Set.of()))).isTrue();
    }

    @Test
    void a_diet_is_kept() {
        assertThat(choice(Map.of("diet", "vegan")).allows(food(Set.of("vegetarian"), Set.of(), Set.of()))).isFalse();
        assertThat(choice(Map.of()).allows(food(Set.of(), Set.of(), Set.of()))).isTrue();
    }

    @Test
    void raw_animal_food_is_not_for_the_old_the_pregnant_and_the_immune_suppressed() {
        var raw = food(Set.of(), Set.of(), Set.of("raw-animal"));
        assertThat(choice(Map.of("age", 64)).allows(raw)).isTrue();
        assertThat(choice(Map.of("age", 65)).allows(raw)).isFalse();
        assertThat(choice(Map.of("pregnancy", Map.of("gestationWeeks", 20, "bmiBefore", 23))).allows(raw)).isFalse();
    }

    @Test
    void special_products_are_for_whom_they_are_made() {
        var glutenFree = food(Set.of(), Set.of("gluten", "lactose"), Set.of("special-gluten-free"));
        assertThat(choice(Map.of()).allows(glutenFree)).isFalse();
        assertThat(choice(Map.of("without", List.of("gluten"))).allows(glutenFree)).isTrue();
        var lactoseFree = food(Set.of(), Set.of("gluten", "lactose"), Set.of("special-lactose-free"));
        assertThat(choice(Map.of("without", List.of("gluten"))).allows(lactoseFree)).isFalse();
        assertThat(choice(Map.of("without", List.of("lactose"))).allows(lactoseFree)).isTrue();
        assertThat(choice(Map.of()).allows(food(Set.of(), Set.of(), Set.of("special-reduced")))).isFalse();
    }

    @Test
    void what_is_limited_must_be_known() {
        var caffeine = new NutrientBound("caffeine", Double.NEGATIVE_INFINITY, 200, Double.NEGATIVE_INFINITY, 200);
        var person = SeedPeople.assessed(Map.of());
        var choice = FoodChoice.of(person.person(), List.of(), Set.of(), List.of(caffeine));
        assertThat(choice.objection(food(Set.of(), Set.of(), Set.of())).orElseThrow()).contains("caffeine");
    }

    @Test
    void dislikes_name_foods_families_categories_or_traits() {
        var person = SeedPeople.assessed(Map.of()).person();
        var food = food(Set.of(), Set.of(), Set.of("spicy"));
        for (var word : List.of("test-food", "test-family", "test-category", "spicy")) {
            assertThat(FoodChoice.of(person, List.of(), Set.of(word), List.of()).allows(food)).as(word).isFalse();
        }
    }

    private static FoodChoice choice(Map<String, ?> changes) {
        var assessment = SeedPeople.assessed(changes);
        return FoodChoice.of(assessment.person(), assessment.screening().constraints(), Set.of(), List.of());
    }

    private static Food food(Set<String> diets, Set<String> free, Set<String> traits) {
        var portion = new Portion(1, "cup", 100);
        return new Food("test-food", "Test food", "test-category", List.of("fruit"), "test-family", "",
                Map.of("potassium", 100.0),
                List.of(portion),
                portion, diets, free, traits, 0, 0, "none", "produce", "0", List.of());
    }
}
