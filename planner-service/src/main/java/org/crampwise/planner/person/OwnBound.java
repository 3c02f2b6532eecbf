package org.crampwise.planner.person;

import java.time.LocalDate;
import java.util.Optional;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;

/**
 * What somebody who answers for it, such as a dietitian, set for a nutrient in place of the reference intakes. Amounts are a day's, in
 * the nutrient's own unit.
 *
 * @param eachDay whether the bounds hold for each day, not only for the mean of a plan
 * @param dailyFloor the share of the lower bound that no day may miss
 */
public record OwnBound(Nutrient nutrient, Optional<Amount> lower, Optional<Amount> upper, boolean eachDay,
        Optional<Double> dailyFloor, String reason, String author, LocalDate date) {

    /** Who set it, when and why, in one breath. */
    public String origin() {
        return "set by %s on %s: %s".formatted(author, date, reason);
    }
}
