package org.crampwise.planner.solver;

/**
 * The candidates of one slot, the most usual first.
 *
 * @param name name of the slot, for the answer
 * @param candidates indexes into the candidates of the model
 */
record SlotChoice(String name, int[] candidates, boolean optional, int costPresent, int costAbsent) {}
