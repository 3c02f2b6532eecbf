package org.crampwise.planner.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.crampwise.planner.menu.MenuOutcome.Planned;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.naturalness.PairMatrix;
import org.crampwise.planner.solver.MenuSolver;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.Target;

/**
 * The plan that comes nearest where none keeps everything: only what core nutrients need at least is lowered, and only until there is
 * a plan. Limits, allergens, diet and safety stand as they are.
 */
record BestEffort(MenuSolver solver, PairMatrix pairs, Set<String> mayMiss) {

    /** What the least lacking average day can reach, whole portions in natural meals hardly ever can. */
    private static final double NEARLY = 0.98;
    /** How much of their need the lacking nutrients keep from one attempt to the next. */
    private static final List<Double> STEPS = List.of(1.0, 0.95, 0.9, 0.8, 0.6);

    static BestEffort of(MenuSolver solver, PairMatrix pairs, Assessment assessment) {
        return new BestEffort(solver, pairs, assessment.targets().targets().stream().filter(Misses::mayBeMissed)
                .map(Target::nutrient).map(nutrient -> nutrient.code()).collect(Collectors.toSet()));
    }

    /** @param missed what the best average day or the best menu found misses of the whole of the needs */
    Optional<Planned> find(MenuProblem problem, List<Shortfall> missed) {
        var reachable = reachable(missed);
        for (var step : STEPS) {
            var lowered = new HashMap<String, Double>();
            reachable.forEach((nutrient, share) -> lowered.put(nutrient, share * step));
            var planned = solver.easilyPlanned(lowered(problem, lowered), pairs);
            if (planned.isPresent()) {
                return planned;
            }
        }
        var nothing = mayMiss.stream().collect(Collectors.toMap(nutrient -> nutrient, nutrient -> 0.0));
        return solver.easilyPlanned(lowered(problem, nothing), pairs);
    }

    /** Shares of the needs to begin with; all of them where nothing told which are lacking. */
    private Map<String, Double> reachable(List<Shortfall> missed) {
        var reachable = new HashMap<String, Double>();
        for (var shortfall : missed) {
            var nutrient = shortfall.rule().replaceFirst("-(absorbable-)?(mean|each-day)$", "");
            if (mayMiss.contains(nutrient) && shortfall.required() > 0) {
                double share = Math.max(0, 1 - shortfall.missing() / shortfall.required());
                reachable.merge(nutrient, NEARLY * share, Math::min);
            }
        }
        if (reachable.isEmpty()) {
            mayMiss.forEach(nutrient -> reachable.put(nutrient, NEARLY));
        }
        return reachable;
    }

    /** The needs a plan with these misses keeps: for whoever changes it, so that a change cannot make it worse. */
    static MenuProblem accepting(MenuProblem problem, List<MissView> misses) {
        var kept = new HashMap<String, Double>();
        // as shown, so not to the last digit
        misses.forEach(miss -> kept.merge(miss.nutrient(), 0.995 * miss.share().doubleValue(), Math::min));
        return lowered(problem, kept);
    }

    private static MenuProblem lowered(MenuProblem problem, Map<String, Double> shares) {
        return problem.withBounds(problem.bounds().stream().map(bound -> {
            double share = shares.getOrDefault(bound.nutrient(), 1.0);
            return share == 1
                    ? bound
                    : new NutrientBound(bound.nutrient(), share * bound.meanLower(), bound.meanUpper(),
                            share * bound.dayLower(), bound.dayUpper());
        }).toList());
    }
}
