package org.crampwise.catalog.search;

import org.crampwise.catalog.food.FoodFacts;

/** A food a search found, and where it stands. */
public record FoundFood(FoodFacts facts, int revision, Place place) {
}
