package org.crampwise.planner.batch;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import org.crampwise.planner.batch.BatchLines.Place;
import org.crampwise.planner.batch.BatchLines.Task;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.person.HealthWords;
import org.crampwise.planner.plan.Plan;
import org.crampwise.planner.plan.PlanMaking;
import org.crampwise.planner.plan.UnplannedView;
import org.crampwise.planner.problem.Problem;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.profile.ProfileDocuments;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.request.InvalidRequest;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;

/**
 * Plans one line. The plan is stored and the line ended in the transaction that holds the line from the beginning: who dies in the
 * middle leaves nothing behind but a line that somebody else takes up, and two can never store for the same one.
 */
@ApplicationScoped
class BatchWork {

    private static final Logger LOG = Logger.getLogger(BatchWork.class);
    /** Longer than any plan and its explanation take. */
    private static final int SECONDS_AT_MOST = 180;
    private static final String FAILED = "failed";

    private final BatchLines lines;
    private final PlanMaking making;
    private final Plan.Repository plans;
    private final RequestedPerson whom;
    private final FoodSnapshots catalog;
    private final BatchJson json;
    private final BatchConfig config;
    private final Clock clock;

    BatchWork(BatchLines lines, PlanMaking making, Plan.Repository plans, HealthWords words, ProfileDocuments profiles,
            FoodSnapshots catalog, BatchJson json, BatchConfig config, Clock clock) {
        this.lines = lines;
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
        var begun = lines.begin(config.rest().toMillis() / 1000.0);
        if (begun.isEmpty()) {
            return false;
        }
        var place = begun.get().place();
        if (begun.get().attempts() > config.attempts()) {
            giveUp(place);
            return true;
        }
        if (!plan(place, begun.get().attempts())) {
            lines.putOff(place);
            return false;
        }
        return true;
    }

    /** False when too many plans are being made, or there are no foods yet. */
    private boolean plan(Place place, int attempt) {
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS_AT_MOST)
                    .call(() -> lines.hold(place).map(this::end).orElse(true));
        } catch (PersistenceException | QuarkusTransactionException e) {
            // the database went away, or the row was taken from under it: the line is as it was
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Line %d of batch %s failed in attempt %d", place.line(), place.batch(), attempt);
            if (attempt == config.attempts()) {
                giveUp(place);
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
            return end(task, making.make(request(task), whom, foods.get(), profile -> task.owner()));
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
                lines.end(task.place(), "planned", plan.id(), null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
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
        lines.end(place, outcome, null, json.written(problem), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Map<String, Object> request(Task task) {
        try {
            return json.read(task.request());
        } catch (JsonProcessingException e) {
            // without its cause, which would quote health data into the log
            throw new IllegalStateException("The request of line %d is no JSON.".formatted(task.place().line()));
        }
    }
}
