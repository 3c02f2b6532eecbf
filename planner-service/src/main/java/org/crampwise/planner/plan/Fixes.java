package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.plan.Relaxations.Relaxation;
import org.crampwise.planner.target.Assessment;

/** Looks for changes of a request that truly lead to a plan: each is tried, none is guessed. */
record Fixes(Predicate<PlanRequest> isPlannable, FoodSnapshot foods) {

    private static final int ENOUGH = 2;
    private static final int MOST_TRIALS = 20;

    /** The cheapest single changes that work; if none does, the first few together that do. */
    List<Fix> find(PlanRequest request, Assessment assessment, List<Shortfall> shortfalls) {
        var all = new Relaxations(request, assessment, foods);
        var relaxations = all.cheapestFirst(shortfalls);
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
        if (!fixes.isEmpty()) {
            return List.copyOf(fixes);
        }
        return together(request, Stream.concat(relaxations.stream(), all.lastResorts()).toList());
    }

    private List<Fix> together(PlanRequest request, List<Relaxation> relaxations) {
        for (int several = 2; several <= relaxations.size(); several++) {
            var together = relaxations.subList(0, several);
            if (isPlannable.test(applied(request, together))) {
                return List.of(new Fix(needed(request, together).stream().map(Relaxation::change).toList()));
            }
        }
        return List.of();
    }

    /** Without the changes that were not needed; the dearest, which came last, was. */
    private List<Relaxation> needed(PlanRequest request, List<Relaxation> together) {
        var needed = new ArrayList<>(together);
        for (var relaxation : together.subList(0, together.size() - 1)) {
            var others = new ArrayList<>(needed);
            others.remove(relaxation);
            if (isPlannable.test(applied(request, others))) {
                needed = others;
            }
        }
        return needed;
    }

    private static PlanRequest applied(PlanRequest request, List<Relaxation> relaxations) {
        var changed = request;
        for (var relaxation : relaxations) {
            changed = relaxation.applied().apply(changed);
        }
        return changed;
    }
}
