package org.crampwise.catalog.dish;

import java.util.List;
import java.util.function.Function;

import org.crampwise.catalog.dish.Composition.Measured;
import org.crampwise.catalog.food.FoodFacts;

/** Keeps dishes true to what their parts are now: an allergen found in a part is an allergen of every dish with it. */
public final class Dishes {

    private Dishes() {}

    public static boolean isDish(FoodFacts food) {
        return !food.parts().isEmpty();
    }

    /** The dish as it follows from its parts now. {@code before} are the parts it was composed of last. */
    public static FoodFacts recomposed(FoodFacts dish, Function<String, FoodFacts> before, Function<String, FoodFacts> now) {
        var last = composition(dish, before);
        var inherited = last.traits(List.of(), dish.portions());
        var own = dish.traits().stream().filter(trait -> !inherited.contains(trait)).toList();
        var parts = composition(dish, now);
        return new FoodFacts(dish.id(), dish.name(), dish.synonyms(), dish.category(), dish.roles(), dish.family(),
                dish.cuisine(),
                parts.content(), dish.portions(), parts.diets(), parts.allergens(), parts.traits(own, dish.portions()),
                parts.produceShare(), parts.milkShare(), dish.effort(), dish.aisle(), dish.surveyCategory(), dish.eating(),
                dish.parts(), dish.preparation(), dish.source(), dish.plannable());
    }

    private static Composition composition(FoodFacts dish, Function<String, FoodFacts> foods) {
        return new Composition(dish.parts().stream().map(part -> new Measured(foods.apply(part.food()), part.grams())).toList());
    }
}
