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

    /** Cost of two foods in one meal, hundredths of a nat; zero when people eat them together at least as often as by chance. */
    public int cost(Occasion occasion, Food one, Food other) {
        return habit(occasion, one, other) + (clash(one, other) ? CLASH_OF_CUISINES : 0);
    }

    private int habit(Occasion occasion, Food one, Food other) {
        if (isPartner(occasion, one, other) || isPartner(occasion, other, one)) {
            return 0;
        }
        return byCategories.getOrDefault(CategoryPair.of(occasion, one.surveyCategory(), other.surveyCategory()), 0);
    }

    private boolean isPartner(Occasion occasion, Food food, Food other) {
        return partners.getOrDefault(new FoodAt(food.id(), occasion), Set.of()).contains(other.surveyCategory());
    }

    private static boolean clash(Food one, Food other) {
        return !one.cuisine().isEmpty() && !other.cuisine().isEmpty() && !one.cuisine().equals(other.cuisine());
    }
}
