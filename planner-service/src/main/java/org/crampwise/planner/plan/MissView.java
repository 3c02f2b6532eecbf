package org.crampwise.planner.plan;

import java.math.BigDecimal;

/**
 * A need that a best-effort plan does not reach.
 *
 * @param where `mean`, or the date of a day
 * @param amount what counts of food and logged supplements
 * @param required what the plan would have to reach there
 * @param share of what is required that is reached
 */
public record MissView(String nutrient, String where, Shown amount, Shown required, Shown missing, BigDecimal share,
        String words) {

    static final String MEAN = "mean";
}
