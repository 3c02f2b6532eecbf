package org.crampwise.planner.plan;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

/** As many searches at a time as there are cores: more would only make all of them slower. */
@ApplicationScoped
public class SolverSeats {

    private static final int SEATS = Runtime.getRuntime().availableProcessors();

    private final Semaphore seats = new Semaphore(SEATS, true);
    private final int mostWaiting;

    SolverSeats(PlannerConfig config) {
        this.mostWaiting = config.waiting();
    }

    int waiting() {
        return seats.getQueueLength();
    }

    int searching() {
        return SEATS - seats.availablePermits();
    }

    /** What the work gave, after waiting for a seat; empty when too many wait already. */
    <T> Optional<T> during(Supplier<T> work) {
        if (waiting() >= mostWaiting) {
            return Optional.empty();
        }
        seats.acquireUninterruptibly();
        try {
            return Optional.of(work.get());
        } finally {
            seats.release();
        }
    }
}
