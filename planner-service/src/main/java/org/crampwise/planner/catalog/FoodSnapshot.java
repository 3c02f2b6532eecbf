package org.crampwise.planner.catalog;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.naturalness.PairCosts;
import org.crampwise.planner.naturalness.PairMatrix;

/**
 * The plannable foods of one catalog revision with what is computed once for all plans made of them.
 *
 * @param foods in the order of their ids
 * @param words what a wish can name: ids, families, categories, traits, roles and cuisines of foods
 */
public record FoodSnapshot(String revision, Instant fetchedAt, List<Food> foods, Map<String, Food> byId, Set<String> words,
        PairMatrix pairs) {

    static FoodSnapshot of(String revision, Instant fetchedAt, String ndjson, PairCosts pairCosts) {
        var foods = FoodReading.foods(ndjson);
        var byId = foods.stream().collect(Collectors.toUnmodifiableMap(Food::id, Function.identity()));
        return new FoodSnapshot(revision, fetchedAt, foods, byId, words(foods), new PairMatrix(foods, pairCosts));
    }

    /** Whether a word of a wish means this food. */
    public static boolean isMeant(Food food, Set<String> words) {
        return words.contains(food.id()) || words.contains(food.family()) || words.contains(food.category())
                || words.contains(food.cuisine()) || food.traits().stream().anyMatch(words::contains)
                || food.roles().stream().anyMatch(words::contains);
    }

    private static Set<String> words(List<Food> foods) {
        var words = new TreeSet<String>();
        for (var food : foods) {
            words.add(food.id());
            words.add(food.family());
            words.add(food.category());
            words.addAll(food.traits());
            words.addAll(food.roles());
            words.add(food.cuisine());
        }
        // most foods are of no cuisine
        words.remove("");
        return new LinkedHashSet<>(words);
    }
}
