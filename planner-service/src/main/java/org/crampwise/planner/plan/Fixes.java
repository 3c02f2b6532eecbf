package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.target.Assessment;

/** Looks for changes of a request that truly lead to a plan: each is tried, none is guessed. */
record Fixes(Predicate<PlanRequest> isPlannable, FoodSnapshot foods) {

    private static final int ENOUGH = 2;
    private static final int MOST_TRIALS = 12;

    /** The cheapest single changes that work; if none does, the first few together that do. */
    List<Fix> find(PlanRequest request, Assessment assessment, List<Shortfall> shortfalls) {
        var relaxations = new Relaxations(request, assessment, foods).cheapestFirst(shortfalls);
        var fixes = new ArrayList<Fix>();
        int trials = 0;
        for (var relaxation : relaxations) {
            if (fixes.size() == ENOUGH || trials++ == MOST_TRIALS) {
                break;
            }
            if (isPlannable.test(relaxation.applied().apply(request))) {
                fixes.add(new Fix(List.of(relaxation.change())));
            }
        }
        return fixes.isEmpty() ? together(request, relaxations) : List.copyOf(fixes);
    }

    private List<Fix> together(PlanRequest request, List<Relaxations.Relaxation> relaxations) {
        var changed = request;
        var changes = new ArrayList<Fix.Change>();
        for (var relaxation : relaxations) {
            changed = relaxation.applied().apply(changed);
            changes.add(relaxation.change());
            if (changes.size() > 1 && isPlannable.test(changed)) {
                return List.of(new Fix(List.copyOf(changes)));
            }
        }
        return List.of();
    }
}
