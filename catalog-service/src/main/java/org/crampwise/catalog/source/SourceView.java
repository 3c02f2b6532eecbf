package org.crampwise.catalog.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Eating;
import org.crampwise.catalog.food.FoodFacts.Portion;
import org.crampwise.catalog.nutrient.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A food as a source of a nutrient. */
public record SourceView(
        String food,
        String name,
        @Schema(description = "the usual one") PortionView portion,
        @Schema(description = "in the usual portion, in 100 g or in 100 kcal") Amount amount,
        @Schema(description = "the label's, not a person's target") @Nullable BigDecimal ofDailyValue,
        @Schema(description = "of the usual portion: good, high or null") @Nullable String claim,
        @Schema(description = "how much the body takes up") @Nullable String absorption,
        @Schema(description = "how much would cover it") @Nullable Coverage coversTarget) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_UP);
    private static final BigDecimal MUCH_OF_A_RARE_FOOD = new BigDecimal("1.5");

    public record PortionView(BigDecimal count, String measure, BigDecimal grams) {

        static PortionView of(Portion portion) {
            return new PortionView(portion.count(), portion.measure(), portion.grams());
        }
    }

    @Schema(description = "realistic: people do eat that much of it at one occasion")
    public record Coverage(BigDecimal grams, boolean realistic) {
    }

    static SourceView of(FoodFacts facts, SourceQuery query) {
        var nutrient = query.nutrient();
        var per100g = facts.per100g(nutrient.code()).orElseThrow();
        var portion = facts.usualPortion();
        var perServing = per100g.multiply(portion.grams()).divide(HUNDRED);
        var amount = switch (query.basis()) {
            case PER_SERVING -> perServing;
            case PER_100G -> per100g;
            case PER_100KCAL -> per100g.multiply(HUNDRED).divide(facts.per100g("energy").orElseThrow(), MathContext.DECIMAL64);
        };
        return new SourceView(facts.id(), facts.name(), PortionView.of(portion),
                new Amount(plain(amount.round(SHOWN)), nutrient.unit()),
                nutrient.dailyValue().map(daily -> plain(amount.divide(daily, 2, RoundingMode.HALF_UP))).orElse(null),
                nutrient.claim(perServing).orElse(null),
                absorption(facts, nutrient.code()),
                query.target().filter(target -> per100g.signum() > 0).map(target -> coverage(facts, per100g, target))
                        .orElse(null));
    }

    private static @Nullable String absorption(FoodFacts facts, String nutrient) {
        boolean isBound = nutrient.equals("calcium") && (facts.has("high-oxalate") || facts.has("very-high-oxalate"));
        return isBound ? "Oxalate in this food binds most of its calcium: count on little of it." : null;
    }

    private static Coverage coverage(FoodFacts facts, BigDecimal per100g, BigDecimal target) {
        var grams = target.multiply(HUNDRED).divide(per100g, 0, RoundingMode.HALF_UP);
        var much = facts.eating().stream()
                .map(Eating::gramsP75)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> facts.usualPortion().grams().multiply(MUCH_OF_A_RARE_FOOD));
        return new Coverage(grams, grams.compareTo(much) <= 0);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
