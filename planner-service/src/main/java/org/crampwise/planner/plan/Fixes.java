package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

import org.crampwise.planner.plan.Relaxations.Relaxation;

/**
 * Looks for changes of a request that truly lead to a plan: each is tried, none is guessed.
 *
 * @param isImpossible whether a request is proven to have no plan: quick, and asked first
 * @param isPlannable whether a plan was found that the verifier accepts
 */
record Fixes(Predicate<PlanRequest> isImpossible, Predicate<PlanRequest> isPlannable) {

    private static final int ENOUGH = 2;
    /** Searches for plans, each as long as that of a request. */
    private static final int MOST_SEARCHES = 10;

    /** The cheapest single changes that work, then several together; no change stands in two of the fixes. */
    List<Fix> find(PlanRequest request, List<Relaxation> cheapestFirst) {
        return new Trial(request, cheapestFirst).fixes();
    }

    private final class Trial {

        private final PlanRequest request;
        private final List<Relaxation> left;
        private final List<Fix> fixes = new ArrayList<>();
        private int searches;

        Trial(PlanRequest request, List<Relaxation> cheapestFirst) {
            this.request = request;
            this.left = new ArrayList<>(cheapestFirst);
        }

        List<Fix> fixes() {
            singles();
            while (fixes.size() < ENOUGH && together()) {
                // what was used is no part of another fix
            }
            return fixes.stream().sorted(Comparator.comparingInt(Fix::cost)).toList();
        }

        private void singles() {
            for (var relaxation : List.copyOf(left)) {
                if (fixes.size() < ENOUGH && left.contains(relaxation) && works(List.of(relaxation))) {
                    take(List.of(relaxation));
                }
            }
        }

        /** The first few changes that do it together; each of them is proven to be needed, or was tried to be done without. */
        private boolean together() {
            for (int several = 2; several <= left.size(); several++) {
                var tried = List.copyOf(left.subList(0, several));
                if (isImpossible.test(applied(tried))) {
                    continue;
                }
                var fewest = without(tried, others -> !isImpossible.test(applied(others)));
                if (fewest.size() > 1 && works(fewest)) {
                    take(fewest);
                    return true;
                }
                if (works(tried)) {
                    take(without(tried, this::works));
                    return true;
                }
            }
            return false;
        }

        /** The dearest are tried to be done without first. */
        private static List<Relaxation> without(List<Relaxation> together, Predicate<List<Relaxation>> stillDo) {
            var needed = together;
            for (var relaxation : together.reversed()) {
                var others = needed.stream().filter(other -> other != relaxation).toList();
                if (!others.isEmpty() && stillDo.test(others)) {
                    needed = others;
                }
            }
            return needed;
        }

        private boolean works(List<Relaxation> relaxations) {
            var changed = applied(relaxations);
            if (searches == MOST_SEARCHES || isImpossible.test(changed)) {
                return false;
            }
            searches++;
            return isPlannable.test(changed);
        }

        private void take(List<Relaxation> relaxations) {
            left.removeAll(relaxations);
            // dropping all fixed servings is no other way out than dropping the one that matters
            var kinds = new HashSet<String>();
            relaxations.forEach(relaxation -> kinds.add(relaxation.change().kind() + ":all"));
            left.removeIf(other -> kinds.contains(other.change().kind() + ":" + other.change().what()));
            fixes.add(new Fix(relaxations.stream().map(Relaxation::change).toList(),
                    relaxations.stream().mapToInt(Relaxation::cost).sum(),
                    new ChangedFields(request, applied(relaxations)).set()));
        }

        private PlanRequest applied(List<Relaxation> relaxations) {
            var changed = request;
            for (var relaxation : relaxations) {
                changed = relaxation.applied().apply(changed);
            }
            return changed;
        }
    }
}
