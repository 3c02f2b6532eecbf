package org.crampwise.planner.solver;

import java.util.List;

import org.crampwise.planner.menu.MealPattern;

/**
 * A pattern that the person's foods can fill.
 *
 * @param tally index of the limit on how often the pattern is used
 * @param cost how rare the pattern is, hundredths of a nat
 */
record PatternChoice(MealPattern pattern, int tally, int cost, List<SlotChoice> slots) {}
