package org.crampwise.planner.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.FoodSnapshots;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

/** What an operator sees of planning: how plans end, how good they are, what takes the time, how old the foods are. Nothing of anybody. */
@Startup
@ApplicationScoped
public class PlanMeters {

    private static final double UNKNOWN = Double.NaN;

    private final MeterRegistry meters;
    private final DistributionSummary gap;

    PlanMeters(MeterRegistry meters, SolverSeats seats, FoodSnapshots catalog, Clock clock) {
        this.meters = meters;
        this.gap = DistributionSummary.builder("crampwise.plan.gap.percent")
                .description("How far a plan may be from the best there is, in percent of its objective")
                .serviceLevelObjectives(5, 10, 15, 20, 30, 50).register(meters);
        gauge("crampwise.solver.waiting", "Requests that wait for a free core", seats::waiting);
        gauge("crampwise.solver.searching", "Cores that search", seats::searching);
        gauge("crampwise.catalog.reachable", "1 where the catalog answered when it was asked last, else 0",
                () -> catalog.isReachable() ? 1 : 0);
        gauge("crampwise.catalog.snapshot.age", "Seconds since another revision of the foods was taken up",
                () -> catalog.atHand().map(foods -> (double) Duration.between(foods.fetchedAt(), clock.instant()).toSeconds())
                        .orElse(UNKNOWN));
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(meters);
    }

    /** Counts an answer; an absent one was put off, since too many were waiting. */
    void count(Optional<PlanAnswer> answer, Stages stages) {
        meters.counter("crampwise.plans", "outcome", answer.map(PlanMeters::outcome).orElse("put-off")).increment();
        stages.times().forEach((stage, time) -> meters.timer("crampwise.plan.stage", "stage", stage).record(time));
        if (answer.orElse(null) instanceof PlanAnswer.Made(var plan) && plan.certificate().gap() != null) {
            gap.record(plan.certificate().gap().movePointRight(2).doubleValue());
        }
    }

    private static String outcome(PlanAnswer answer) {
        return switch (answer) {
            case PlanAnswer.Made made -> "planned";
            case PlanAnswer.Refused refused -> "refused";
            case PlanAnswer.Held held -> "held";
            case PlanAnswer.Impossible impossible -> "impossible";
            case PlanAnswer.NotFound notFound -> "not-found";
        };
    }
}
