package org.crampwise.planner.batch;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.Startup;

/** What an operator sees of batches: how lines end, how many wait, what the broker was not told yet. Nothing of anybody. */
@Startup
@ApplicationScoped
class BatchMeters {

    private static final double UNKNOWN = Double.NaN;

    private final MeterRegistry meters;

    BatchMeters(MeterRegistry meters, BatchLines lines, BatchOutbox outbox) {
        this.meters = meters;
        gauge("crampwise.batch.waiting", "Lines of running batches that wait or are being planned, in the whole database",
                lines::countOpen);
        gauge("crampwise.batch.outbox", "What the broker was not told yet, in the whole database", outbox::count);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, () -> unlessAway(value)).description(description).register(meters);
    }

    private static Number unlessAway(Supplier<Number> value) {
        try {
            return value.get();
        } catch (PersistenceException | QuarkusTransactionException e) {
            return UNKNOWN;
        }
    }

    void count(String outcome) {
        meters.counter("crampwise.batch.lines", "outcome", outcome).increment();
    }
}
