package org.crampwise.planner.batch;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.batch.BatchLines.Begun;
import org.crampwise.planner.batch.BatchLines.Place;
import org.crampwise.planner.batch.BatchLines.Task;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.person.HealthWords;
import org.crampwise.planner.plan.Plan;
import org.crampwise.planner.plan.PlanMaking;
import org.crampwise.planner.plan.UnplannedView;
import org.crampwise.planner.problem.DatabaseAway;
import org.crampwise.planner.problem.Problem;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.profile.ProfileDocuments;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.request.InvalidRequest;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Plans one line. The plan is stored and the line ended in the transaction that holds the line from the beginning: who dies in the
 * middle leaves nothing behind but a line that somebody else takes up, and two can never store for the same one.
 */
@ApplicationScoped
class BatchWork {

    private static final Logger LOG = Logger.getLogger(BatchWork.class);
    /** Longer than any plan and its explanation take. */
    private static final int SECONDS_AT_MOST = 180;
    static final String FAILED = "failed";

    private final BatchLines lines;
    private final BatchOutbox outbox;
    private final BatchMeters meters;
    private final PlanMaking making;
    private final Plan.Repository plans;
    private final RequestedPerson whom;
    private final FoodSnapshots catalog;
    private final BatchJson json;
    private final BatchConfig config;
    private final Clock clock;

    BatchWork(BatchLines lines, BatchOutbox outbox, BatchMeters meters, PlanMaking making, Plan.Repository plans,
            HealthWords words,
            ProfileDocuments profiles,
            FoodSnapshots catalog, BatchJson json, BatchConfig config, Clock clock) {
        this.lines = lines;
        this.outbox = outbox;
        this.meters = meters;
        this.making = making;
        this.plans = plans;
        this.whom = new RequestedPerson(words, profiles::taken);
        this.catalog = catalog;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** Plans the next line that waits. False when there is none, or this is no time to plan. */
    boolean next() {
        var begun = lines.begin(restSeconds());
        return begun.isPresent() && attempt(begun.get());
    }

    /** Plans a line that was handed out. False when it must be looked at again: somebody is at it, or this is no time to plan. */
    boolean turn(Place place) {
        var begun = lines.begin(place, restSeconds());
        return begun.isPresent() ? attempt(begun.get()) : !lines.isOpen(place);
    }

    private double restSeconds() {
        return config.rest().toMillis() / 1000.0;
    }

    private boolean attempt(Begun begun) {
        if (begun.attempts() > config.attempts()) {
            giveUp(begun.place());
            return true;
        }
        if (!plan(begun.place(), begun.attempts())) {
            lines.putOff(begun.place());
            return false;
        }
        return true;
    }

    /** False when too many plans are being made, there are no foods yet, or somebody else holds the line. */
    private boolean plan(Place place, int attempt) {
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS_AT_MOST)
                    .call(() -> lines.hold(place).map(this::end).orElseGet(() -> !lines.isOpen(place)));
        } catch (RuntimeException e) {
            if (DatabaseAway.isBehind(e)) {
                // the line is as it was
                throw e;
            }
            LOG.errorf(e, "Line %d of batch %s failed in attempt %d", place.line(), place.batch(), attempt);
            if (attempt == config.attempts()) {
                giveUp(place);
            } else {
                outbox.sendAgain(place);
            }
            return true;
        }
    }

    private boolean end(Task task) {
        var foods = catalog.current();
        if (foods.isEmpty()) {
            return false;
        }
        try {
            return end(task, making.make(json.readStored(task.request()), whom, foods.get(), profile -> task.owner()));
        } catch (InvalidRequest e) {
            // it was right when it was taken in: a profile was changed since, or a food left the catalog
            end(task.place(), FAILED, Problem.of(ProblemType.INVALID_REQUEST, e.violations()));
            return true;
        }
    }

    private boolean end(Task task, PlanMaking.Outcome outcome) {
        return switch (outcome) {
            case PlanMaking.Outcome.Made(var plan) -> {
                plans.persistAndFlush(plan);
                end(task.place(), "planned", plan.id(), null);
                yield true;
            }
            case PlanMaking.Outcome.Unplanned(var view) -> {
                end(task.place(), outcomeOf(view), view);
                yield true;
            }
            case PlanMaking.Outcome.Busy() -> false;
        };
    }

    private static String outcomeOf(UnplannedView view) {
        return switch (ProblemType.withSlug(view.problem().slug()).orElseThrow()) {
            case SCREENING_HOLD -> "held";
            case SCREENING_REFUSED -> "refused";
            default -> "infeasible";
        };
    }

    private void giveUp(Place place) {
        QuarkusTransaction.requiringNew().run(() -> lines.hold(place)
                .ifPresent(task -> end(place, FAILED, Problem.of(ProblemType.INTERNAL_ERROR,
                        "It was tried %d times and is left alone now; others of the batch went on."
                                .formatted(config.attempts())))));
    }

    private void end(Place place, String outcome, Object problem) {
        end(place, outcome, null, json.written(problem));
    }

    private void end(Place place, String outcome, @Nullable UUID plan, @Nullable String problem) {
        lines.end(place, outcome, plan, problem, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        outbox.end(place);
        meters.count(outcome);
    }
}
