package org.crampwise.planner.verification;

import java.util.List;
import java.util.Set;

/** The unit each nutrient is counted in. */
final class Units {

    static final List<String> CORE = List.of("magnesium", "potassium", "calcium", "vitamin-d", "vitamin-b12");
    static final List<String> ALL = List.of("magnesium", "potassium", "calcium", "vitamin-d", "vitamin-b12", "energy", "protein",
            "fat", "saturated-fat", "carbohydrate", "sugars", "fiber", "sodium", "thiamin", "vitamin-b6", "vitamin-e",
            "vitamin-a",
            "vitamin-k", "vitamin-c", "folate", "iron", "zinc", "water", "caffeine", "vitamin-b12-added");

    private static final Set<String> GRAMS = Set.of("protein", "fat", "saturated-fat", "carbohydrate", "sugars", "fiber",
            "water");
    private static final Set<String> MICROGRAMS = Set.of("vitamin-d", "vitamin-b12", "vitamin-b12-added", "vitamin-a",
            "vitamin-k",
            "folate");

    private Units() {}

    static String of(String nutrient) {
        if (nutrient.equals("energy")) {
            return "kcal";
        }
        if (GRAMS.contains(nutrient)) {
            return "g";
        }
        return MICROGRAMS.contains(nutrient) ? "ug" : "mg";
    }
}
