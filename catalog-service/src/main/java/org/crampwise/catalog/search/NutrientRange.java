package org.crampwise.catalog.search;

import java.math.BigDecimal;
import java.util.Optional;

import org.crampwise.catalog.food.Basis;
import org.crampwise.catalog.food.FoodFacts;

/** From how much to how much of a nutrient a food may hold, both ends included. An unknown content is in no range. */
public record NutrientRange(String nutrient, Basis basis, Optional<BigDecimal> from, Optional<BigDecimal> to) {

    boolean holds(FoodFacts facts) {
        return basis.amount(facts, nutrient)
                .filter(amount -> from.isEmpty() || amount.compareTo(from.get()) >= 0)
                .filter(amount -> to.isEmpty() || amount.compareTo(to.get()) <= 0)
                .isPresent();
    }
}
