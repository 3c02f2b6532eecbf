package org.crampwise.planner.shopping;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts rounded up to what can be asked for in a shop. Packs are not guessed: their sizes differ from shop to shop. */
final class ShopAmount {

    private static final BigDecimal FINE_STEP = BigDecimal.TEN;
    private static final BigDecimal STEP = BigDecimal.valueOf(50);
    private static final BigDecimal COARSE_STEP = BigDecimal.valueOf(100);
    private static final double FINE_BELOW_GRAMS = 100;
    private static final double COARSE_FROM_GRAMS = 1000;

    private ShopAmount() {}

    static BigDecimal grams(double grams) {
        var step = grams < FINE_BELOW_GRAMS ? FINE_STEP : grams < COARSE_FROM_GRAMS ? STEP : COARSE_STEP;
        return exact(grams).divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    static BigDecimal pieces(double pieces) {
        return exact(pieces).setScale(0, RoundingMode.CEILING);
    }

    /** Without the binary dust of doubles, which would buy another 50 g. */
    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}
