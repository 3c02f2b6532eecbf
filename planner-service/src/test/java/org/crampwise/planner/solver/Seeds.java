package org.crampwise.planner.solver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.crampwise.planner.catalog.SampleCatalog;
import org.crampwise.planner.naturalness.FamilyLimit;
import org.crampwise.planner.naturalness.HabitSeeds;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.naturalness.PairCosts;
import org.crampwise.planner.naturalness.PairMatrix;
import org.crampwise.planner.naturalness.ServingLimit;

/** Habits and weights: the real ones of the seeds, and those of people without any. */
final class Seeds {

    static final Habits HABITS = HabitSeeds.read();
    static final RuleWeights WEIGHTS = new RuleWeights(HabitSeeds.weights());
    static final PairMatrix PAIRS = new PairMatrix(SampleCatalog.foods(), HABITS.pairs());

    private static final PairCosts NO_PAIRS = new PairCosts(Map.of(), Map.of());
    private static final FamilyLimit AS_OFTEN_AS_YOU_LIKE = new FamilyLimit("dish", Tally.UNLIMITED, Tally.UNLIMITED,
            Tally.UNLIMITED, 0);

    static final Habits NO_HABITS = new Habits(List.of(), List.of(), Map.of("dish", AS_OFTEN_AS_YOU_LIKE), NO_PAIRS);
    static final RuleWeights NO_WEIGHTS = weight("taste", 0);

    private Seeds() {}

    static Habits limits(ServingLimit... limits) {
        return new Habits(List.of(), List.of(limits), NO_HABITS.familyLimits(), NO_PAIRS);
    }

    static Habits limits(FamilyLimit... limits) {
        var byRole = new HashMap<String, FamilyLimit>();
        for (var limit : limits) {
            byRole.put(limit.role(), limit);
        }
        return new Habits(List.of(), List.of(), byRole, NO_PAIRS);
    }

    static Habits pairs(PairCosts pairs) {
        return new Habits(List.of(), List.of(), NO_HABITS.familyLimits(), pairs);
    }

    /** One term of the objective alone. */
    static RuleWeights weight(String rule, double weight) {
        var byRule = new HashMap<>(HabitSeeds.weights());
        byRule.replaceAll((name, usual) -> 0.0);
        byRule.put(rule, weight);
        return new RuleWeights(byRule);
    }
}
