package org.crampwise.catalog.source;

import java.math.BigDecimal;
import java.util.Optional;

import org.crampwise.catalog.food.Basis;
import org.crampwise.catalog.food.FoodQuery;
import org.crampwise.catalog.nutrient.Nutrient;

/** Which foods give {@code nutrient}, the most for the basis first, and how far each goes toward the target. */
record SourceQuery(Nutrient nutrient, Basis basis, Optional<BigDecimal> target, FoodQuery foods) {
}
