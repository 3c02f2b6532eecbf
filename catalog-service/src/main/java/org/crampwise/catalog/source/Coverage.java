package org.crampwise.catalog.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;

import org.crampwise.catalog.food.Basis;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Eating;
import org.crampwise.catalog.nutrient.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much of a food alone would cover a target, and whether anybody eats that much. */
@Schema(description = "realistic: three of four people who eat it take that much or more at an occasion, or it is no more than the usual portion")
public record Coverage(
        BigDecimal grams,
        @Schema(description = "how many usual portions that is") BigDecimal portions,
        @Schema(description = "what it would bring; null where unknown") @Nullable Amount energy,
        @Schema(description = "grams up to which people do eat it at one occasion") BigDecimal gramsPeopleEat,
        boolean realistic) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MUCH_OF_A_RARE_FOOD = new BigDecimal("1.5");
    private static final BigDecimal MOST_GRAMS = BigDecimal.valueOf(1_000_000);

    /** Empty where no amount of the food would, or no portion of it is known. */
    static Optional<Coverage> of(FoodFacts facts, SourceQuery query) {
        var per100g = Absorption.counted(facts, query.nutrient().code(), Basis.PER_100G).orElse(BigDecimal.ZERO);
        return per100g.signum() == 0
                ? Optional.empty()
                : query.target()
                        .map(target -> target.multiply(HUNDRED).divide(per100g, 0, RoundingMode.HALF_UP))
                        .filter(grams -> grams.compareTo(MOST_GRAMS) <= 0)
                        .flatMap(grams -> facts.findUsualPortion().map(usual -> of(facts, grams, usual.grams())));
    }

    private static Coverage of(FoodFacts facts, BigDecimal grams, BigDecimal usual) {
        var eaten = facts.eating().stream().map(Eating::gramsP75).max(Comparator.naturalOrder())
                .orElseGet(() -> usual.multiply(MUCH_OF_A_RARE_FOOD)).max(usual);
        var energy = facts.per100g("energy")
                .map(kcal -> Amount.shown(kcal.multiply(grams).divide(HUNDRED), "kcal")).orElse(null);
        return new Coverage(grams, Amount.plain(grams.divide(usual, 1, RoundingMode.HALF_UP)), energy, Amount.plain(eaten),
                grams.compareTo(eaten) <= 0);
    }
}
