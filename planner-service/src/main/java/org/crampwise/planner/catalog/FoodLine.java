package org.crampwise.planner.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.crampwise.planner.menu.Eating;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.Portion;
import org.crampwise.planner.nutrition.Nutrient;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A line of the catalog's export: what the planner reads of it. A field it does not know is none of its business. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FoodLine(String id, String name, String category, List<String> roles, String family, String cuisine,
        Map<String, Content> per100g, List<PortionLine> portions, Set<String> diets, Allergens allergens, Set<String> traits,
        double produceShare, double milkShare, String effort, String aisle, String surveyCategory, List<EatingLine> eating,
        boolean plannable) {

    private static final Set<String> FISH_CATEGORIES = Set.of("fish", "shellfish", "fish-dish");

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Content(double value, String unit) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PortionLine(double count, String measure, double grams, boolean usual) {

        Portion portion() {
            require(count > 0 && grams > 0 && !measure.isBlank(), "a portion must have a count, a measure and a weight");
            return new Portion(count, measure, grams);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Allergens(Set<String> free) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record EatingLine(String occasion, int recalls, int familyRecalls, double gramsP25, double gramsP75) {

        Eating eating() {
            return new Eating(Occasion.of(occasion), recalls, familyRecalls, gramsP25, gramsP75);
        }
    }

    Food food() {
        require(!id.isBlank() && !name.isBlank() && !category.isBlank() && !family.isBlank(), "a food must have its names");
        require(!roles.isEmpty() && !portions.isEmpty(), "a plannable food must have a role and a portion");
        var usual = portions.stream().filter(PortionLine::usual).findFirst().orElse(portions.getFirst());
        return new Food(id, name, category, List.copyOf(roles), family, cuisine, contents(),
                portions.stream().map(PortionLine::portion).toList(), usual.portion(), Set.copyOf(diets),
                Set.copyOf(allergens.free), traitsWithFish(), produceShare, milkShare, effort, aisle, surveyCategory,
                eating.stream().map(EatingLine::eating).toList());
    }

    private Map<String, Double> contents() {
        var contents = new HashMap<String, Double>();
        for (var nutrient : Nutrient.values()) {
            var content = per100g.get(nutrient.code());
            if (content != null) {
                require(nutrient.unit().name().equals(content.unit), nutrient + " must be in " + nutrient.unit());
                require(Double.isFinite(content.value) && content.value >= 0, nutrient + " must be a number of zero or more");
                contents.put(nutrient.code(), content.value);
            }
        }
        return Map.copyOf(contents);
    }

    /** Limits on fish count whatever has fish in it, a tuna sandwich too; every such food has a mercury group. */
    private Set<String> traitsWithFish() {
        var all = new TreeSet<>(traits);
        if (FISH_CATEGORIES.contains(category) || traits.stream().anyMatch(trait -> trait.startsWith("mercury-"))) {
            all.add("fish");
        }
        return Set.copyOf(all);
    }

    private static void require(boolean holds, @Nullable String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
