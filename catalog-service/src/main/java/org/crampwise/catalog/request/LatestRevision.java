package org.crampwise.catalog.request;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/**
 * The revision of the catalog as it was a moment ago. Asking the database for it at every request costs more than answering most
 * of them. A change made by this process is seen at once, for it says so; one made by another process within the moment.
 */
@ApplicationScoped
public class LatestRevision {

    private static final Duration MOMENT = Duration.ofMillis(20);

    private record Seen(String revision, long atNanos) {
    }

    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Seen seen;
    private volatile long changes;

    /** Empty when nobody has asked the database within the moment. */
    public Optional<String> ifFresh() {
        var last = seen;
        return last != null && System.nanoTime() - last.atNanos < MOMENT.toNanos()
                ? Optional.of(last.revision)
                : Optional.empty();
    }

    /** One asks, the others wait for what it is told: a moment ends for all of them at once. */
    public String orRead(Supplier<String> database) {
        return ifFresh().orElseGet(() -> {
            asking.lock();
            try {
                return ifFresh().orElseGet(() -> read(database));
            } finally {
                asking.unlock();
            }
        });
    }

    private String read(Supplier<String> database) {
        long before = changes;
        long asked = System.nanoTime();
        var revision = database.get();
        synchronized (this) {
            if (before == changes) {
                seen = new Seen(revision, asked);
            }
        }
        return revision;
    }

    /** What was read before a change must not be kept after it, so reads that have begun count as old too. */
    public synchronized void forget() {
        changes++;
        seen = null;
    }
}
