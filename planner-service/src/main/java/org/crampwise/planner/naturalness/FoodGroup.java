package org.crampwise.planner.naturalness;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.crampwise.planner.menu.Food;

/** Foods that count as one, named by what they are, by category, role or trait: of every plan each food is asked for each group. */
public record FoodGroup(Set<String> foods, Set<String> categories, Set<String> roles, Set<String> traits) {

    /** @param words {@code role:egg}, {@code category:fish-dish}, {@code trait:fried}, {@code food:tofu} */
    public static FoodGroup of(Collection<String> words) {
        return new FoodGroup(named("food:", words), named("category:", words), named("role:", words), named("trait:", words));
    }

    private static Set<String> named(String kind, Collection<String> words) {
        return words.stream().filter(word -> word.startsWith(kind)).map(word -> word.substring(kind.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean has(Food food) {
        return foods.contains(food.id()) || categories.contains(food.category()) || hasAny(roles, food.roles())
                || hasAny(traits, food.traits());
    }

    private static boolean hasAny(Set<String> wanted, Collection<String> words) {
        if (!wanted.isEmpty()) {
            for (var word : words) {
                if (wanted.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
