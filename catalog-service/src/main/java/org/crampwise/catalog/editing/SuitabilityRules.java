package org.crampwise.catalog.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.Vocabulary;
import org.crampwise.catalog.request.Violations;

/** Diets, allergens, traits and category must tell one story: whoever trusts one of them must not be let down by another. */
final class SuitabilityRules {

    private static final List<String> FROM_THE_SEA = List.of("fish", "crustacean", "mollusc");
    private static final Map<String, List<String>> NOT_CONTAINED_BY_DIET = Map.of(
            "vegan", List.of("milk", "egg", "fish", "crustacean", "mollusc", "lactose"),
            "vegetarian", FROM_THE_SEA);
    /** Yogurt and cheese are made of plants too, and stand in their categories. */
    private static final Map<String, Set<String>> CATEGORIES_AGAINST_DIET = Map.of(
            "vegan", Set.of("milk", "egg", "meat", "poultry", "fish", "shellfish", "processed-meat"),
            "vegetarian", Set.of("meat", "poultry", "fish", "shellfish", "processed-meat"),
            "pescatarian", Set.of("meat", "poultry", "processed-meat"));
    private static final Map<String, Set<String>> TRAITS_AGAINST_DIET = Map.of(
            "vegan", Set.of("oily-fish", "smoked-fish", "red-meat", "liver", "raw-animal", "deli-meat", "cured-meat"),
            "vegetarian", Set.of("oily-fish", "smoked-fish", "red-meat", "liver", "deli-meat", "cured-meat"),
            "pescatarian", Set.of("red-meat", "liver", "deli-meat", "cured-meat"));

    private SuitabilityRules() {}

    static void check(FoodFacts food, Violations violations) {
        food.diets().forEach(diet -> {
            checkAllergens(food, diet, violations);
            checkStricter(food, diet, violations);
            if (CATEGORIES_AGAINST_DIET.getOrDefault(diet, Set.of()).contains(food.category())) {
                violations.add("/diets", diet, "A food of the category " + food.category() + " is not " + diet + ".");
            }
            TRAITS_AGAINST_DIET.getOrDefault(diet, Set.of()).stream().filter(food::has).sorted()
                    .forEach(trait -> violations.add("/diets", diet, "A food with the trait " + trait + " is not " + diet + "."));
        });
        var allergens = food.allergens();
        if (allergens.contains().contains("wheat") && !allergens.contains().contains("gluten")
                && !food.has("special-gluten-free")) {
            violations.add("/allergens", "gluten",
                    "What contains wheat contains gluten, unless it has the trait special-gluten-free.");
        }
        if (allergens.contains().contains("lactose") && !allergens.contains().contains("milk")) {
            violations.add("/allergens", "milk", "What contains lactose contains milk.");
        }
    }

    private static void checkAllergens(FoodFacts food, String diet, Violations violations) {
        NOT_CONTAINED_BY_DIET.getOrDefault(diet, List.of()).stream().filter(food.allergens().contains()::contains)
                .forEach(
                        allergen -> violations.add("/diets", diet, "A food that contains " + allergen + " is not " + diet + "."));
    }

    /** The planner asks for one diet by its name, so whoever suits the strict must suit the others. */
    private static void checkStricter(FoodFacts food, String diet, Violations violations) {
        var strictness = Vocabulary.DIETS.indexOf(diet);
        Vocabulary.DIETS.subList(1, Math.max(1, strictness)).stream().filter(freer -> !food.diets().contains(freer))
                .forEach(freer -> violations.add("/diets", diet, "What is " + diet + " is also " + freer + ". Maybe add it."));
        if (diet.equals(Vocabulary.ANY_DIET)) {
            violations.add("/diets", diet, "Everything suits an omnivore; leave this out.");
        }
    }
}
