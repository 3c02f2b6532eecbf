package org.crampwise.planner.nutrition;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The units amounts are given in. The constants are spelled as in the JSON, so that any JSON library writes them right without
 * this package knowing one.
 */
public enum Unit {
    kcal(null),
    g(BigDecimal.ONE),
    mg(new BigDecimal("0.001")),
    ug(new BigDecimal("0.000001"));

    private final @Nullable BigDecimal inGrams;

    Unit(@Nullable BigDecimal inGrams) {
        this.inGrams = inGrams;
    }

    /** How many of the other unit one of this unit is; empty between energy and mass. */
    public Optional<BigDecimal> in(Unit other) {
        if (this == other) {
            return Optional.of(BigDecimal.ONE);
        }
        if (inGrams == null || other.inGrams == null) {
            return Optional.empty();
        }
        return Optional.of(inGrams.divide(other.inGrams).stripTrailingZeros());
    }
}
