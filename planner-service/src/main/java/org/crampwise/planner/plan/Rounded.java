package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;

/** How figures are shown: three digits are more than food tables are good for. */
final class Rounded {

    private Rounded() {}

    static Amount amount(Nutrient nutrient, double value) {
        return Amount.of(decimal(Math.max(0, value), value >= 100 ? 0 : value >= 10 ? 1 : 2), nutrient.unit());
    }

    static double to(double value, int digits) {
        return decimal(value, digits).doubleValue();
    }

    private static BigDecimal decimal(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
