package org.crampwise.planner.menu;

/**
 * A household portion.
 *
 * @param count how many of the measure, for example 1.5
 * @param measure the household measure in the singular, for example {@code cup}
 * @param grams weight of the whole portion in grams
 */
public record Portion(double count, String measure, double grams) {

    /** Weights are kept to a hundredth of a gram, as they are shown, so that what is shown adds up. */
    public Portion times(double factor) {
        return new Portion(count * factor, measure, Math.rint(grams * factor * 100) / 100);
    }
}
