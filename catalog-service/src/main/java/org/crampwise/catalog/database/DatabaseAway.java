package org.crampwise.catalog.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;

/** Tells what passes when the database is back, or has room again, from what would fail again. */
public final class DatabaseAway {

    /**
     * Beginnings of SQLSTATEs of a server that stops or is not up yet (57P), has no disk, memory or connection to spare (53), or may not
     * write (25006).
     */
    private static final List<String> PASSING = List.of("57P", "53", "25006");

    private DatabaseAway() {}

    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused && isAway(refused.getSQLState()));
    }

    private static boolean isAway(@Nullable String state) {
        // the pool, which has no connection to give, names no state; the driver always does
        return state == null || PSQLState.isConnectionError(state) || PASSING.stream().anyMatch(state::startsWith);
    }
}
