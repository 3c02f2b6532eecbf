package org.crampwise.catalog.imports;

import java.util.Arrays;

import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.Origin;

/** A food as COPY takes it: its row, but for the change it is part of, and the rows of its contents. */
record FoodRows(FoodFacts facts, String digest, byte[] food, byte[] contents) {

    /** Which change it is part of, the database says when there is one. */
    private static final Food.Mark IMPORT = new Food.Mark(Origin.IMPORT, 0);

    static FoodRows of(FoodFacts facts) {
        var json = facts.json();
        var food = Food.of(facts, FoodFacts.sha256(json), IMPORT);
        var contents = new CopyText();
        food.contentByNutrient().forEach((nutrient, content) -> contents.row(Arrays.asList(facts.id(), nutrient,
                content.per100g(), content.perServing(), content.per100kcal())));
        return new FoodRows(facts, food.digest(), new CopyText().row(food.cells(json)).bytes(), contents.bytes());
    }
}
