package org.crampwise.catalog.seeding;

import java.util.List;
import java.util.Map;

import org.crampwise.catalog.dish.Composition;
import org.crampwise.catalog.dish.Composition.Measured;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Eating;
import org.crampwise.catalog.food.FoodFacts.Source;

/**
 * Computes what a dish is from the foods it is made of: nothing a dish claims is typed by hand but its name, use and portions.
 */
final class Recipes {

    private static final String DATASET = "crampwise-dishes";

    private final Map<String, FoodFacts> foodById;

    Recipes(Map<String, FoodFacts> foodById) {
        this.foodById = foodById;
    }

    FoodFacts dish(SeedRow row, List<Eating> eating, String surveyCategory) {
        var parts = new Composition(row.list("parts").stream().map(part -> measured(row, part)).toList());
        var portions = row.portions("portions");
        return new FoodFacts(row.text("id"), row.text("name"), row.list("synonyms"), row.text("category"), row.list("roles"),
                row.text("family"), row.text("cuisine"), parts.content(), portions, parts.diets(), parts.allergens(),
                parts.traits(row.list("traits"), portions), parts.produceShare(), parts.milkShare(), row.text("effort"),
                row.text("aisle"), surveyCategory, eating, parts.parts(), row.text("preparation"),
                new Source(DATASET, row.text("id")), true);
    }

    private Measured measured(SeedRow row, String part) {
        var words = part.split("=", -1);
        if (words.length != 2) {
            throw row.unreadable("parts", part, "must read like oats=40");
        }
        var food = foodById.get(words[0]);
        if (food == null) {
            throw row.unreadable("parts", words[0], "is no food of seeds/foods");
        }
        return new Measured(food, row.number("parts", words[1]));
    }
}
