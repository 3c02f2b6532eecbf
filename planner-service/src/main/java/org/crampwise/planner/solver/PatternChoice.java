package org.crampwise.planner.solver;

import java.util.List;

import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.Occasion;

/**
 * A pattern that the person's foods can fill.
 *
 * @param tally index of the limit on how often the pattern is used
 * @param cost how rare the pattern is, hundredths of a nat
 */
record PatternChoice(MealPattern pattern, int tally, int cost, List<SlotChoice> slots) {

    /** What is planned of a meal eaten elsewhere. */
    static final PatternChoice NOTHING = new PatternChoice(MealPattern.elsewhere(Occasion.SNACK), 0, 0, List.of());
}
