package org.crampwise.catalog.source;

import java.math.BigDecimal;
import java.util.Optional;

import org.crampwise.catalog.food.Basis;
import org.crampwise.catalog.food.FoodFacts;

/** What of a content the body can use, as far as plans reckon with it: oxalate binds calcium. */
final class Absorption {

    private static final BigDecimal COUNTED_OF_BOUND = new BigDecimal("0.1");
    private static final double SHARE_OF_BOUND = COUNTED_OF_BOUND.doubleValue();

    private Absorption() {}

    static Optional<String> note(FoodFacts facts, String nutrient) {
        return isBound(facts, nutrient)
                ? Optional.of(
                        "Oxalate in this food binds most of its calcium: count on little of it. Gaps and targets count a tenth.")
                : Optional.empty();
    }

    static Optional<BigDecimal> counted(FoodFacts facts, String nutrient, Basis basis) {
        var amount = basis.amount(facts, nutrient);
        return isBound(facts, nutrient) ? amount.map(COUNTED_OF_BOUND::multiply) : amount;
    }

    static double countedShare(FoodFacts facts, String nutrient) {
        return isBound(facts, nutrient) ? SHARE_OF_BOUND : 1;
    }

    private static boolean isBound(FoodFacts facts, String nutrient) {
        return nutrient.equals("calcium") && (facts.has("high-oxalate") || facts.has("very-high-oxalate"));
    }
}
