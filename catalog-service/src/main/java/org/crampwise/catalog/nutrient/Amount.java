package org.crampwise.catalog.nutrient;

import java.math.BigDecimal;

/** A number never travels without its unit. */
public record Amount(BigDecimal value, String unit) {
}
