package org.crampwise.planner.solver;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A day as a programme that may prove a problem impossible: either the average of all days, or one whose servings are fixed. */
final class ProvenDay {

    private static final int MOST_ROUNDS = 60;
    /** What the arithmetic may leave of a sum that is none, against the price of missing a whole nutrient. */
    private static final double NOTHING = 1e-5 * AverageDayMaster.MISSED_NUTRIENT;
    private static final double CLOSE_ENOUGH = 0.01;

    private final MenuModel model;
    private final PatternChoice[][] patterns;
    private final List<DayRow> rows;
    private AverageDay latest;

    private ProvenDay(MenuModel model, List<DayRow> rows, PatternChoice[][] patterns) {
        this.model = model;
        this.patterns = patterns;
        this.rows = rows;
        this.latest = new AverageDay(model, false, rows, patterns);
    }

    static ProvenDay average(MenuModel model) {
        return new ProvenDay(model, DayRows.of(model), model.patterns);
    }

    /** @param patterns of each occasion those with room for what is fixed there */
    static ProvenDay fixed(MenuModel model, PatternChoice[][] patterns) {
        return new ProvenDay(model, DayRows.ofOneDay(model), patterns);
    }

    boolean isImpossible(Worths worths, Set<String> waived) {
        var day = without(waived);
        return day.lagrangian(worths.multipliers(model, day.rows)) > NOTHING;
    }

    /** What the rules are worth where that proves that no such day obeys them all. */
    Optional<Worths> solve(Set<String> waived) {
        var day = without(waived);
        day.lagrangian(new double[day.rows.size()]);
        latest = day;
        var best = 0.0;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var master = AverageDayMaster.solve(day);
            var value = day.lagrangian(master.multipliers());
            if (value > NOTHING) {
                return Optional.of(Worths.of(model, day.rows, master.multipliers()));
            }
            best = Math.max(best, value);
            // the meals known so far make a day that obeys every rule, or as good as
            if (master.value() - best <= CLOSE_ENOUGH * 10) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The same day without some rules; meals found before are known from the start. */
    private AverageDay without(Set<String> waived) {
        var fewer = new AverageDay(model, false, rows.stream().map(row -> row.waiving(waived)).toList(), patterns);
        fewer.columns.addAll(latest.columns);
        return fewer;
    }
}
