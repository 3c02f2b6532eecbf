package org.crampwise.planner.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;

/** Whether a failure will pass when the database is back: what was asked is not at fault, and may be asked again. */
public final class DatabaseAway {

    /**
     * Beginnings of SQLSTATEs of a server that stops or is not up yet (57P), gave a statement up because it took too long (57014), has
     * no disk, memory or connection to spare (53), or may not write (25006).
     */
    private static final List<String> PASSING = List.of("57P", "57014", "53", "25006");

    private DatabaseAway() {}

    /** No connection could be made or kept, none became free in time, or the server has no room for now. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused && isAway(refused.getSQLState()));
    }

    private static boolean isAway(@Nullable String state) {
        // the pool, which has no connection to give, names no state; the driver always does
        return state == null || PSQLState.isConnectionError(state) || PASSING.stream().anyMatch(state::startsWith);
    }
}
