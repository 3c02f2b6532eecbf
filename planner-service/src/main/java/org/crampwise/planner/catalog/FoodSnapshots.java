package org.crampwise.planner.catalog;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.crampwise.planner.catalog.CatalogClient.Export;
import org.crampwise.planner.naturalness.Habits;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.StartupEvent;

/**
 * The foods at hand: the last good answer of the catalog. One thread alone asks it, so a catalog that is slow or away holds up nobody
 * else, and is asked less and less often.
 */
@ApplicationScoped
public class FoodSnapshots {

    private static final Logger LOG = Logger.getLogger(FoodSnapshots.class);
    /** A service that was just started or a network that blinked answers the second time. */
    private static final int ATTEMPTS = 2;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    /** Of a pause; planners started together then do not ask together for ever. */
    private static final double JITTER = 0.2;
    /** How long a request waits for the catalog to be asked for the first time ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CatalogClient catalog;
    private final CatalogSnapshot.Repository stored;
    private final Habits habits;
    private final Clock clock;
    private final CatalogConfig config;
    private final ScheduledExecutorService background = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("catalog-refresh").factory());
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile @Nullable FoodSnapshot current;
    private volatile boolean reachable;

    FoodSnapshots(@RestClient CatalogClient catalog, CatalogSnapshot.Repository stored, Habits habits, Clock clock,
            CatalogConfig config) {
        this.catalog = catalog;
        this.stored = stored;
        this.habits = habits;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        load();
        background.execute(() -> keepFresh(FIRST_PAUSE));
    }

    /** While the catalog does not answer, most often because it is only starting, it is asked again soon, then less and less often. */
    private void keepFresh(Duration pauseIfUnreachable) {
        refresh();
        var pause = reachable || pauseIfUnreachable.compareTo(config.refreshEvery()) > 0
                ? config.refreshEvery()
                : pauseIfUnreachable;
        var next = reachable ? FIRST_PAUSE : pause.multipliedBy(2);
        long millis = (long) (pause.toMillis() * (1 - ThreadLocalRandom.current().nextDouble(JITTER)));
        background.schedule(() -> keepFresh(next), millis, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        background.shutdownNow();
    }

    /** The foods to plan with; empty where the catalog never answered, and no earlier export is stored. */
    public Optional<FoodSnapshot> current() {
        if (current == null) {
            awaitFirstAnswer();
        }
        return atHand();
    }

    /** As {@link #current()}, without waiting. */
    public Optional<FoodSnapshot> atHand() {
        return Optional.ofNullable(current);
    }

    private void awaitFirstAnswer() {
        try {
            asked.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the catalog answered well when it was asked last. */
    public boolean isReachable() {
        return reachable;
    }

    /** Takes up the last export in our own database. One that cannot be read is as good as none: the catalog has it. */
    void load() {
        try {
            stored.findNewest()
                    .ifPresent(newest -> current = FoodSnapshot.of(newest.revision(), newest.loadedAt(), newest.ndjson(),
                            habits.pairs()));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            LOG.errorf("The stored foods cannot be read; the catalog is asked for them. %s", e);
        }
    }

    /** Asks the catalog for a newer export; whatever goes wrong, the foods at hand stay. */
    public synchronized void refresh() {
        try {
            ask().ifPresent(this::take);
            reachable = true;
        } catch (RuntimeException e) {
            reachable = false;
            LOG.warnf("The catalog at %s gives no usable foods; planning goes on with revision %s. %s", config.url(),
                    current == null ? "none" : current.revision(), e);
        } finally {
            asked.countDown();
        }
    }

    private Optional<Export> ask() {
        var known = current == null ? null : current.revision();
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return catalog.exportUnless(known);
            } catch (RuntimeException e) {
                LOG.debug("The catalog did not answer; it is asked once more", e);
            }
        }
        return catalog.exportUnless(known);
    }

    private void take(Export export) {
        // as exact as the database keeps it
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var snapshot = FoodSnapshot.of(export.revision(), now, export.ndjson(), habits.pairs());
        stored.store(export.revision(), export.ndjson(), now);
        current = snapshot;
        LOG.infof("The catalog has %d plannable foods in revision %s", snapshot.foods().size(), snapshot.revision());
    }
}
