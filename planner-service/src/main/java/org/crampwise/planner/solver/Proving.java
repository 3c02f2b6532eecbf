package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.crampwise.planner.menu.MenuProblem;

/**
 * Asks of many variants of one request whether each is proven impossible. What proved one is tried on the next before anything is
 * solved, and the meals found for one are the first the next is made of, so that most questions cost next to nothing.
 */
public final class Proving {

    private static final int MOST_REMEMBERED = 12;

    private final Function<MenuProblem, MenuModel> compile;
    private final Map<MenuProblem, Variant> variants = new IdentityHashMap<>();
    private final List<Worths> remembered = new ArrayList<>();

    /** A problem with the programmes that could prove it impossible: the average day, and each day with fixed servings. */
    private record Variant(MenuModel model, boolean locksFit, List<ProvenDay> days) {}

    Proving(Function<MenuProblem, MenuModel> compile) {
        this.compile = compile;
    }

    /**
     * Empty when nothing is proven, which does not mean that there is a menu.
     *
     * @param waived rules that need not hold, each with its side
     */
    public Optional<Proof> prove(MenuProblem problem, Set<String> waived) {
        var variant = variants.computeIfAbsent(problem, this::variant);
        if (!variant.locksFit()) {
            return Optional.of(new Proof(Set.of(Proof.LOCKED)));
        }
        if (variant.model().lacksMeals()) {
            return Optional.of(new Proof(Set.of(Proof.MEALS)));
        }
        return knownProof(variant, waived).or(() -> newProof(variant, waived));
    }

    private Variant variant(MenuProblem problem) {
        var model = compile.apply(problem);
        var locksFit = Locks.of(model).isPresent();
        var average = problem.arrangement().hasMealsElsewhere()
                ? Stream.<ProvenDay>empty()
                : Stream.of(ProvenDay.average(model));
        var days = Stream.concat(average, LockedDays.of(model).stream()).toList();
        return new Variant(model, locksFit, days);
    }

    private Optional<Proof> knownProof(Variant variant, Set<String> waived) {
        return variant.days().stream().flatMap(day -> remembered.stream().filter(worths -> day.isImpossible(worths, waived))
                .map(worths -> worths.proof(waived))).findFirst();
    }

    private Optional<Proof> newProof(Variant variant, Set<String> waived) {
        for (var day : variant.days()) {
            var worths = day.solve(waived);
            if (worths.isPresent()) {
                remember(worths.get());
                return Optional.of(worths.get().proof(waived));
            }
        }
        return Optional.empty();
    }

    private void remember(Worths worths) {
        remembered.addFirst(worths);
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.removeLast();
        }
    }
}
