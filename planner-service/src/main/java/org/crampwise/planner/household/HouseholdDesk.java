package org.crampwise.planner.household;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import org.crampwise.planner.access.HealthAccess;
import org.crampwise.planner.access.Identity;
import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.household.HouseholdReading.HouseholdRequest;
import org.crampwise.planner.household.HouseholdView.MemberView;
import org.crampwise.planner.household.HouseholdView.UnplannedHouseholdView;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.plan.Plan;
import org.crampwise.planner.plan.PlanView;
import org.crampwise.planner.plan.SharedPlanning;
import org.crampwise.planner.plan.SharedPlanning.Outcome;
import org.crampwise.planner.problem.Problem;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.request.Digest;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Takes a household's request in and hands its answer out, stored as far as members have plans. */
@ApplicationScoped
public class HouseholdDesk {

    /** What became of a request. */
    sealed interface Served {

        record Stored(HouseholdView view) implements Served {}

        record Unplanned(UnplannedHouseholdView view) implements Served {}

        record Busy() implements Served {}

        record NoCatalog() implements Served {}

        record KeyReused() implements Served {}
    }

    private final SharedPlanning planning;
    private final FoodSnapshots catalog;
    private final HouseholdPlan.Repository households;
    private final Plan.Repository plans;
    private final Identity identity;
    private final HealthAccess access;
    private final ObjectMapper json;
    private final ObjectWriter canonical;
    private final Clock clock;

    HouseholdDesk(SharedPlanning planning, FoodSnapshots catalog, HouseholdPlan.Repository households, Plan.Repository plans,
            Identity identity, HealthAccess access, ObjectMapper json, Clock clock) {
        this.planning = planning;
        this.catalog = catalog;
        this.households = households;
        this.plans = plans;
        this.identity = identity;
        this.access = access;
        this.json = json;
        this.canonical = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.clock = clock;
    }

    Served serve(@Nullable Map<String, Object> body, @Nullable String sentKey) {
        var key = identity.caller().own(sentKey);
        var digest = digest(body);
        return answeredBefore(key, digest).orElseGet(() -> catalog.current()
                .map(foods -> serveNew(HouseholdReading.of(body, LocalDate.now(clock).plusDays(1)), foods, key, digest))
                .orElseGet(Served.NoCatalog::new));
    }

    private Served serveNew(HouseholdRequest request, FoodSnapshot foods, @Nullable String key, String digest) {
        return planning.plan(request.wish(), foods).map(outcomes -> answer(request, outcomes, key, digest))
                .orElseGet(Served.Busy::new);
    }

    private Served answer(HouseholdRequest request, List<Outcome> outcomes, @Nullable String key, String digest) {
        var wish = request.wish();
        var household = new HouseholdPlan(identity.caller().subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                wish.shared().stream().map(Occasion::code).toList(), wish.keepOut() ? "household" : "shared-dishes", key, digest);
        var shown = new ArrayList<MemberView>();
        var made = new ArrayList<Plan>();
        var members = new ArrayList<HouseholdMember>();
        for (var index = 0; index < outcomes.size(); index++) {
            var name = request.names().get(index);
            switch (outcomes.get(index)) {
                case Outcome.Made(var plan, var view, var shares) -> {
                    made.add(plan);
                    members.add(new HouseholdMember(plan.id(), household.id(), index, name, shares));
                    shown.add(new MemberView(name, HouseholdView.PLANNED, shares, view, null));
                }
                case Outcome.Unplanned(var view) -> shown.add(MemberView.unplanned(name, view));
            }
        }
        return made.isEmpty() ? unplanned(shown) : stored(household, made, members, shown, key, digest);
    }

    private static Served unplanned(List<MemberView> members) {
        var type = ProblemType.withSlug(members.getFirst().outcome()).orElse(ProblemType.NO_PLAN_FOUND);
        return new Served.Unplanned(
                new UnplannedHouseholdView(Problem.of(type, "No member of the household has a plan."), members));
    }

    private Served stored(HouseholdPlan household, List<Plan> made, List<HouseholdMember> members, List<MemberView> shown,
            @Nullable String key, String digest) {
        try {
            households.store(household, made, members);
            return new Served.Stored(HouseholdView.of(household, shown));
        } catch (PersistenceException e) {
            // The same key came twice at once: the other request was stored first, and its plans are the answer.
            return answeredBefore(key, digest).orElseThrow(() -> e);
        }
    }

    /** Of a household the caller is not let to any more this is a new request. */
    private Optional<Served> answeredBefore(@Nullable String key, String digest) {
        return Optional.ofNullable(key).flatMap(households::findKey)
                .filter(known -> access.isLetToHousehold(known.id())).map(known -> known.isFor(digest)
                        ? new Served.Stored(shown(known))
                        : new Served.KeyReused());
    }

    /** The members' plans as they are now. */
    Optional<HouseholdView> find(UUID id) {
        return households.findHousehold(id).map(this::shown);
    }

    private HouseholdView shown(HouseholdPlan household) {
        return HouseholdView.of(household, households.membersOf(household.id()).stream()
                .flatMap(member -> plans.findPlan(member.planId()).stream()
                        .map(plan -> new MemberView(member.name(), HouseholdView.PLANNED, member.shares(), read(plan), null)))
                .toList());
    }

    private PlanView read(Plan plan) {
        try {
            return json.readValue(plan.answer(), PlanView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored plan " + plan.id() + " cannot be read.", e);
        }
    }

    private String digest(@Nullable Map<String, Object> body) {
        try {
            return Digest.of(canonical.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request cannot be written as JSON.", e);
        }
    }
}
