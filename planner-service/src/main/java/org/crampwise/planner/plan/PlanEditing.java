package org.crampwise.planner.plan;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.menu.MenuOutcome.Planned;
import org.crampwise.planner.menu.MenuOutcome.Quality;
import org.crampwise.planner.menu.SwapOutcome;
import org.crampwise.planner.plan.OpenPlan.Opening;
import org.crampwise.planner.problem.Problem;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.crampwise.planner.solver.MenuChanges;
import org.crampwise.planner.solver.MenuSolver;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Changes of stored plans: weighed first, then made and stored as a revision, or told why not. */
@ApplicationScoped
public class PlanEditing {

    /** What became of a question about a plan or of a change of it. */
    sealed interface Edited {

        record Answered(AlternativesView view) implements Edited {}

        record Changed(SwapView view) implements Edited {}

        record Unswapped(UnswappedView view) implements Edited {}

        record Unplannable(UnplannedView view) implements Edited {}

        /** Somebody else changed or deleted the plan meanwhile. */
        record Overtaken() implements Edited {}

        record Outdated() implements Edited {}

        record NoCatalog() implements Edited {}

        record Busy() implements Edited {}
    }

    private final OpenPlans openPlans;
    private final Plan.Repository plans;
    private final FoodSnapshots catalog;
    private final MenuSolver solver;
    private final SolverSeats seats;
    private final ObjectMapper json;
    private final Clock clock;

    PlanEditing(OpenPlans openPlans, Plan.Repository plans, FoodSnapshots catalog, MenuSolver solver, SolverSeats seats,
            ObjectMapper json, Clock clock) {
        this.openPlans = openPlans;
        this.plans = plans;
        this.catalog = catalog;
        this.solver = solver;
        this.seats = seats;
        this.json = json;
        this.clock = clock;
    }

    Edited alternatives(Plan plan, @Nullable String date, @Nullable String meal, @Nullable String slot, int most) {
        return editing(plan, open -> {
            var violations = new Violations();
            var place = new PlaceReading(open.view(), "?", violations).read(date, meal, slot);
            violations.throwIfAny();
            return changes(open).<Edited>map(menu -> new Edited.Answered(
                    AlternativesView.of(open, place.orElseThrow(), menu.alternatives(place.orElseThrow(), most))))
                    .orElseGet(Edited.Outdated::new);
        });
    }

    Edited swap(Plan plan, @Nullable Map<String, Object> body) {
        return editing(plan, open -> {
            var wanted = SwapReading.of(body, open);
            return changes(open).map(menu -> switch (menu.swap(wanted.place(), wanted.food(), wanted.grams())) {
                case SwapOutcome.Swapped swapped -> changed(open, swapped);
                case SwapOutcome.Unmendable(var broken) -> unswapped(open, broken.stream()
                        .map(each -> ShortfallView.of(each, open.problem().bounds())).distinct().toList());
                case SwapOutcome.NotServable() -> throw new InvalidRequest(List.of(Violation.of("/food",
                        wanted.food().orElse(null),
                        "cannot stand there for this person; GET alternatives lists what can")));
            }).orElseGet(Edited.Outdated::new);
        });
    }

    /** An edit of a plan that could be taken up. */
    private interface Edit {
        Edited of(OpenPlan open);
    }

    private Edited editing(Plan plan, Edit edit) {
        return switch (openPlans.open(plan)) {
            case Opening.Open(var open) -> seats.during(() -> edit.of(open)).orElseGet(Edited.Busy::new);
            case Opening.Unplannable(var view) -> new Edited.Unplannable(view);
            case Opening.Outdated() -> new Edited.Outdated();
            case Opening.NoCatalog() -> new Edited.NoCatalog();
        };
    }

    private Optional<MenuChanges> changes(OpenPlan open) {
        return solver.changes(open.problem(), open.foods().pairs(), open.days());
    }

    private Edited changed(OpenPlan open, SwapOutcome.Swapped swapped) {
        var before = open.view();
        // of other foods the bound may be wrong, so that nothing is claimed of them
        var bound = before.certificate().catalogRevision().equals(open.foods().revision())
                ? before.certificate().bound().doubleValue()
                : 0;
        var planned = new Planned(swapped.days(), new Quality(swapped.objective(), bound, 0));
        var after = PlanView
                .of(open.request(), open.assessment(), planned, open.foods(), catalog.isReachable(), before.createdAt())
                .as(open.plan().id(), open.plan().revision() + 1);
        var view = SwapView.of(before, after, swapped.places());
        return stored(open.plan(), after, view.reason()) ? new Edited.Changed(view) : new Edited.Overtaken();
    }

    private static Edited unswapped(OpenPlan open, List<ShortfallView> broken) {
        var words = String.join(" ", broken.stream().map(ShortfallView::words).toList());
        return new Edited.Unswapped(new UnswappedView(Problem.of(ProblemType.SWAP_BREAKS_PLAN,
                "With it the plan would miss, and no change of one or two other servings mends it: " + words), broken));
    }

    /** The plan as it was before its last change, as a new revision; empty when there was none, or somebody was faster. */
    Optional<PlanView> undo(Plan plan) {
        return plans.findAnswer(plan.id(), plan.revision() - 1).map(openPlans::read)
                .map(before -> before.as(plan.id(), plan.revision() + 1))
                .filter(before -> stored(plan, before, "Undone"));
    }

    private boolean stored(Plan plan, PlanView after, String reason) {
        try {
            return plans.change(plan, after, json.writeValueAsString(after), reason,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan cannot be written as JSON.", e);
        }
    }
}
