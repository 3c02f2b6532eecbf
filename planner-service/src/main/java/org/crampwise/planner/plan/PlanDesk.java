package org.crampwise.planner.plan;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import org.crampwise.planner.access.HealthAccess;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.profile.RequestedPerson;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

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
    private final PlanMaking making;
    private final Plan.Repository plans;
    private final IdempotencyKey.Repository keys;
    private final HealthAccess access;
    private final ObjectMapper json;

    PlanDesk(RequestedPerson whom, FoodSnapshots catalog, PlanMaking making, Plan.Repository plans,
            IdempotencyKey.Repository keys, HealthAccess access, ObjectMapper json) {
        this.whom = whom;
        this.catalog = catalog;
        this.making = making;
        this.plans = plans;
        this.keys = keys;
        this.access = access;
        this.json = json;
    }

    Served serve(@Nullable Map<String, Object> body, @Nullable String key, Stages stages) {
        var request = making.canonical(body);
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
        return switch (making.make(body, whom, foods.get(), access::ownerOfNewPlan, stages)) {
            case PlanMaking.Outcome.Made(var plan) -> stages.time("store", () -> stored(plan, request, key));
            case PlanMaking.Outcome.Unplanned(var view) -> new Served.Unplanned(view);
            case PlanMaking.Outcome.Busy() -> new Served.Busy();
        };
    }

    private Served stored(Plan plan, String request, @Nullable String key) {
        try {
            plans.store(plan, key == null ? null : new IdempotencyKey(key, request, plan.id(), plan.createdAt()));
            return new Served.Stored(plan);
        } catch (PersistenceException e) {
            // A profile that was deleted while the plan was made: nothing of it may be stored any more.
            plan.profileId().ifPresent(whom::requireStored);
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
}
