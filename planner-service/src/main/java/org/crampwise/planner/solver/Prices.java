package org.crampwise.planner.solver;

import java.util.List;

import org.crampwise.planner.menu.Occasion;

/** What candidates and patterns cost after what they are worth to the rules of the average day. */
final class Prices {

    private final double[] ofCandidate;
    private final double[] worthOfServing;

    /** @param multipliers worth of each row, hundredths of a nat for 1 */
    Prices(MenuModel model, List<DayRow> rows, double[] multipliers) {
        this.ofCandidate = new double[model.candidates.size()];
        this.worthOfServing = new double[model.tallies.size()];
        var worths = new double[Occasion.values().length][model.measureCount()];
        for (var row = 0; row < multipliers.length; row++) {
            var each = rows.get(row);
            if (multipliers[row] != 0 && each.measure() < 0) {
                worthOfServing[each.tally()] += multipliers[row];
            } else if (multipliers[row] != 0) {
                for (var occasion : each.occasions()) {
                    worths[occasion.ordinal()][each.measure()] += multipliers[row] / Bound.SCALE;
                }
            }
        }
        for (var candidate = 0; candidate < ofCandidate.length; candidate++) {
            ofCandidate[candidate] = price(model, candidate, worths[model.candidates.get(candidate).occasion().ordinal()]);
        }
    }

    private double price(MenuModel model, int candidate, double[] worth) {
        var price = (double) model.cost[candidate];
        for (var measure = 0; measure < worth.length; measure++) {
            price -= worth[measure] * model.content[candidate * worth.length + measure];
        }
        for (var tally : model.talliesOfFood[model.food[candidate]]) {
            price -= worthOfServing[tally];
        }
        return price;
    }

    double ofCandidate(int candidate) {
        return ofCandidate[candidate];
    }

    double ofPattern(PatternChoice choice) {
        return choice.cost() - worthOfServing[choice.tally()];
    }

    double[] ofCandidates() {
        return ofCandidate.clone();
    }
}
