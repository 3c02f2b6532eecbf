package org.crampwise.planner.verification;

import java.util.List;
import java.util.Optional;

/** Enough of the five core nutrients, and not too much of anything. */
final class NutrientRules {

    private static final List<String> LIMITED = List.of("calcium", "vitamin-d", "magnesium", "vitamin-a", "vitamin-b6",
            "vitamin-e",
            "iron", "zinc", "sodium");

    private NutrientRules() {}

    static void coreMean(PlanCase plan, Report report) {
        for (var nutrient : Units.CORE) {
            if (isCovered(plan, nutrient) && !StatedMisses.excuse(plan, nutrient, "mean")) {
                report.atLeast(plan.need(nutrient).orElse(0), plan.meanCounted(nutrient), Units.of(nutrient), "mean",
                        "The mean of " + nutrient);
            }
        }
    }

    /** Not where a window, a clinician or a danger stands in place of the reference intake. */
    private static boolean isCovered(PlanCase plan, String nutrient) {
        boolean waived = ConditionRules.isHighCalcium(plan.eater()) && List.of("calcium", "vitamin-d").contains(nutrient)
                || ConditionRules.isAdrenal(plan.eater()) && nutrient.equals("potassium");
        return !waived && !plan.safety().windows().containsKey(nutrient);
    }

    static void coreEachDay(PlanCase plan, Report report) {
        for (var nutrient : Units.CORE) {
            if (isCovered(plan, nutrient)) {
                double floor = plan.dailyFloor(nutrient) * plan.need(nutrient).orElse(0);
                plan.served().days().stream().filter(day -> !StatedMisses.excuse(plan, nutrient, day.date()))
                        .forEach(day -> report.atLeast(floor, plan.counted(day, nutrient), Units.of(nutrient), day.date(),
                                "The " + nutrient + " of the day"));
            }
        }
    }

    /** Replaces both rules above for its nutrient. */
    static void screeningWindow(PlanCase plan, Report report) {
        plan.safety().windows().forEach((nutrient, window) -> {
            double need = plan.referenceNeed(nutrient).orElse(0);
            double least = need * window.min();
            double most = need * window.max();
            plan.served().days().forEach(day -> {
                report.atLeast(least, plan.counted(day, nutrient), Units.of(nutrient), day.date(), nutrient);
                report.atMost(most, plan.total(day, nutrient), Units.of(nutrient), day.date(), nutrient);
            });
            report.atLeast(least, plan.meanCounted(nutrient), Units.of(nutrient), "mean", nutrient);
            report.atMost(most, plan.meanTotal(nutrient), Units.of(nutrient), "mean", nutrient);
        });
    }

    static void limitMean(PlanCase plan, Report report) {
        for (var nutrient : LIMITED) {
            limitOfFood(plan, nutrient).ifPresent(limit -> report.atMost(limit.amount(), plan.meanTotal(nutrient),
                    Units.of(nutrient), "mean", words(nutrient)));
        }
    }

    static void limitDay(PlanCase plan, Report report) {
        for (var nutrient : LIMITED) {
            limitOfFood(plan, nutrient).ifPresent(limit -> plan.served().days().forEach(day -> report.atMost(
                    1.2 * limit.amount(), plan.total(day, nutrient), Units.of(nutrient), day.date(), words(nutrient))));
        }
    }

    /** Upper levels that food counts against; a limit on supplements alone says nothing about food. */
    private static Optional<Requirements.Limit> limitOfFood(PlanCase plan, String nutrient) {
        return plan.requirements().limit(nutrient)
                .filter(limit -> limit.basis().equals("UL") && !limit.scope().equals("supplement"));
    }

    static void limitSupplement(PlanCase plan, Report report) {
        for (var nutrient : plan.eater().supplements().keySet()) {
            plan.requirements().limit(nutrient).filter(limit -> limit.scope().equals("supplement"))
                    .ifPresent(limit -> report.atMost(limit.amount(), plan.eater().supplement(nutrient), Units.of(nutrient),
                            "supplements", nutrient));
        }
    }

    static void limitEachDay(PlanCase plan, Report report) {
        for (var nutrient : plan.safety().limitedEachDay()) {
            plan.requirements().limit(nutrient).ifPresent(limit -> plan.served().days().forEach(day -> report.atMost(
                    limit.amount(), plan.total(day, nutrient), Units.of(nutrient), day.date(), words(nutrient))));
        }
    }

    static void sodiumMean(PlanCase plan, Report report) {
        plan.requirements().limit("sodium").filter(limit -> !ConditionRules.isAdrenal(plan.eater())).ifPresent(
                limit -> report.atMost(limit.amount(), plan.meanTotal("sodium"), "mg", "mean", "The mean of sodium"));
    }

    static void dayCeiling(PlanCase plan, Report report) {
        plan.safety().dayCeilings().forEach((nutrient, most) -> plan.served().days().forEach(
                day -> report.atMost(most, plan.total(day, nutrient), Units.of(nutrient), day.date(), nutrient)));
    }

    /** The data have no retinol, which is at most the vitamin A. */
    private static String words(String nutrient) {
        return nutrient.equals("vitamin-a") ? "vitamin-a (no less than the retinol)" : nutrient;
    }
}
