package org.crampwise.planner.person;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;

/** What a person takes of a nutrient each day besides food, in the nutrient's own unit. */
public record Supplement(Nutrient nutrient, Amount amount) {

    public Supplement {
        if (amount.unit() != nutrient.unit()) {
            throw new IllegalArgumentException(
                    "The amount of %s (%s) must be in %s".formatted(nutrient, amount, nutrient.unit()));
        }
    }
}
