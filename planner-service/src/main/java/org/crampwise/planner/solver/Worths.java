package org.crampwise.planner.solver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crampwise.planner.menu.Occasion;

/** What each rule is worth, in the rule's own unit and not in that of one model: so it can be tried on other models. */
record Worths(Map<Key, Double> byRule) {

    /** Worths as small as this share of the greatest are the arithmetic's. */
    private static final double DUST = 1e-9;

    record Key(String rule, Set<Occasion> occasions) {}

    static Worths of(MenuModel model, List<DayRow> rows, double[] multipliers) {
        var worths = new HashMap<Key, Double>();
        var greatest = 0.0;
        for (var multiplier : multipliers) {
            greatest = Math.max(greatest, Math.abs(multiplier));
        }
        for (var row = 0; row < multipliers.length; row++) {
            if (Math.abs(multipliers[row]) > DUST * greatest) {
                worths.put(key(rows.get(row)), multipliers[row] / unit(model, rows.get(row)));
            }
        }
        return new Worths(Map.copyOf(worths));
    }

    /** The same worths as multipliers of the rows of a model; a side without a bound is worth nothing. */
    double[] multipliers(MenuModel model, List<DayRow> rows) {
        return rows.stream().mapToDouble(row -> {
            var worth = byRule.getOrDefault(key(row), 0.0) * unit(model, row);
            return Double.isFinite(worth > 0 ? row.lower() : row.upper()) ? worth : 0;
        }).toArray();
    }

    Proof proof(Set<String> waived) {
        var sides = new HashSet<String>();
        byRule.forEach((key, worth) -> sides.add(worth > 0 ? Proof.atLeast(key.rule()) : Proof.atMost(key.rule())));
        sides.removeAll(waived);
        return new Proof(Set.copyOf(sides));
    }

    private static Key key(DayRow row) {
        return new Key(row.rule(), row.occasions());
    }

    private static double unit(MenuModel model, DayRow row) {
        return row.measure() < 0 ? 1 : model.referenceOf(row.measure());
    }
}
