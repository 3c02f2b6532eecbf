package org.crampwise.catalog.food;

import java.util.List;

/** The words the catalog's answers are made of. A frontend may rely on every one; a new word is a change of the contract. */
public final class Vocabulary {

    public static final List<String> CATEGORIES = List.of(
            "milk", "plant-drink", "yogurt", "cheese", "egg", "meat", "poultry", "fish", "shellfish", "processed-meat", "legume",
            "soy-and-meat-alternative", "nut-and-seed", "fruit", "dried-fruit", "vegetable", "starchy-vegetable", "potato",
            "salad",
            "soup", "grain", "bread", "breakfast-cereal", "porridge", "pancake-and-quick-bread", "meat-dish", "poultry-dish",
            "fish-dish", "vegetable-dish", "legume-dish", "egg-dish", "pasta-dish", "rice-dish", "pizza", "mexican-dish",
            "asian-dish", "sandwich", "snack", "cracker", "dessert", "candy", "bar-and-shake", "juice", "smoothie",
            "coffee-and-tea", "fat-and-oil", "dressing-and-sauce", "sweetener", "seasoning", "unclassified");

    /** Where a food can stand in a meal. */
    public static final List<String> ROLES = List.of(
            "milk", "flavored-milk", "yogurt", "cheese", "egg", "cold-cereal", "porridge", "bread", "pancake",
            "breakfast-sandwich", "breakfast-plate", "spread", "nut-butter", "nuts", "fruit", "dried-fruit", "juice", "smoothie",
            "coffee", "tea", "vegetable", "raw-vegetable", "starchy-vegetable", "potato", "side-salad", "main-salad", "grain",
            "beans", "plant-protein", "soup", "main-soup", "sandwich", "pizza", "mexican-dish", "mixed-dish", "stew-dish", "meat",
            "poultry", "fish", "shellfish", "processed-meat", "savory-snack", "snack-plate", "cracker", "dessert", "candy", "bar",
            "condiment", "ingredient");

    public static final List<String> CUISINES = List.of(
            "mexican", "italian", "chinese", "japanese", "korean", "southeast-asian", "indian", "middle-eastern", "greek",
            "french",
            "caribbean", "southern-us", "eastern-european", "latin-american");

    /** From the freest to the strictest; a food carries all but the first. */
    public static final List<String> DIETS = List.of("omnivore", "pescatarian", "vegetarian", "vegan");

    public static final String ANY_DIET = "omnivore";

    /** The allergens of US and EU law, and gluten and lactose. */
    public static final List<String> ALLERGENS = List.of(
            "milk", "egg", "fish", "crustacean", "mollusc", "tree-nut", "peanut", "wheat", "gluten", "soy", "sesame", "celery",
            "mustard", "sulphite", "lupin", "lactose");

    public static final List<String> TRAITS = List.of(
            "fortified-vitamin-d", "fortified-vitamin-b12", "fortified-calcium", "fortified-iron", "fortified-folic-acid",
            "high-oxalate", "very-high-oxalate", "high-vitamin-k", "mercury-high", "mercury-middle", "mercury-low", "oily-fish",
            "raw-animal", "smoked-fish", "deli-meat", "soft-cheese", "raw-sprouts", "liver", "grapefruit", "alcohol", "caffeine",
            "aged-cheese", "cured-meat", "fermented-soy", "yeast-extract", "potassium-salt", "coconut-water", "juice-concentrate",
            "kelp", "natto", "bran-rich", "vitamin-d-origin-unknown", "red-meat", "processed-meat", "special-gluten-free",
            "special-reduced",
            "special-lactose-free", "starchy",
            "sweet", "sweet-drink", "fried", "raw-vegetable-inside", "spicy", "hot-drink");

    public static final List<String> EFFORTS = List.of("none", "assemble", "cook");

    public static final List<String> AISLES = List.of(
            "produce", "dairy", "eggs", "meat", "fish", "deli", "bakery", "cereal", "grains-pasta", "canned", "frozen",
            "nuts-dried-fruit", "snacks", "sweets", "beverages", "condiments", "oils", "ready-meals", "soy-plant-based",
            "baking");

    public static final List<String> OCCASIONS = List.of("breakfast", "lunch", "dinner", "snack");

    private Vocabulary() {}
}
