package org.crampwise.planner.access;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a caller stands to something stored.
 *
 * @param profile whose trail tells of it; null for a plan without a stored profile
 * @param plan a plan without a stored profile
 */
record Standing(Right right, @Nullable UUID profile, @Nullable UUID plan) {

    enum Right {
        /** To this caller it is not there. */
        NONE,
        /** The owner lets the caller read and change it. */
        GRANTED,
        OWNER
    }

    boolean isLetIn() {
        return right != Right.NONE;
    }

    boolean isOwner() {
        return right == Right.OWNER;
    }
}
