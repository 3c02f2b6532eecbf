package org.crampwise.catalog.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

import org.crampwise.catalog.food.Basis;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.nutrient.Amount;
import org.crampwise.catalog.nutrient.Nutrient;
import org.crampwise.catalog.source.SourceView.Filling;

/** Says in plain words why a food stands where it stands. */
final class Reason {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Reason() {}

    static String of(FoodFacts facts, SourceQuery query, List<Filling> fills) {
        return howMuch(facts, query.basis()) + (fills.isEmpty() ? gives(facts, query) : fills(query, fills))
                + energy(facts, query.basis()) + ".";
    }

    private static String howMuch(FoodFacts facts, Basis basis) {
        return switch (basis) {
            case PER_100G -> "100 g";
            case PER_SERVING -> usual(facts.usualPortion());
            case PER_100KCAL -> "As much as has 100 kcal, " + number(HUNDRED.multiply(HUNDRED)
                    .divide(facts.per100g("energy").orElseThrow(), 0, RoundingMode.HALF_UP)) + " g,";
        };
    }

    private static String usual(FoodFacts.Portion portion) {
        return "The usual portion, " + number(portion.count()) + " " + portion.measure() + " (" + number(portion.grams())
                + " g),";
    }

    private static String gives(FoodFacts facts, SourceQuery query) {
        var nutrient = query.nutrient();
        var amount = query.basis().amount(facts, nutrient.code()).orElseThrow();
        return (query.basis() == Basis.PER_100G ? " give " : " gives ") + written(Amount.shown(amount, nutrient.unit())) + " of "
                + nutrient.name().toLowerCase(java.util.Locale.ROOT).replace("vitamin d", "vitamin D").replace("vitamin b",
                        "vitamin B")
                + nutrient.dailyValue().map(daily -> ", " + percent(amount.divide(daily, 4, RoundingMode.HALF_UP))
                        + " of the Daily Value").orElse("");
    }

    private static String fills(SourceQuery query, List<Filling> fills) {
        var nameByCode = query.gaps().keySet().stream().collect(Collectors.toMap(Nutrient::code, Nutrient::name));
        return " fills " + fills.stream()
                .map(fill -> percent(fill.ofGap().min(BigDecimal.ONE)) + " of the gap in "
                        + within(nameByCode.get(fill.nutrient())))
                .collect(Collectors.joining(" and "));
    }

    /** As within a sentence: vitamin D, magnesium. */
    private static String within(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String energy(FoodFacts facts, Basis basis) {
        return basis == Basis.PER_100KCAL
                ? ""
                : basis.amount(facts, "energy").map(kcal -> ", for " + kcal.setScale(0, RoundingMode.HALF_UP) + " kcal")
                        .orElse("");
    }

    private static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP) + " %";
    }

    private static String written(Amount amount) {
        return number(amount.value()) + " " + amount.unit();
    }

    private static String number(BigDecimal number) {
        return Amount.plain(number).toPlainString();
    }
}
