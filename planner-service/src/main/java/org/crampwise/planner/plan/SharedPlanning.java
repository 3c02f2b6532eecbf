package org.crampwise.planner.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.access.HealthAccess;
import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.person.Exclusion;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.screening.Screening;
import org.crampwise.planner.solver.MenuSolver;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.People;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Plans of people who eat together: each whole and right by itself, with dishes in common where that is possible. */
@ApplicationScoped
public class SharedPlanning {

    /** What became of a member. */
    public sealed interface Outcome {

        /** @param shares whether the dishes of the shared meals are those of the others */
        record Made(Plan plan, PlanView view, boolean shares) implements Outcome {}

        record Unplanned(UnplannedView view) implements Outcome {}
    }

    /**
     * What people who eat together ask for.
     *
     * @param members requests for a plan each
     * @param shared meals at which the dish is the same for all
     * @param keepOut whether what one member may not eat for health is kept out of everybody's food
     */
    public record Wish(List<Map<String, Object>> members, Set<Occasion> shared, boolean keepOut) {}

    private final RequestedPerson whom;
    private final People people;
    private final FoodSnapshots catalog;
    private final Habits habits;
    private final MenuSolver solver;
    private final Planner planner;
    private final SolverSeats seats;
    private final HealthAccess access;
    private final ObjectMapper json;
    private final Clock clock;

    SharedPlanning(RequestedPerson whom, People people, FoodSnapshots catalog, Habits habits, MenuSolver solver, Planner planner,
            SolverSeats seats, HealthAccess access, ObjectMapper json, Clock clock) {
        this.whom = whom;
        this.people = people;
        this.catalog = catalog;
        this.habits = habits;
        this.solver = solver;
        this.planner = planner;
        this.seats = seats;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    /** One outcome for each member; empty when too many plans are being made at this moment. */
    public Optional<List<Outcome>> plan(Wish wish, FoodSnapshot foods) {
        var requests = read(wish, foods);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var diners = new ArrayList<Diner>();
        for (var index = 0; index < requests.size(); index++) {
            var request = requests.get(index);
            var assessment = people.assess(request.person());
            if (assessment.screening() instanceof Screening.Cleared) {
                diners.add(new Diner(index, wish.members().get(index), request, assessment,
                        ofMember(index, () -> MenuProblems.of(request, assessment, foods, habits.patterns()))));
            }
        }
        return seats.during(() -> new SharedMenus(solver, foods, habits.patterns(), wish.shared()).serve(diners))
                .flatMap(served -> outcomes(wish, requests, diners, served, foods, now));
    }

    private Optional<List<Outcome>> outcomes(Wish wish, List<PlanRequest> requests, List<Diner> diners,
            Map<Integer, SharedMenus.Served> served, FoodSnapshot foods, Instant now) {
        var outcomes = new ArrayList<Outcome>();
        for (var index = 0; index < requests.size(); index++) {
            var menu = served.get(index);
            var member = index;
            var outcome = menu == null
                    ? alone(bodyOf(diners, wish, index), requests.get(index), foods)
                    : diners.stream().filter(diner -> diner.index() == member).findFirst().map(diner -> {
                        var view = PlanView.of(menu.request(), diner.assessment(), menu.planned(), foods, catalog.isReachable(),
                                now);
                        return made(view, diner.bodySharing(menu.request()), !menu.dishes().isEmpty());
                    });
            if (outcome.isEmpty()) {
                return Optional.empty();
            }
            outcomes.add(outcome.get());
        }
        return Optional.of(List.copyOf(outcomes));
    }

    /** With all exclusions that the plan is made for, so that no later change of it forgets one. */
    private static Map<String, Object> bodyOf(List<Diner> diners, Wish wish, int index) {
        return diners.stream().filter(diner -> diner.index() == index).findFirst()
                .map(diner -> diner.bodySharing(diner.request())).orElse(wish.members().get(index));
    }

    /** Who cannot eat with the others gets a plan of their own, or is told why there is none. */
    private Optional<Outcome> alone(Map<String, Object> body, PlanRequest request, FoodSnapshot foods) {
        return planner.plan(request, foods, new Stages()).map(answer -> switch (answer) {
            case PlanAnswer.Made(var view) -> made(view, body, false);
            case PlanAnswer.Refused(var assessment) -> unplanned(ProblemType.SCREENING_REFUSED, assessment);
            case PlanAnswer.Held(var assessment) -> unplanned(ProblemType.SCREENING_HOLD, assessment);
            case PlanAnswer.Impossible impossible -> new Outcome.Unplanned(UnplannedView.of(impossible));
            case PlanAnswer.NotFound notFound -> new Outcome.Unplanned(UnplannedView.of(notFound));
        });
    }

    private static Outcome unplanned(ProblemType type, Assessment assessment) {
        return new Outcome.Unplanned(UnplannedView.ofScreening(type, assessment));
    }

    private Outcome made(PlanView view, Map<String, Object> body, boolean shares) {
        try {
            var profile = RequestedPerson.profileOf(body);
            return new Outcome.Made(Plan.of(view, json.writeValueAsString(body), json.writeValueAsString(view), profile,
                    access.ownerOfNewPlan(profile)), view, shares);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan cannot be written as JSON.", e);
        }
    }

    private List<PlanRequest> read(Wish wish, FoodSnapshot foods) {
        var requests = new ArrayList<PlanRequest>();
        var violations = new ArrayList<Violation>();
        for (var index = 0; index < wish.members().size(); index++) {
            var body = wish.members().get(index);
            try {
                requests.add(ofMember(index, () -> PlanReading.of(body, whom, foods, LocalDate.now(clock))));
            } catch (InvalidRequest e) {
                violations.addAll(e.violations());
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations);
        }
        return wish.keepOut()
                ? requests.stream().map(request -> request.without(unitedBans(request, requests))).toList()
                : requests;
    }

    /** What is wrong with a member's request stands at that member. */
    private static <T> T ofMember(int index, Supplier<T> read) {
        try {
            return read.get();
        } catch (InvalidRequest e) {
            var member = "/members/" + index;
            throw new InvalidRequest(e.violations().stream().map(found -> new Violation(member + found.pointer(), found.value(),
                    found.message(), found.accepted(), found.nearest())).toList());
        }
    }

    /** What others may not eat for their health is not even in the house; what they merely avoid may be. */
    private static List<Exclusion> unitedBans(PlanRequest own, List<PlanRequest> all) {
        return Stream.concat(own.person().without().stream(), all.stream().flatMap(other -> other.person().without().stream())
                .filter(exclusion -> exclusion.reason() != Exclusion.Reason.PREFERENCE)).distinct().toList();
    }
}
