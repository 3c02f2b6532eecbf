package org.crampwise.catalog.source;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.crampwise.catalog.food.Basis;
import org.crampwise.catalog.nutrient.Nutrient;
import org.crampwise.catalog.search.FoodQuery;

/**
 * Which foods give {@code nutrient}, the most for the basis first, and how far each goes toward the target. Where there are gaps,
 * the foods that fill them come first.
 */
record SourceQuery(Nutrient nutrient, Basis basis, Optional<BigDecimal> target, Map<Nutrient, BigDecimal> gaps, FoodQuery foods) {
}
