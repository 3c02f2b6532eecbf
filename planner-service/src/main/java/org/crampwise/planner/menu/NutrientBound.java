package org.crampwise.planner.menu;

/**
 * What the food of a plan must supply of one nutrient, in the nutrient's unit per day; supplements are already subtracted.
 * A bound that does not exist is {@link Double#NEGATIVE_INFINITY} or {@link Double#POSITIVE_INFINITY}.
 *
 * @param nutrient nutrient code
 * @param meanLower least mean over the plan
 * @param meanUpper greatest mean over the plan
 * @param dayLower least on any day
 * @param dayUpper greatest on any day
 */
public record NutrientBound(String nutrient, double meanLower, double meanUpper, double dayLower, double dayUpper) {

    public NutrientBound {
        if (meanLower > meanUpper || dayLower > dayUpper) {
            throw new IllegalArgumentException("The bounds of %s leave nothing between them".formatted(nutrient));
        }
    }
}
