package org.crampwise.planner.plan;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.plan.OpenPlan.Opening;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Changes of stored plans: weighed first, then made and stored as a revision, or told why not. */
@ApplicationScoped
public class PlanEditing {

    /** What became of a question about a plan or of a change of it. */
    sealed interface Edited {

        record Answered(AlternativesView view) implements Edited {}

        record MealsAnswered(MealAlternativesView view) implements Edited {}

        record Changed(SwapView view) implements Edited {}

        record Refused(UnswappedView view) implements Edited {}

        record Unplannable(UnplannedView view) implements Edited {}

        /** Somebody else changed or deleted the plan meanwhile. */
        record Overtaken() implements Edited {}

        record Outdated() implements Edited {}

        record NoCatalog() implements Edited {}

        record Busy() implements Edited {}
    }

    private final OpenPlans openPlans;
    private final PlanRevising revising;
    private final Plan.Repository plans;
    private final SolverSeats seats;
    private final ObjectMapper json;
    private final Clock clock;

    PlanEditing(OpenPlans openPlans, PlanRevising revising, Plan.Repository plans, SolverSeats seats, ObjectMapper json,
            Clock clock) {
        this.openPlans = openPlans;
        this.revising = revising;
        this.plans = plans;
        this.seats = seats;
        this.json = json;
        this.clock = clock;
    }

    Edited alternatives(Plan plan, @Nullable String date, @Nullable String meal, @Nullable String slot, int most) {
        return editing(plan, open -> {
            var violations = new Violations();
            var places = new PlaceReading(open.view(), "?", violations);
            var place = places.slot(open.days(), date, meal, slot);
            place.ifPresent(found -> places.rejectSettled(open, found.day(), found.meal()));
            violations.throwIfAny();
            return open.menu().changes().<Edited>map(menu -> new Edited.Answered(
                    AlternativesView.of(open, place.orElseThrow(), menu.alternatives(place.orElseThrow(), most))))
                    .orElseGet(Edited.Outdated::new);
        });
    }

    Edited mealAlternatives(Plan plan, @Nullable String date, @Nullable String meal, int most) {
        return editing(plan, open -> {
            var violations = new Violations();
            var places = new PlaceReading(open.view(), "?", violations);
            var place = places.meal(date, meal);
            place.ifPresent(found -> places.rejectSettled(open, found.day(), found.meal()));
            violations.throwIfAny();
            var at = place.orElseThrow();
            return open.menu().mealAlternatives(at.day(), at.meal(), most)
                    .<Edited>map(found -> new Edited.MealsAnswered(MealAlternativesView.of(open, at.day(), at.meal(), found)))
                    .orElseGet(Edited.Outdated::new);
        });
    }

    Edited swap(Plan plan, @Nullable Map<String, Object> body) {
        return revising(plan, open -> revising.swap(open, SwapReading.of(body, open)));
    }

    Edited replan(Plan plan, @Nullable Map<String, Object> body) {
        return revising(plan, open -> revising.replan(open, ReplanReading.of(body, open)));
    }

    Edited eat(Plan plan, String date, String meal, @Nullable Map<String, Object> body) {
        return revising(plan, open -> {
            var place = place(open, date, meal);
            return revising.eat(open, place, Optional.of(EatenReading.of(body, open, place)));
        });
    }

    Edited uneat(Plan plan, String date, String meal) {
        return revising(plan, open -> revising.eat(open, place(open, date, meal), Optional.empty()));
    }

    private static PlaceReading.MealPlace place(OpenPlan open, String date, String meal) {
        var violations = new Violations();
        var place = new PlaceReading(open.view(), "#", violations).meal(date, meal);
        violations.throwIfAny();
        return place.orElseThrow();
    }

    Edited lock(Plan plan, @Nullable String date, @Nullable String meal, @Nullable String slot, boolean locked) {
        return revising(plan, open -> revising.lock(open, LockReading.of(open, date, meal, slot), locked));
    }

    /** A question about a plan that could be taken up. */
    private interface Question {

        Edited of(OpenPlan open);
    }

    /** A change of a plan that could be taken up. */
    private interface Change {

        Revised of(OpenPlan open);
    }

    private Edited editing(Plan plan, Question question) {
        return seats.during(() -> switch (openPlans.open(plan)) {
            case Opening.Open(var open) -> question.of(open);
            case Opening.Unplannable(var view) -> new Edited.Unplannable(view);
            case Opening.Outdated() -> new Edited.Outdated();
            case Opening.NoCatalog() -> new Edited.NoCatalog();
        }).orElseGet(Edited.Busy::new);
    }

    private Edited revising(Plan plan, Change change) {
        return editing(plan, open -> switch (change.of(open)) {
            case Revised.Changed changed -> stored(plan, written(changed.asked()), changed.after(), changed.reason())
                    ? new Edited.Changed(new SwapView(changed.after(), changed.changes(), changed.reason()))
                    : new Edited.Overtaken();
            case Revised.Refused(var view) -> new Edited.Refused(view);
            case Revised.Unplannable(var view) -> new Edited.Unplannable(view);
            case Revised.Outdated() -> new Edited.Outdated();
        });
    }

    /** The plan as it was before its last change, as a new revision; empty when there was none, or somebody was faster. */
    Optional<PlanView> undo(Plan plan) {
        return plans.findPast(plan.id(), plan.revision() - 1).flatMap(past -> {
            var before = openPlans.read(past.answer()).as(plan.id(), plan.revision() + 1);
            return stored(plan, past.request(), before, "Undone") ? Optional.of(before) : Optional.empty();
        });
    }

    private boolean stored(Plan plan, String request, PlanView after, String reason) {
        return plans.change(plan, after, request, written(after), reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan cannot be written as JSON.", e);
        }
    }
}
