package org.crampwise.planner.person;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Unit;

/** What a person needs a day to keep the weight, unrounded. */
public record EnergyNeed(BigDecimal kcal, EnergyMethod method) {

    /** As shown to people: the equation is not better than tens of kcal. Rounded once, half up. */
    public Amount shown() {
        return Amount.of(kcal.movePointLeft(1).setScale(0, RoundingMode.HALF_UP).movePointRight(1), Unit.kcal);
    }

    /** With two decimals, for who wants to follow the arithmetic. */
    public BigDecimal exact() {
        return kcal.setScale(2, RoundingMode.HALF_UP);
    }
}
