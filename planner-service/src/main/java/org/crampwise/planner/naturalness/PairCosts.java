package org.crampwise.planner.naturalness;

import java.util.Map;
import java.util.Set;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Occasion;

/**
 * What it costs to put two foods into one meal, learned from what people ate together.
 *
 * @param byCategories cost in hundredths of a nat of two survey categories at an occasion; absent: they go together
 * @param partners categories a food is eaten with more often than by chance, whatever its own category is
 */
public record PairCosts(Map<CategoryPair, Integer> byCategories, Map<FoodAt, Set<String>> partners) {

    private static final int CLASH_OF_CUISINES = 150;

    /** An unordered pair: the smaller category first. */
    public record CategoryPair(Occasion occasion, String first, String second) {

        public static CategoryPair of(Occasion occasion, String one, String other) {
            return one.compareTo(other) <= 0 ? new CategoryPair(occasion, one, other) : new CategoryPair(occasion, other, one);
        }
    }

    public record FoodAt(String food, Occasion occasion) {}

    /** Cost of two foods of different cuisines in one meal, hundredths of a nat. */
    static int clash(Food one, Food other) {
        if (one.cuisine().equals(other.cuisine())) {
            return 0;
        }
        var bothForeign = !one.cuisine().isEmpty() && !other.cuisine().isEmpty();
        return bothForeign || isBreadOfACuisine(one) || isBreadOfACuisine(other) ? CLASH_OF_CUISINES : 0;
    }

    /** A tortilla or naan belongs to its own cuisine; beside poached salmon it looks odd. */
    private static boolean isBreadOfACuisine(Food food) {
        return !food.cuisine().isEmpty() && food.roles().contains("bread");
    }
}
