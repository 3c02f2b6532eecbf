package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.nutrition.Unit;

/** An amount as it is shown: three digits are more than food tables are good for, and what is not significant is not written. */
public record Shown(BigDecimal value, Unit unit) {

    static Shown of(Nutrient nutrient, double value) {
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return new Shown(rounded(Math.max(0, value), digits), nutrient.unit());
    }

    static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }

    /** 360 rather than 360.00. */
    static BigDecimal plain(double value, int digits) {
        var plain = rounded(value, digits).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString() + " " + unit;
    }
}
