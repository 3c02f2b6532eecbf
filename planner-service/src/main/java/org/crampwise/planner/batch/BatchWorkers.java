package org.crampwise.planner.batch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Threads that plan lines of batches, as many as there are cores; a service that is told to stop ends what it is at first. */
@ApplicationScoped
class BatchWorkers {

    private static final Logger LOG = Logger.getLogger(BatchWorkers.class);
    /** Other instances take batches in as well. */
    private static final int MILLIS_BETWEEN_LOOKS = 1000;
    private static final int MILLIS_WHILE_AWAY = 3000;
    private static final int SECONDS_TO_STOP = 20;

    private final BatchWork work;
    private final int count;
    private final ExecutorService threads = Executors
            .newCachedThreadPool(Thread.ofPlatform().daemon().name("batch-", 1).factory());
    private final Semaphore news = new Semaphore(0);
    private volatile boolean isStopping;

    BatchWorkers(BatchWork work, BatchConfig config) {
        this.work = work;
        this.count = config.workers() == 0 ? Runtime.getRuntime().availableProcessors() : config.workers();
    }

    void atStart(@Observes StartupEvent start) {
        for (int worker = 0; worker < count; worker++) {
            threads.execute(this::goOn);
        }
    }

    void atStop(@Observes ShutdownEvent stop) throws InterruptedException {
        isStopping = true;
        wake();
        threads.shutdown();
        threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    /** There is something to do. */
    void wake() {
        news.release(count);
    }

    private void goOn() {
        while (!isStopping) {
            try {
                if (!work.next()) {
                    await(MILLIS_BETWEEN_LOOKS);
                }
            } catch (RuntimeException e) {
                // most often the database is away: the line is as it was
                LOG.warnf("Work on batches rests for a moment. %s", e.getMessage());
                await(MILLIS_WHILE_AWAY);
            }
        }
    }

    private void await(int millis) {
        try {
            if (!isStopping) {
                news.tryAcquire(millis, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isStopping = true;
        }
    }
}
