package org.crampwise.planner.explanation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;

import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.plan.StandingPlans;
import org.crampwise.planner.plan.StandingPlans.Look;
import org.crampwise.planner.plan.StandingPlans.StandingPlan;
import org.crampwise.planner.solver.MenuSolver;
import org.crampwise.planner.stored.StoredPlans;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Why a plan is as it is. */
@Path("/v1/plans/{id}/explanation")
@Produces(MediaType.APPLICATION_JSON)
public class ExplanationResource {

    private final StandingPlans plans;
    private final StoredPlans stored;
    private final MenuSolver solver;
    private final Habits habits;

    ExplanationResource(StandingPlans plans, StoredPlans stored, MenuSolver solver, Habits habits) {
        this.plans = plans;
        this.stored = stored;
        this.solver = solver;
        this.habits = habits;
    }

    @GET
    @Operation(summary = "What carries a plan, which rules bind it, what would loosen it, and why each serving is there")
    public ExplanationView explanation(@RestPath UUID id) {
        return switch (plans.look(id, this::explained)) {
            case Look.Seen<ExplanationView>(var view) -> view;
            case Look.Unknown<ExplanationView>() -> throw new NotFoundException();
            case Look.Outdated<ExplanationView>() -> throw new ClientErrorException(409);
            case Look.Busy<ExplanationView>() -> throw new ServiceUnavailableException();
        };
    }

    private Optional<ExplanationView> explained(StandingPlan plan) {
        var asMade = stored.find(plan.view().id()).orElseThrow(NotFoundException::new);
        var pairs = plan.foods().pairs();
        return solver.balance(plan.problem(), pairs, plan.days())
                .flatMap(balance -> solver.open(plan.problem(), pairs, plan.days(), List.of()).changes()
                        .map(changes -> new Explanation(plan, asMade, stored.foodsOf(asMade), balance,
                                new ServingWords(plan, changes, habits.pairs())).view()));
    }
}
