package org.crampwise.planner.plan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.screening.Screening;
import org.crampwise.planner.solver.MenuSolver;
import org.crampwise.planner.solver.Proving;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.People;

/** Where a request got no plan: what of it clashes, and which changes of it lead to one. */
@ApplicationScoped
public class WaysOut {

    private final People people;
    private final Habits habits;
    private final MenuSolver solver;
    private final SecondOpinion opinion;
    private final Clock clock;

    /** @param conflict empty where nothing is proven */
    record Found(Optional<Conflict> conflict, List<Fix> fixes) {}

    WaysOut(People people, Habits habits, MenuSolver solver, SecondOpinion opinion, Clock clock) {
        this.people = people;
        this.habits = habits;
        this.solver = solver;
        this.opinion = opinion;
        this.clock = clock;
    }

    /** @param missed what the best average day, or the best menu found, still misses */
    Found find(PlanRequest request, Assessment assessment, FoodSnapshot foods, List<Shortfall> missed) {
        var proving = solver.proving(foods.pairs());
        var conflicts = conflicts(request, foods, proving);
        var conflict = conflicts.find(new Demands(request, assessment, foods).groups());
        var clashing = conflict.stream().flatMap(each -> each.demands().stream()).filter(Demand::isNegotiable).map(Demand::what)
                .collect(Collectors.toSet());
        var relaxations = new Relaxations(request, assessment, foods, clashing).cheapestFirst(lacking(missed, conflict));
        return new Found(conflict, new Fixes(changed -> isImpossible(changed, foods, proving),
                changed -> isPlannable(changed, foods)).find(request, relaxations));
    }

    Conflicts conflicts(PlanRequest request, FoodSnapshot foods, Proving proving) {
        return new Conflicts(request, (changed, leftAside) -> problem(changed, foods, leftAside), proving);
    }

    private static Set<Nutrient> lacking(List<Shortfall> missed, Optional<Conflict> conflict) {
        var clashing = conflict.stream().flatMap(each -> each.demands().stream()).filter(demand -> demand.kind().equals("target"))
                .map(Demand::what);
        var short_ = missed.stream().map(shortfall -> shortfall.rule().replaceFirst("-(mean|each-day)$", ""));
        return Stream.concat(clashing, short_).flatMap(code -> Nutrient.withCode(code).stream()).collect(Collectors.toSet());
    }

    private MenuProblem problem(PlanRequest request, FoodSnapshot foods, Set<String> leftAside) {
        var assessment = people.assess(request.person());
        return MenuProblems.of(request, leavingAside(assessment, leftAside), foods, habits.patterns());
    }

    private static Assessment leavingAside(Assessment assessment, Set<String> codes) {
        var screening = assessment.screening();
        var kept = screening.constraints().stream()
                .filter(constraint -> !codes.contains(constraint.code()) || !Demands.isDemand(constraint)).toList();
        return new Assessment(assessment.person(), Screening.of(screening.findings(), kept, screening.rulesVersion()),
                assessment.targets());
    }

    private boolean isImpossible(PlanRequest request, FoodSnapshot foods, Proving proving) {
        try {
            return !isCleared(request.person()) || request.wishes().dislikes().size() > PlanReading.LIST_LIMIT
                    || proving.prove(problem(request, foods, Set.of()), Set.of()).isPresent();
        } catch (InvalidRequest unfitLock) {
            return true;
        }
    }

    private boolean isCleared(Person person) {
        return people.assess(person).screening() instanceof Screening.Cleared;
    }

    /** Whether the request truly gets a plan, and the verifier finds nothing in it. */
    private boolean isPlannable(PlanRequest request, FoodSnapshot foods) {
        var assessment = people.assess(request.person());
        return solver.easilyPlanned(MenuProblems.of(request, assessment, foods, habits.patterns()), foods.pairs())
                .map(planned -> PlanView.of(request, assessment, planned, foods, true, clock.instant()))
                .filter(plan -> opinion.of(plan).valid()).isPresent();
    }
}
