package org.crampwise.catalog.dish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.seeding.Seeds;
import org.junit.jupiter.api.Test;

class DishesTest {

    private static final Map<String, FoodFacts> SEEDS = Seeds.read().stream()
            .collect(Collectors.toMap(FoodFacts::id, Function.identity()));

    private static List<FoodFacts> dishes() {
        return SEEDS.values().stream().filter(Dishes::isDish).toList();
    }

    @Test
    void a_dish_of_unchanged_parts_is_the_same_dish() {
        assertThat(dishes()).allSatisfy(dish -> assertThat(Dishes.recomposed(dish, SEEDS::get, SEEDS::get)).isEqualTo(dish));
    }
}
