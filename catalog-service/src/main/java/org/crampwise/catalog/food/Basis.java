package org.crampwise.catalog.food;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an amount is counted for. */
public enum Basis {
    PER_100G("100g"),
    PER_SERVING("serving"),
    PER_100KCAL("100kcal");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Under 5 kcal per 100 g (tea, broth), 100 kcal are more than two litres: true, but no answer to anybody. */
    private static final BigDecimal LEAST_ENERGY = BigDecimal.valueOf(5);
    private static final int DECIMALS = 6;

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Basis::word).toList();
    }

    public static Basis of(String word) {
        return Arrays.stream(values()).filter(basis -> basis.word.equals(word)).findFirst().orElseThrow();
    }

    /** Empty where the content, or the portion or energy it is counted for, is unknown. */
    public Optional<BigDecimal> amount(FoodFacts facts, String nutrient) {
        var per100g = facts.per100g(nutrient);
        return switch (this) {
            case PER_100G -> per100g;
            case PER_SERVING -> facts.findUsualPortion()
                    .flatMap(portion -> per100g.map(content -> content.multiply(portion.grams())
                            .divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP)));
            case PER_100KCAL -> facts.per100g("energy")
                    .filter(energy -> energy.compareTo(LEAST_ENERGY) >= 0)
                    .flatMap(energy -> per100g.map(content -> content.multiply(HUNDRED)
                            .divide(energy, DECIMALS, RoundingMode.HALF_UP)));
        };
    }
}
