package org.crampwise.catalog.food;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** How much of a nutrient a food holds, on each basis a search may order by. */
@Embeddable
public record NutrientContent(
        @Column(name = "per_100g") BigDecimal per100g,
        @Column(name = "per_serving") @Nullable BigDecimal perServing,
        @Column(name = "per_100kcal") @Nullable BigDecimal per100kcal) {

    public static NutrientContent of(FoodFacts facts, String nutrient) {
        return new NutrientContent(
                Basis.PER_100G.amount(facts, nutrient).orElseThrow(),
                Basis.PER_SERVING.amount(facts, nutrient).orElse(null),
                Basis.PER_100KCAL.amount(facts, nutrient).orElse(null));
    }
}
