package org.crampwise.planner.nutrition;

import java.math.BigDecimal;
import java.util.Objects;

/** An amount with its unit, in the JSON {@code {"value": 93.0, "unit": "mg"}}. */
public record Amount(double value, Unit unit) {

    public Amount {
        Objects.requireNonNull(unit, "unit");
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException("The amount (%s %s) must be a number of zero or more".formatted(value, unit));
        }
    }

    public static Amount of(BigDecimal value, Unit unit) {
        return new Amount(value.doubleValue(), unit);
    }

    /** The same amount times a factor, without the binary dust of doubles: 3400 × 1.1 is 3740, not 3740.0000000000005. */
    public Amount times(double factor) {
        return of(BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(factor)), unit);
    }
}
