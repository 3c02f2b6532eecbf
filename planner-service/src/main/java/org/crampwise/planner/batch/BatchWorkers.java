package org.crampwise.planner.batch;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.crampwise.planner.background.Loop;
import org.crampwise.planner.broker.Broker;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Threads that plan lines of batches out of the database, where no broker hands them out; a service that is told to stop ends what it is
 * at first.
 */
@ApplicationScoped
class BatchWorkers {

    private static final int SECONDS_TO_STOP = 20;

    private final List<Loop> threads;

    BatchWorkers(BatchWork work, BatchConfig config, Broker broker) {
        threads = IntStream.range(0, broker.isOn() ? 0 : config.threads())
                .mapToObj(worker -> new Loop("batch-" + worker, work::next)).toList();
    }

    void atStart(@Observes StartupEvent start) {
        threads.forEach(Loop::start);
    }

    void atStop(@Observes ShutdownEvent stop) throws InterruptedException {
        threads.forEach(Loop::askToStop);
        for (var thread : threads) {
            thread.awaitEnd(SECONDS_TO_STOP);
        }
    }

    /** There is something to do. */
    void wake() {
        threads.forEach(Loop::wake);
    }
}
