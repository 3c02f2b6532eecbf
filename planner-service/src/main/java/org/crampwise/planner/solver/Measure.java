package org.crampwise.planner.solver;

import java.util.function.Predicate;

import org.crampwise.planner.menu.Food;

/**
 * A quantity that adds up over servings: a nutrient, a share written homogeneously, grams of produce, a drink.
 *
 * @param counted a whole number for each serving, so that its sums carry no rounding
 */
record Measure(String id, boolean counted, OfServing ofServing) {

    /** What so many grams of a food bring. */
    interface OfServing {

        double quantity(Food food, double grams);
    }

    Measure(String id, OfServing ofServing) {
        this(id, false, ofServing);
    }

    static Measure count(String id, Predicate<Food> counts) {
        return new Measure(id, true, (food, grams) -> counts.test(food) ? 1 : 0);
    }

    static Measure nutrient(String code) {
        return new Measure(code, (food, grams) -> food.knownContent(code, grams));
    }

    /** A share of energy written homogeneously, which a meal elsewhere leaves as it is. */
    boolean isShare() {
        return id.endsWith("-of-energy");
    }

    double of(Food food, double grams) {
        return ofServing.quantity(food, grams);
    }
}
