package org.crampwise.catalog.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.crampwise.catalog.food.Basis;
import org.crampwise.catalog.nutrient.Nutrient;
import org.crampwise.catalog.search.FoodQuery;
import org.crampwise.catalog.search.NutrientBasis;

/**
 * Which foods give {@code nutrient}, the most for the basis first, and how far each goes toward the target. Where there are gaps,
 * the foods that fill them come first.
 */
record SourceQuery(Nutrient nutrient, Basis basis, Optional<BigDecimal> target, Map<Nutrient, BigDecimal> gaps, FoodQuery foods) {

    /** What the foods are compared by: of each gap, or of the nutrient where there is none; and the energy of a serving. */
    List<NutrientBasis> amounts() {
        var nutrients = gaps.isEmpty() ? Stream.of(nutrient) : gaps.keySet().stream();
        return Stream.concat(nutrients.map(wanted -> new NutrientBasis(wanted.code(), basis)),
                Stream.of(new NutrientBasis("energy", Basis.PER_SERVING))).toList();
    }
}
