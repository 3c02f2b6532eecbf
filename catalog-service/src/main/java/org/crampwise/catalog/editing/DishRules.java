package org.crampwise.catalog.editing;

import java.util.List;

import org.crampwise.catalog.dish.Dishes;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.request.InvalidRequest;
import org.crampwise.catalog.request.Violation;

/** Dishes are what their parts make them. */
final class DishRules {

    private DishRules() {}

    static void checkNew(FoodFacts facts) {
        if (Dishes.isDish(facts)) {
            throw refused("/parts",
                    "A dish is made in seeds/dishes.csv; here it would claim what does not follow from its parts.");
        }
    }

    static void check(FoodFacts before, FoodFacts changed) {
        if (!before.parts().equals(changed.parts())) {
            throw refused("/parts", "The parts of a dish are changed in seeds/dishes.csv.");
        }
        if (Dishes.isDish(before)) {
            var follows = List.of(before.per100g(), before.diets(), before.allergens(), before.traits());
            if (!follows.equals(List.of(changed.per100g(), changed.diets(), changed.allergens(), changed.traits()))) {
                throw refused("/per100g", "Contents, diets, allergens and traits of a dish follow from its parts. Change those.");
            }
        }
    }

    private static InvalidRequest refused(String pointer, String message) {
        return new InvalidRequest(
                List.of(Violation.at(pointer, null, message)));
    }
}
