package org.crampwise.planner.solver;

/**
 * How long and how hot the search runs. Moves are counted, time is not: wall-clock limits would make plans differ.
 *
 * @param moves number of moves
 * @param hottest temperature at the start, hundredths of a nat
 * @param coldest temperature at the end, hundredths of a nat
 */
public record SearchBudget(int moves, int hottest, int coldest) {}
