package org.crampwise.planner.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import org.crampwise.planner.access.HealthAccess;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.profile.RequestedPerson;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Takes a request in and hands its answer out, stored where it is a plan: each stage after the other, none inside another. */
@ApplicationScoped
public class PlanDesk {

    /** What became of a request. */
    sealed interface Served {

        record Stored(Plan plan) implements Served {}

        record Unplanned(UnplannedView view) implements Served {}

        record Busy() implements Served {}

        record NoCatalog() implements Served {}

        record KeyReused() implements Served {}
    }

    private final RequestedPerson whom;
    private final FoodSnapshots catalog;
    private final Planner planner;
    private final Plan.Repository plans;
    private final IdempotencyKey.Repository keys;
    private final HealthAccess access;
    private final ObjectMapper json;
    private final ObjectWriter canonical;
    private final Clock clock;

    PlanDesk(RequestedPerson whom, FoodSnapshots catalog, Planner planner, Plan.Repository plans, IdempotencyKey.Repository keys,
            HealthAccess access, ObjectMapper json, Clock clock) {
        this.whom = whom;
        this.catalog = catalog;
        this.planner = planner;
        this.plans = plans;
        this.keys = keys;
        this.access = access;
        this.json = json;
        this.canonical = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.clock = clock;
    }

    Served serve(@Nullable Map<String, Object> body, @Nullable String key, Stages stages) {
        var request = written(canonical, body);
        return answeredBefore(key, request).orElseGet(() -> serveNew(body, request, key, stages));
    }

    /** The table people read of a stored plan. */
    String readable(Plan plan) {
        try {
            return PlanTable.of(json.readValue(plan.answer(), PlanView.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored plan " + plan.id() + " cannot be read.", e);
        }
    }

    private Served serveNew(@Nullable Map<String, Object> body, String request, @Nullable String key, Stages stages) {
        var foods = stages.time("catalog", catalog::current);
        if (foods.isEmpty()) {
            return new Served.NoCatalog();
        }
        var wanted = PlanReading.of(body, whom, foods.get(), LocalDate.now(clock));
        return planner.plan(wanted, foods.get(), stages).<Served>map(answer -> switch (answer) {
            case PlanAnswer.Made(var plan) ->
                stages.time("store", () -> stored(plan, request, key, RequestedPerson.profileOf(body)));
            case PlanAnswer.Refused(var assessment) ->
                new Served.Unplanned(UnplannedView.ofRefusal(assessment, RequestedPerson.profileOf(body) != null));
            case PlanAnswer.Held(var assessment) ->
                new Served.Unplanned(UnplannedView.ofScreening(ProblemType.SCREENING_HOLD, assessment));
            case PlanAnswer.Impossible impossible -> new Served.Unplanned(UnplannedView.of(impossible));
            case PlanAnswer.NotFound notFound -> new Served.Unplanned(UnplannedView.of(notFound));
        }).orElseGet(Served.Busy::new);
    }

    private Served stored(PlanView view, String request, @Nullable String key, @Nullable UUID profile) {
        var plan = Plan.of(view, request, written(json.writer(), view), profile, access.ownerOfNewPlan(profile));
        try {
            plans.store(plan, key == null ? null : new IdempotencyKey(key, request, plan.id(), plan.createdAt()));
            return new Served.Stored(plan);
        } catch (PersistenceException e) {
            if (profile != null) {
                // It was deleted while the plan was made: nothing of it may be stored any more.
                whom.requireStored(profile);
            }
            // The same key came twice at once: the other request was stored first, and its plan is the answer.
            return answeredBefore(key, request).orElseThrow(() -> e);
        }
    }

    /** Of a plan the caller is not let to any more this is a new request. */
    private Optional<Served> answeredBefore(@Nullable String key, String request) {
        return Optional.ofNullable(key).flatMap(keys::findKey).filter(known -> access.isLetToPlan(known.planId()))
                .map(known -> known.isFor(request)
                        ? plans.findPlan(known.planId()).<Served>map(Served.Stored::new).orElseGet(Served.KeyReused::new)
                        : new Served.KeyReused());
    }

    private static String written(ObjectWriter writer, @Nullable Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written as JSON.", e);
        }
    }
}
