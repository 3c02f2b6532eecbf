package org.crampwise.planner.solver;

import java.util.Set;

/**
 * That no menu obeys every rule of a problem.
 *
 * @param sides the rules the proof leans on, each with its side (`vitamin-d-mean>=`, `energy-mean<=`): without any other rule there
 *        would be no menu either; `locked` where fixed servings have no room, `meals` where a meal of the day cannot be made
 */
public record Proof(Set<String> sides) {

    /** Fixed servings that no meals have room for. */
    public static final String LOCKED = "locked";
    /** A meal of the day for which no food is left that a meal needs. */
    public static final String MEALS = "meals";
    private static final String AT_LEAST = DayRow.AT_LEAST;
    private static final String AT_MOST = DayRow.AT_MOST;

    /** That a rule's lower bound must be reached. */
    public static String atLeast(String rule) {
        return rule + AT_LEAST;
    }

    /** That a rule's upper bound must not be passed. */
    public static String atMost(String rule) {
        return rule + AT_MOST;
    }
}
