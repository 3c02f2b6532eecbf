package org.crampwise.planner.verification;

import java.util.List;

/**
 * The outcome of recounting a plan: the answer of `GET /v1/plans/{id}/verification`.
 *
 * @param violations rules that the plan breaks
 * @param brokenByEaten rules that are missed because something else was eaten than was planned: facts, no faults of the plan
 */
public record Verification(boolean valid, List<Violation> violations, List<Violation> brokenByEaten, Recount recount,
        List<String> checkedRules,
        String verifier) {

    /** A rule that is broken, where, by what, and what would be right. */
    public record Violation(String rule, String where, String found, String allowed, String message) {
    }

    /** What the food of each day, and of the mean day, holds. Supplements are not in it. */
    public record Recount(List<DayRecount> days, List<NutrientAmount> mean) {
    }

    public record DayRecount(String date, List<NutrientAmount> amounts) {
    }

    public record NutrientAmount(String nutrient, Amount amount) {
    }

    public record Amount(double value, String unit) {
    }

    static Verification of(PlanCase plan, List<Violation> violations, List<Violation> brokenByEaten,
            List<String> checkedRules) {
        var days = plan.served().days().stream()
                .map(day -> new DayRecount(day.date(),
                        Units.ALL.stream().map(nutrient -> amount(nutrient, day.amount(nutrient))).toList()))
                .toList();
        var mean = Units.ALL.stream().map(nutrient -> amount(nutrient, plan.mean(day -> day.amount(nutrient)))).toList();
        return new Verification(violations.isEmpty(), violations, brokenByEaten, new Recount(days, mean), checkedRules,
                Verifier.NAME);
    }

    /** Rounded to what can be read: the comparisons use the unrounded sums. */
    private static NutrientAmount amount(String nutrient, double value) {
        return new NutrientAmount(nutrient, new Amount(Math.round(value * 1e4) / 1e4, Units.of(nutrient)));
    }
}
