package org.crampwise.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL server that may be killed and started again on its data. */
final class Server implements AutoCloseable {

    private final Path folder;
    private final int port = Ports.free();
    private EmbeddedPostgres running;

    private Server(Path folder) {
        this.folder = folder;
        running = started();
    }

    static Server in(Path folder) {
        return new Server(folder);
    }

    private EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false).setPort(port)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "64MB").setServerConfig("min_wal_size", "32MB")
                    .setServerConfig("max_wal_size", "64MB")
                    .setLocaleConfig("locale-provider", "builtin").setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Where a service finds it, through a wire. */
    Map<String, String> through(Wire wire) {
        return new HashMap<>(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + wire.port() + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME", "postgres", "QUARKUS_DATASOURCE_PASSWORD", "postgres"));
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
    }

    long count(String table) {
        return number("select count(*) from " + table);
    }

    long number(String query) {
        return in("postgres", query);
    }

    /** The one number a query of that database gives. */
    long in(String database, String query) {
        try (var connection = DriverManager
                .getConnection("jdbc:postgresql://localhost:%d/%s?user=postgres".formatted(port, database));
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    void execute(String statement) {
        try (var connection = connection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** As when the power fails: nothing is finished. */
    void kill() {
        try (var lines = Files.lines(folder.resolve("postmaster.pid"))) {
            var process = ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().trim())).orElseThrow();
            var children = process.descendants().toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            process.onExit().join();
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        running = started();
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
