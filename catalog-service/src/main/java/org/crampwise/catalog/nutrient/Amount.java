package org.crampwise.catalog.nutrient;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A number never travels without its unit. */
public record Amount(BigDecimal value, String unit) {

    private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_UP);

    /** No better known than to four digits, and never written as 1E+2. */
    public static Amount shown(BigDecimal value, String unit) {
        return new Amount(plain(value.round(SHOWN)), unit);
    }

    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
