package org.crampwise.catalog;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.config.Config;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * PostgreSQL itself, out of a Maven artifact, with its data in a folder of this service: nothing to install before a try or a test.
 * Where a JDBC URL is configured it is not started, so the same service and the same tests run on any other PostgreSQL.
 */
final class EmbeddedDatabase {
    /** application.properties takes the JDBC URL from here, so after a live reload the server of this process counts as configured. */
    private static final String URL = "crampwise.database.embedded-url";

    private EmbeddedDatabase() {}

    static void startUnlessConfigured() {
        if (!isConfigured()) {
            var folder = config().getOptionalValue("crampwise.database.folder", String.class);
            requireServer();
            System.setProperty(URL, urlOf(startIn(Path.of(folder.orElse(".crampwise/catalog-database")))));
        }
    }

    /** Images are built without it. */
    private static void requireServer() {
        try {
            Class.forName("io.zonky.test.db.postgres.embedded.EmbeddedPostgres", false, EmbeddedDatabase.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("This build has no database of its own.\n"
                    + "Maybe name one by QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.",
                    e);
        }
    }

    static boolean isConfigured() {
        return config().getOptionalValue("quarkus.datasource.jdbc.url", String.class).isPresent();
    }

    /** Quarkus is not up yet: system properties, environment and application.properties are read as it would read them. */
    private static Config config() {
        return new SmallRyeConfigBuilder().addDefaultSources().addDefaultInterceptors().build();
    }

    static String urlOf(EmbeddedPostgres server) {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** It stops with this process; the data stays. */
    static EmbeddedPostgres startIn(Path folder) {
        stopServerLeftIn(folder);
        return start(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                // the library trades durability for speed, which suits throwaway data only
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // the indexes of a large import outgrow 128 MB, and after each checkpoint their pages are logged whole again
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "15min"));
    }

    static EmbeddedPostgres startThrowaway() {
        return start(EmbeddedPostgres.builder());
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder server) {
        try {
            return server
                    .setOverrideWorkingDirectory(binaries().toFile())
                    .setPGStartupWait(Duration.ofMinutes(1))
                    // the server's own locale sorts alike on every machine
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start.\n"
                    + "Maybe configure another one by QUARKUS_DATASOURCE_JDBC_URL.", e);
        }
    }

    /** A folder per account: one account's unpacked binaries are not writable for another. */
    private static Path binaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "crampwise-postgresql-" + System.getProperty("user.name"));
    }

    /** A killed service leaves its server behind, which would keep the data locked. */
    private static void stopServerLeftIn(Path folder) {
        var pidFile = folder.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            try (var channel = FileChannel.open(folder.resolve("epg-lock"), CREATE, WRITE); var lock = channel.tryLock()) {
                if (lock == null) {
                    throw new IllegalStateException("The database folder (" + folder + ") is in use by another running service.\n"
                            + "Maybe stop that service, or name another folder by CRAMPWISE_DATABASE_FOLDER.");
                }
                ProcessHandle.of(processIdIn(pidFile)).filter(EmbeddedDatabase::isPostgres).ifPresent(EmbeddedDatabase::stop);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static long processIdIn(Path pidFile) throws IOException {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::trim).map(Long::valueOf).orElse(-1L);
        }
    }

    /** After a reboot the number may belong to anybody. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "The PostgreSQL server (" + server.pid() + ") left by a killed service does not stop.\n"
                            + "Maybe stop it by kill -QUIT " + server.pid() + ".",
                    e);
        }
    }
}
