package org.crampwise.catalog.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Within one transaction, statements may take as long as they need, as those of an import and of a whole export do. Closing it gives the
 * connection its usual patience back; that of the server ends with the transaction.
 */
public final class LongStatements implements AutoCloseable {

    private final Connection connection;
    private final int usualMillis;

    private LongStatements(Connection connection, int usualMillis) {
        this.connection = connection;
        this.usualMillis = usualMillis;
    }

    public static LongStatements on(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("set local statement_timeout = 0");
        }
        int usualMillis = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, 0);
        return new LongStatements(connection, usualMillis);
    }

    @Override
    public void close() throws SQLException {
        // one that broke is not used again
        if (!connection.isClosed()) {
            connection.setNetworkTimeout(Runnable::run, usualMillis);
        }
    }
}
