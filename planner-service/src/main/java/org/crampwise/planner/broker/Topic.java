package org.crampwise.planner.broker;

/** What is told over the broker. Messages name rows of the database and hold nothing about a person. */
public enum Topic {

    /** Lines of batches to be planned. */
    LINES("crampwise.batch-lines"),
    /** Those that are tried again, so that they do not wait behind all others. */
    LINES_AGAIN("crampwise.batch-lines-again"),
    /** How lines ended. */
    ENDS("crampwise.batch-ends"),
    /** Lines that were given up, and messages that cannot be read. */
    DEAD_LETTERS("crampwise.dead-letters"),
    /** With which foods and rules planners plan from now on. */
    GROUNDS("crampwise.grounds");

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
