package org.crampwise.catalog.imports;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.crampwise.catalog.database.DatabaseAway;
import org.crampwise.catalog.imports.ImportFolder.Leaving;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Runs imports, one after the other, and goes on with one that a killed process left. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    /** Any number, but the same in every process on the database. */
    private static final long LOCK = 4_637_846_638L;
    private static final int AFTER_THE_SEEDS = 3000;
    private static final int SECONDS_TO_STOP = 20;
    private static final Duration WHILE_AWAY = Duration.ofSeconds(3);
    private static final Duration WHILE_OTHERS_WORK = Duration.ofSeconds(30);
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private final ImportRun run;
    private final Import.Repository imports;
    private final ImportFolder folder;
    private final Clock clock;
    private final AgroalDataSource database;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("import").daemon().factory());
    private volatile boolean isStopping;

    ImportWorker(ImportRun run, Import.Repository imports, ImportFolder folder, AgroalDataSource database, Clock clock) {
        this.run = run;
        this.imports = imports;
        this.folder = folder;
        this.clock = clock;
        this.database = database;
    }

    void atStart(@Observes @Priority(AFTER_THE_SEEDS) StartupEvent start) {
        folder.sweep(clock.instant().minus(ABANDONED_AFTER), this::leaving);
        imports.findUnderWay().ifPresent(left -> {
            LOG.infof("Going on with the import %s.", left.id());
            begin(left.id());
        });
    }

    private Leaving leaving(UUID id) {
        return imports.find(id).map(found -> found.stage().isUnderWay() ? Leaving.EVERYTHING : Leaving.REPORT)
                .orElse(Leaving.NOTHING);
    }

    void atStop(@Observes ShutdownEvent stop) throws InterruptedException {
        isStopping = true;
        thread.shutdownNow();
        thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    void begin(UUID id) {
        thread.execute(() -> goOn(id));
    }

    /** To its end, unless the database goes away, which is waited for, or another process is at it, which may die. */
    private void goOn(UUID id) {
        try {
            if (!finishAlone(id)) {
                LOG.infof("Another process is at the import %s.", id);
                later(id, WHILE_OTHERS_WORK);
            }
        } catch (SQLException | RuntimeException e) {
            // what a stopping service interrupts, the next start goes on with
            if (!isStopping) {
                LOG.warnf("The import %s begins again when the database is back. %s", id, e);
                later(id, WHILE_AWAY);
            }
        }
    }

    private void later(UUID id, Duration pause) {
        thread.schedule(() -> goOn(id), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** False while another process is at it. */
    private boolean finishAlone(UUID id) throws SQLException {
        // held by the session: it ends with the process, however that ends
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            try (var locked = sql.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                locked.next();
                if (!locked.getBoolean(1)) {
                    return imports.find(id).filter(found -> found.stage().isUnderWay()).isEmpty();
                }
            }
            try {
                finish(id);
            } finally {
                sql.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
            return true;
        }
    }

    private void finish(UUID id) {
        try {
            imports.find(id).filter(found -> found.stage().isUnderWay()).ifPresent(run::finish);
        } catch (RuntimeException e) {
            if (isStopping || DatabaseAway.isCauseOf(e)) {
                throw e;
            }
            run.fail(id, e);
        }
    }
}
