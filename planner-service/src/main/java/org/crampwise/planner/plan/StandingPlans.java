package org.crampwise.planner.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.plan.OpenPlan.Opening;

/** Stored plans as menus before the rules of today, for whoever explains them. */
@ApplicationScoped
public class StandingPlans {

    private final Plan.Repository plans;
    private final OpenPlans openPlans;
    private final SolverSeats seats;

    /** A plan as it was answered, and the menu it is under the rules of today. */
    public record StandingPlan(PlanView view, MenuProblem problem, FoodSnapshot foods, List<DayMenu> days) {}

    /** What became of the wish to look at a plan. */
    public sealed interface Look<T> {

        record Seen<T>(T what) implements Look<T> {}

        record Unknown<T>() implements Look<T> {}

        /** A food of it is gone, or this person may not be served it any more. */
        record Outdated<T>() implements Look<T> {}

        record Busy<T>() implements Look<T> {}
    }

    StandingPlans(Plan.Repository plans, OpenPlans openPlans, SolverSeats seats) {
        this.plans = plans;
        this.openPlans = openPlans;
        this.seats = seats;
    }

    /** @param look what is computed of the plan; empty where its menu does not stand under the rules of today */
    public <T> Look<T> look(UUID id, Function<StandingPlan, Optional<T>> look) {
        return plans.findPlan(id).map(plan -> openPlans.open(plan) instanceof Opening.Open(var open)
                ? look(open, look)
                : new Look.Outdated<T>()).orElseGet(Look.Unknown::new);
    }

    private <T> Look<T> look(OpenPlan open, Function<StandingPlan, Optional<T>> look) {
        var standing = new StandingPlan(open.view(), open.problem(), open.foods(), open.days());
        return seats.during(() -> look.apply(standing).<Look<T>>map(Look.Seen::new).orElseGet(Look.Outdated::new))
                .orElseGet(Look.Busy::new);
    }
}
