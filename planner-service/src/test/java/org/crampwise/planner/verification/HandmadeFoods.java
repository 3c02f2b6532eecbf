package org.crampwise.planner.verification;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Foods that differ in nothing but their place in a meal, their weight and their energy. */
final class HandmadeFoods {

    /** What 1000 kcal of any food of ours hold. */
    static final Map<String, Double> PER_1000_KCAL = Map.ofEntries(Map.entry("energy", 1000.0),
            Map.entry("magnesium", 170.0), Map.entry("potassium", 1400.0), Map.entry("calcium", 540.0),
            Map.entry("vitamin-d", 8.0),
            Map.entry("vitamin-b12", 1.3), Map.entry("vitamin-b12-added", 1.3), Map.entry("protein", 45.0),
            Map.entry("fat", 33.0),
            Map.entry("saturated-fat", 8.0), Map.entry("carbohydrate", 130.0), Map.entry("sodium", 900.0),
            Map.entry("vitamin-a", 400.0), Map.entry("caffeine", 10.0), Map.entry("iron", 8.0), Map.entry("zinc", 5.0),
            Map.entry("vitamin-b6", 1.0), Map.entry("vitamin-e", 6.0), Map.entry("vitamin-k", 50.0), Map.entry("water", 900.0));

    private HandmadeFoods() {}

    /** Named after its family, and eaten at that occasion in about that portion. */
    static ObjectNode food(String id, String role, double grams, double kcal, String occasion) {
        var food = HandmadePlan
                .object("""
                        {"id": "%s", "name": "%s", "family": "%s", "category": "%s", "roles": ["%s"], "surveyCategory": "9999",
                         "portions": [{"count": 1, "measure": "serving", "grams": %s, "usual": true}],
                         "diets": ["vegan", "vegetarian", "pescatarian"],
                         "allergens": {"contains": [], "mayContain": [], "unknown": [], "free": ["milk", "egg", "fish", "gluten", "lactose", "soy"]},
                         "traits": [], "produceShare": %s, "milkShare": %s, "plannable": true, "per100g": {},
                         "eating": [{"occasion": "%s", "recalls": 100, "gramsP25": %s, "gramsMedian": %s, "gramsP75": %s}]}"""
                        .formatted(id, id, id, role, role, grams, isProduce(role) ? 1 : 0, role.equals("milk") ? 1 : 0, occasion,
                                0.8 * grams, grams, 1.2 * grams));
        PER_1000_KCAL.forEach((nutrient, amount) -> food.withObject("/per100g/" + nutrient)
                .put("value", amount / 1000 * kcal / grams * 100));
        return food;
    }

    private static boolean isProduce(String role) {
        return List.of("fruit", "vegetable", "side-salad", "main-salad").contains(role);
    }
}
