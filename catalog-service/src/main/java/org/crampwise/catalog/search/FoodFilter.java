package org.crampwise.catalog.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.catalog.food.FoodFacts;

/**
 * Which foods may be among the answers. Everything fails closed: a food passes a diet, an allergen or a nutrient only by what is
 * known of it. {@code onlySources} leaves out what no plan serves alone, and our dishes: what they give comes from foods that are
 * listed themselves.
 */
public record FoodFilter(
        Optional<String> diet,
        List<String> without,
        Optional<String> role,
        Optional<String> category,
        List<String> traits,
        List<String> known,
        List<NutrientRange> ranges,
        boolean onlySources) {

    static final FoodFilter NONE = new FoodFilter(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(),
            List.of(), List.of(), false);

    public FoodFilter {
        without = List.copyOf(without);
        traits = List.copyOf(traits);
        known = List.copyOf(known);
        ranges = List.copyOf(ranges);
    }

    boolean admits(FoodFacts facts) {
        return (!onlySources || (facts.plannable() && facts.parts().isEmpty()))
                && (diet.isEmpty() || facts.diets().contains(diet.get()))
                && (role.isEmpty() || facts.roles().contains(role.get()))
                && (category.isEmpty() || facts.category().equals(category.get()))
                && (without.isEmpty() || facts.allergens().free().containsAll(without))
                && (traits.isEmpty() || facts.traits().containsAll(traits))
                && (known.isEmpty() || facts.per100g().keySet().containsAll(known))
                && ranges.stream().allMatch(range -> range.holds(facts));
    }

    /** Whether words and codes tell all of it, and no amount has to be looked at. */
    boolean isLookedUp() {
        return known.isEmpty() && ranges.isEmpty() && !onlySources;
    }

    FoodFilter withoutCategory() {
        return new FoodFilter(diet, without, role, Optional.empty(), traits, known, ranges, onlySources);
    }

    /** By the name of the parameter that is left out. Allergens are none of them: nobody is led to what may harm. */
    Map<String, FoodFilter> withOneLess() {
        var filters = new LinkedHashMap<String, FoodFilter>();
        filters.put("nutrient", new FoodFilter(diet, without, role, category, traits, known, List.of(), onlySources));
        filters.put("known", new FoodFilter(diet, without, role, category, traits, List.of(), ranges, onlySources));
        filters.put("trait", new FoodFilter(diet, without, role, category, List.of(), known, ranges, onlySources));
        filters.put("role", new FoodFilter(diet, without, Optional.empty(), category, traits, known, ranges, onlySources));
        filters.put("category", withoutCategory());
        filters.put("diet", new FoodFilter(Optional.empty(), without, role, category, traits, known, ranges, onlySources));
        filters.values().removeIf(this::equals);
        return filters;
    }
}
