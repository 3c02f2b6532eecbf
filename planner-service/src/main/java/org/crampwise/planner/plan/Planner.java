package org.crampwise.planner.plan;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.menu.MenuOutcome;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.MenuProblem;
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
    private final WaysOut waysOut;
    private final PlanMeters meters;
    private final Clock clock;

    Planner(People people, FoodSnapshots catalog, Habits habits, MenuSolver solver, SolverSeats seats, WaysOut waysOut,
            PlanMeters meters, Clock clock) {
        this.people = people;
        this.catalog = catalog;
        this.habits = habits;
        this.solver = solver;
        this.seats = seats;
        this.waysOut = waysOut;
        this.meters = meters;
        this.clock = clock;
    }

    /** Empty when too many plans are being made at this moment. */
    Optional<PlanAnswer> plan(PlanRequest request, FoodSnapshot foods, Stages stages) {
        var answer = answer(request, foods, stages);
        meters.count(answer, stages);
        return answer;
    }

    private Optional<PlanAnswer> answer(PlanRequest request, FoodSnapshot foods, Stages stages) {
        var assessment = stages.time("screening", () -> people.assess(request.person()));
        return switch (assessment.screening()) {
            case Screening.Refused refused -> Optional.of(new PlanAnswer.Refused(assessment));
            case Screening.Held held -> Optional.of(new PlanAnswer.Held(assessment));
            case Screening.Cleared cleared -> {
                var problem = stages.time("model", () -> MenuProblems.of(request, assessment, foods, habits.patterns()));
                yield seats.during(() -> answer(new Case(request, assessment, foods, problem, stages),
                        stages.time("solve", () -> solver.solve(problem, foods.pairs()))));
            }
        };
    }

    private PlanAnswer answer(Case asked, MenuOutcome outcome) {
        return switch (outcome) {
            case MenuOutcome.Planned planned -> made(asked, planned);
            case MenuOutcome.Impossible(var shortfalls) -> bestEffort(asked, shortfalls).orElseGet(() -> {
                var found = waysOut(asked, shortfalls);
                return new PlanAnswer.Impossible(asked.assessment(), shortfalls, found.conflict(), found.fixes());
            });
            case MenuOutcome.NotFound(var nearest, var broken) -> bestEffort(asked, broken).orElseGet(() -> {
                var found = waysOut(asked, broken);
                return new PlanAnswer.NotFound(asked.assessment(), nearest, broken, found.fixes());
            });
        };
    }

    private WaysOut.Found waysOut(Case asked, List<Shortfall> missed) {
        return asked.stages().time("explain",
                () -> waysOut.find(asked.request(), asked.assessment(), asked.foods(), missed));
    }

    /** The plan that misses as little as can be found, where that was asked for. */
    private Optional<PlanAnswer> bestEffort(Case asked, List<Shortfall> missed) {
        return asked.request().bestEffort()
                ? BestEffort.of(solver, asked.foods().pairs(), asked.assessment()).find(asked.problem(), missed)
                        .map(planned -> made(asked, planned))
                : Optional.empty();
    }

    private PlanAnswer made(Case asked, MenuOutcome.Planned planned) {
        return new PlanAnswer.Made(PlanView.of(asked.request(), asked.assessment(), planned, asked.foods(), catalog.isReachable(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private record Case(PlanRequest request, Assessment assessment, FoodSnapshot foods, MenuProblem problem,
            Stages stages) {}
}
