package org.crampwise.planner.solver;

import java.util.List;

/**
 * What meals eaten elsewhere are reckoned to bring: their share of what food must give on a day, or where nothing must be given of what
 * it may at most.
 */
final class ElsewhereSums {

    private ElsewhereSums() {}

    /** By day and measure, in units of {@link Bound#SCALE}. */
    static int[] of(MenuModelBuilder builder) {
        var measures = builder.measures.all();
        var sums = new int[builder.problem.days() * measures.size()];
        for (var meal : builder.problem.arrangement().elsewhere()) {
            for (var measure = 0; measure < measures.size(); measure++) {
                var brought = meal.share() * ofWholeDay(builder, measures.get(measure));
                sums[meal.day() * measures.size() + measure] += builder.measures.units(measure, brought);
            }
        }
        return sums;
    }

    private static double ofWholeDay(MenuModelBuilder builder, Measure measure) {
        if (measure.id().equals("energy")) {
            return builder.problem.energyKcal();
        }
        var rules = builder.rules.stream().filter(rule -> rule.measure().id().equals(measure.id())).toList();
        return measure.isShare() ? 0 : firstBound(rules, LinearRule.Scope.PLAN, firstBound(rules, LinearRule.Scope.DAY, 0));
    }

    private static double firstBound(List<LinearRule> rules, LinearRule.Scope scope, double otherwise) {
        return rules.stream().filter(rule -> rule.scope() == scope).mapToDouble(ElsewhereSums::bound).filter(Double::isFinite)
                .findFirst().orElse(otherwise);
    }

    private static double bound(LinearRule rule) {
        return Double.isFinite(rule.lower()) && rule.lower() > 0 ? rule.lower() : rule.upper();
    }
}
