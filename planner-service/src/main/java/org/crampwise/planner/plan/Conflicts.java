package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.plan.Demand.Need;
import org.crampwise.planner.plan.Demand.Safety;
import org.crampwise.planner.plan.Demand.Wish;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.solver.Proof;
import org.crampwise.planner.solver.Proving;

/**
 * Finds a smallest set of demands of a request that clash, by leaving out what the clash does not need. Whether a part still clashes is
 * asked of the proofs alone, not of the search: what is named as a conflict is proven to be one.
 */
final class Conflicts {

    private final PlanRequest request;
    private final Problems problems;
    private final Proving proving;
    private final Map<Asked, MenuProblem> known = new HashMap<>();

    /** Makes the problem of a request, leaving some rules of screening aside; throws `InvalidRequest` where a lock is unfit for it. */
    interface Problems {
        MenuProblem of(PlanRequest request, Set<String> leftAside);
    }

    private record Asked(PlanRequest request, Set<String> leftAside) {}

    Conflicts(PlanRequest request, Problems problems, Proving proving) {
        this.request = request;
        this.problems = problems;
        this.proving = proving;
    }

    /** Empty when nothing is proven. */
    Optional<Conflict> find(List<List<Demand>> groups) {
        var all = groups.stream().flatMap(List::stream).toList();
        return proof(List.of()).map(proof -> new Search(all, proof).smallest(groups));
    }

    /** That the demands clash even without these. */
    Optional<Proof> proof(Collection<Demand> without) {
        var asked = request;
        var leftAside = new LinkedHashSet<String>();
        var waived = new LinkedHashSet<String>();
        for (var demand : without) {
            switch (demand) {
                case Wish wish -> asked = wish.dropped().apply(asked);
                case Safety rule -> leftAside.add(rule.what());
                case Need need -> waived.addAll(need.sides());
            }
        }
        try {
            var problem = known.computeIfAbsent(new Asked(asked, Set.copyOf(leftAside)),
                    wanted -> problems.of(wanted.request(), wanted.leftAside()));
            return proving.prove(problem, waived);
        } catch (InvalidRequest unfitLock) {
            return Optional.of(new Proof(Set.of(Proof.LOCKED)));
        }
    }

    /** The deletion filter: what is left out stays out as long as the rest still clashes. */
    private final class Search {

        private final List<Demand> all;
        private final Set<Demand> kept;
        private Proof proof;

        Search(List<Demand> all, Proof proof) {
            this.all = all;
            this.kept = new LinkedHashSet<>(all);
            this.proof = proof;
        }

        Conflict smallest(List<List<Demand>> groups) {
            groups.forEach(this::leaveOut);
            // leaving out a diet or the meals asked for changes more than it allows; then what was needed may no longer be
            int before;
            do {
                before = kept.size();
                List.copyOf(kept).forEach(demand -> leaveOut(List.of(demand)));
            } while (kept.size() < before);
            return new Conflict(all.stream().filter(kept::contains).toList().reversed());
        }

        private void leaveOut(List<Demand> some) {
            var there = some.stream().filter(kept::contains).toList();
            if (there.isEmpty()) {
                return;
            }
            if (there.stream().allMatch(this::isIdle) || stillClashesWithout(there)) {
                there.forEach(kept::remove);
            } else if (there.size() > 1) {
                leaveOut(there.subList(0, there.size() / 2));
                leaveOut(there.subList(there.size() / 2, there.size()));
            }
        }

        /** The proof at hand does not lean on it. */
        private boolean isIdle(Demand demand) {
            return demand instanceof Need need && need.sides().stream().noneMatch(proof.sides()::contains);
        }

        private boolean stillClashesWithout(List<Demand> some) {
            var without = new ArrayList<>(all.stream().filter(demand -> !kept.contains(demand)).toList());
            without.addAll(some);
            var found = proof(without);
            found.ifPresent(other -> proof = other);
            return found.isPresent();
        }
    }

    static String words(Conflict conflict) {
        return conflict.demands().stream().map(Demand::words).collect(Collectors.joining(" "));
    }
}
