package org.crampwise.catalog.food;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A food as the API shows it: its facts and its revision, which grows whenever the facts change. */
public record FoodView(@JsonUnwrapped FoodFacts facts, int revision) {

    public static FoodView of(Food food) {
        return new FoodView(food.facts(), food.revision());
    }
}
