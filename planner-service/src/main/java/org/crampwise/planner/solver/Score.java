package org.crampwise.planner.solver;

/** Soft and hard cost of one part of the menu, hundredths of a nat; reused so that the search allocates nothing. */
final class Score {

    long soft;
    long hard;

    void clear() {
        soft = 0;
        hard = 0;
    }
}
