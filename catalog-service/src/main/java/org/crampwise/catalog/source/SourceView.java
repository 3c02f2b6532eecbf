package org.crampwise.catalog.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.crampwise.catalog.food.Basis;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Portion;
import org.crampwise.catalog.nutrient.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A food as a source of a nutrient. */
public record SourceView(
        String food,
        String name,
        String family,
        @Schema(description = "the usual one; null where none is known") @Nullable PortionView portion,
        @Schema(description = "in the usual portion, in 100 g or in 100 kcal") Amount amount,
        @Schema(description = "the label's, not a person's target") @Nullable BigDecimal ofDailyValue,
        @Schema(description = "good, high or null: what a label might say if the usual portion were its serving") @Nullable String claim,
        @Schema(description = "what the claim is judged by. Labels go by reference amounts (RACC), which the data do not name") @Nullable String claimPer,
        @Schema(description = "how the value was obtained") String quality,
        @Schema(description = "how much the body takes up") @Nullable String absorption,
        @Schema(description = "how much would cover it") @Nullable Coverage coversTarget,
        @Schema(description = "how much of each gap, 1 and more: all of it") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Filling> fills,
        @Schema(description = "why it stands here") String why) {

    public record PortionView(BigDecimal count, String measure, BigDecimal grams) {

        static PortionView of(Portion portion) {
            return new PortionView(portion.count(), portion.measure(), portion.grams());
        }
    }

    /** {@code ofGap} 0.5: half of what is missing. */
    public record Filling(String nutrient, Amount amount, BigDecimal ofGap) {
    }

    static SourceView of(FoodFacts facts, SourceQuery query) {
        var nutrient = query.nutrient();
        var amount = query.basis().amount(facts, nutrient.code()).orElseThrow();
        var perServing = Basis.PER_SERVING.amount(facts, nutrient.code());
        var fills = fills(facts, query);
        var claim = perServing.flatMap(nutrient::claim);
        return new SourceView(facts.id(), facts.name(), facts.family(),
                facts.findUsualPortion().map(PortionView::of).orElse(null),
                Amount.shown(amount, nutrient.unit()),
                nutrient.dailyValue().map(daily -> Amount.plain(amount.divide(daily, 2, RoundingMode.HALF_UP))).orElse(null),
                claim.orElse(null),
                claim.map(word -> "usual portion").orElse(null),
                facts.per100g().get(nutrient.code()).quality(),
                Absorption.note(facts, nutrient.code()).orElse(null),
                Coverage.of(facts, query).orElse(null),
                fills,
                Reason.of(facts, query, fills));
    }

    private static List<Filling> fills(FoodFacts facts, SourceQuery query) {
        var ranking = new GapRanking(query);
        return query.gaps().entrySet().stream().map(gap -> {
            var nutrient = gap.getKey();
            return new Filling(nutrient.code(),
                    Amount.shown(query.basis().amount(facts, nutrient.code()).orElseThrow(), nutrient.unit()),
                    Amount.plain(ranking.share(facts, nutrient, gap.getValue()).orElseThrow().setScale(2, RoundingMode.HALF_UP)));
        }).toList();
    }
}
