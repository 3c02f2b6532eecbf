package org.crampwise.planner.plan;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

/** As many searches at a time as there are cores: more would only make all of them slower. */
@ApplicationScoped
public class SolverSeats {

    private final Semaphore seats = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final int waiting;

    SolverSeats(PlannerConfig config) {
        this.waiting = config.waiting();
    }

    /** What the work gave, after waiting for a seat; empty when too many wait already. */
    <T> Optional<T> during(Supplier<T> work) {
        if (seats.getQueueLength() >= waiting) {
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
