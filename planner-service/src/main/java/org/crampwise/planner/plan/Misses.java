package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.Target;

/** What a menu misses of the needs of its person; nothing, unless a best effort was asked for. */
record Misses(Assessment assessment, List<DayMenu> days) {

    private static final double DUST = 1e-6;
    private static final String HIGH_OXALATE = "high-oxalate";

    static List<MissView> of(List<DayMenu> days, Assessment assessment) {
        var misses = new Misses(assessment, days);
        return assessment.targets().targets().stream().filter(Misses::mayBeMissed).flatMap(target -> misses.of(target).stream())
                .toList();
    }

    /** A best effort gives up what a core nutrient needs at least; never what screening put in its place, never a limit. */
    static boolean mayBeMissed(Target target) {
        return target.nutrient().isCore() && target.use() == Target.Use.PLANNED && target.window() == Target.Window.PLAN_MEAN
                && target.lower().isPresent();
    }

    private List<MissView> of(Target target) {
        var need = target.lower().orElseThrow();
        var misses = new ArrayList<MissView>();
        add(misses, target.nutrient(), MissView.MEAN, counted(target.nutrient(), days), need.amount().value());
        double floor = (days.size() == 1 ? 1 : need.dailyFloor().orElse(0.0)) * need.amount().value();
        days.forEach(day -> add(misses, target.nutrient(), day.date().toString(), counted(target.nutrient(), List.of(day)),
                floor));
        return misses;
    }

    private static void add(List<MissView> misses, Nutrient nutrient, String where, double amount, double required) {
        if (amount < required * (1 - DUST)) {
            var found = Shown.of(nutrient, amount);
            var missing = Shown.of(nutrient, required - amount);
            var needed = Shown.of(nutrient, required);
            misses.add(new MissView(nutrient.code(), where, found, needed, missing, Shown.rounded(amount / required, 3),
                    "%s: %s %s, %s short of the %s needed.".formatted(nutrient.displayName(), found,
                            where.equals(MissView.MEAN) ? "a day on average" : "on " + where, missing, needed)));
        }
    }

    /** The mean of what counts; of the calcium of high-oxalate foods at most a tenth of all. */
    private double counted(Nutrient nutrient, List<DayMenu> some) {
        double supplemented = assessment.person().supplemented(nutrient).value();
        if (nutrient != Nutrient.CALCIUM) {
            return supplemented + mean(some, day -> eaten(day, nutrient));
        }
        double oxalate = mean(some, Misses::oxalateCalcium);
        double other = supplemented + mean(some, day -> eaten(day, nutrient)) - oxalate;
        return other + Math.min(oxalate, other / 9);
    }

    private static double mean(List<DayMenu> days, ToDoubleFunction<DayMenu> amount) {
        return days.stream().mapToDouble(amount).average().orElse(0);
    }

    private static double eaten(DayMenu day, Nutrient nutrient) {
        return day.servings().mapToDouble(serving -> serving.food().knownContent(nutrient.code(), serving.portion().grams()))
                .sum();
    }

    private static double oxalateCalcium(DayMenu day) {
        return day.servings().filter(serving -> serving.food().is(HIGH_OXALATE))
                .mapToDouble(serving -> serving.food().knownContent(Nutrient.CALCIUM.code(), serving.portion().grams())).sum();
    }
}
