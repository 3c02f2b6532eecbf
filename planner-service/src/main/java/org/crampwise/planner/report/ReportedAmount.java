package org.crampwise.planner.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.nutrition.Unit;

/** An amount in a report. A headroom may be below zero; a contribution is written finer than a total, so that they add up to it. */
public record ReportedAmount(BigDecimal value, Unit unit) {

    static ReportedAmount of(Nutrient nutrient, double value) {
        double size = Math.abs(value);
        int digits = size >= 100 ? 1 : size >= 10 ? 2 : 3;
        return new ReportedAmount(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP), nutrient.unit());
    }
}
