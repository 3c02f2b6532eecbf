package org.crampwise.catalog.search;

import org.crampwise.catalog.food.Basis;

/** An amount that foods can be compared by. */
public record NutrientBasis(String nutrient, Basis basis) {
}
