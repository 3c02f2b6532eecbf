package org.crampwise.planner.plan;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.menu.MenuOutcome;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.screening.Screening;
import org.crampwise.planner.solver.MenuSolver;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.People;

/** From a request to its answer. Nothing is stored here, and no transaction is open. */
@ApplicationScoped
public class Planner {

    private final People people;
    private final FoodSnapshots catalog;
    private final Habits habits;
    private final MenuSolver solver;
    private final SolverSeats seats;
    private final Clock clock;

    Planner(People people, FoodSnapshots catalog, Habits habits, MenuSolver solver, SolverSeats seats, Clock clock) {
        this.people = people;
        this.catalog = catalog;
        this.habits = habits;
        this.solver = solver;
        this.seats = seats;
        this.clock = clock;
    }

    /** Empty when too many plans are being made at this moment. */
    Optional<PlanAnswer> plan(PlanRequest request, FoodSnapshot foods, Stages stages) {
        var assessment = stages.time("screening", () -> people.assess(request.person()));
        return switch (assessment.screening()) {
            case Screening.Refused refused -> Optional.of(new PlanAnswer.Refused(assessment));
            case Screening.Held held -> Optional.of(new PlanAnswer.Held(assessment));
            case Screening.Cleared cleared -> {
                var problem = stages.time("model", () -> MenuProblems.of(request, assessment, foods, habits.patterns()));
                yield seats.during(() -> answer(request, assessment, foods,
                        stages.time("solve", () -> solver.solve(problem, foods.pairs()))));
            }
        };
    }

    private PlanAnswer answer(PlanRequest request, Assessment assessment, FoodSnapshot foods, MenuOutcome outcome) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (outcome) {
            case MenuOutcome.Planned planned ->
                new PlanAnswer.Made(PlanView.of(request, assessment, planned, foods, catalog.isReachable(), now));
            case MenuOutcome.Impossible(var shortfalls) -> new PlanAnswer.Impossible(assessment, shortfalls,
                    fixes(foods).find(request, assessment, shortfalls));
            case MenuOutcome.NotFound(var bestEffort, var broken) -> new PlanAnswer.NotFound(assessment, bestEffort, broken,
                    fixes(foods).find(request, assessment, broken));
        };
    }

    private Fixes fixes(FoodSnapshot foods) {
        return new Fixes(request -> isPlannable(request, foods), foods);
    }

    /** Whether the request would truly get a plan, screening included. */
    private boolean isPlannable(PlanRequest request, FoodSnapshot foods) {
        var assessment = people.assess(request.person());
        return assessment.screening() instanceof Screening.Cleared && solver
                .isEasilyPlanned(MenuProblems.of(request, assessment, foods, habits.patterns()), foods.pairs());
    }
}
