package org.crampwise.catalog.editing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Foods as an editor would send them; invented, and called so. */
final class Drafts {

    static final String GRUEL = "test-gruel";

    private Drafts() {}

    static Map<String, Object> gruel() {
        var food = new LinkedHashMap<String, Object>();
        food.put("id", GRUEL);
        food.put("name", "Test gruel (invented)");
        food.put("category", "porridge");
        food.put("per100g", new LinkedHashMap<>(Map.of(
                "energy", amount("70", "kcal"), "protein", amount("2.5", "g"), "fat", amount("1.4", "g"),
                "carbohydrate", amount("12", "g"), "fiber", amount("1.7", "g"), "water", amount("83.5", "g"),
                "magnesium", amount("27", "mg"))));
        food.put("portions", List.of(Map.of("count", 1, "measure", "cup", "grams", 240, "usual", true)));
        food.put("diets", List.of("vegan", "vegetarian", "pescatarian"));
        food.put("allergens", Map.of("contains", List.of("gluten"), "free", List.of("milk", "egg")));
        return food;
    }

    static Map<String, Object> amount(String value, String unit) {
        return Map.of("value", new BigDecimal(value), "unit", unit);
    }

    /** The gruel with one field another. */
    static Map<String, Object> gruelWith(String field, Object value) {
        var food = gruel();
        food.put(field, value);
        return food;
    }

    static Map<String, Object> gruelWithContent(String nutrient, Object content) {
        var food = gruel();
        var per100g = new LinkedHashMap<>(Map.<String, Object>of());
        ((Map<?, ?>) food.get("per100g")).forEach((code, amount) -> per100g.put((String) code, amount));
        per100g.put(nutrient, content);
        food.put("per100g", per100g);
        return food;
    }
}
