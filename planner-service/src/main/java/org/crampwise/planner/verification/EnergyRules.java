package org.crampwise.planner.verification;

/** Energy, and the shares of it. */
final class EnergyRules {

    private EnergyRules() {}

    static void energyDay(PlanCase plan, Report report) {
        plan.served().days()
                .forEach(day -> report.within(0.93 * plan.energyNeed(), 1.07 * plan.energyNeed(), plan.total(day, "energy"),
                        "kcal", day.date(), "The energy of the day"));
    }

    static void energyMean(PlanCase plan, Report report) {
        report.within(0.98 * plan.energyNeed(), 1.02 * plan.energyNeed(), plan.meanTotal("energy"), "kcal", "mean",
                "The mean energy");
    }

    static void proteinDay(PlanCase plan, Report report) {
        double need = plan.need("protein").orElse(0);
        plan.served().days()
                .forEach(day -> report.atLeast(need, day.amount("protein") + plan.reckoned(day, "protein"), "g", day.date(),
                        "The protein of the day"));
    }

    /** Shares of the energy really on the plate, not of the need; of a meal told by its energy alone there are none. */
    static void macronutrientShares(PlanCase plan, Report report) {
        boolean adult = plan.eater().age() >= 19;
        for (var day : plan.served().days().stream().filter(day -> day.servings().findAny().isPresent()).toList()) {
            share(report, day, "carbohydrate", 4, 0.45, 0.65);
            share(report, day, "fat", 9, adult ? 0.20 : 0.25, 0.35);
            share(report, day, "protein", 4, 0.10, adult ? 0.35 : 0.30);
        }
    }

    private static void share(Report report, ServedPlan.Day day, String nutrient, double kcalPerGram, double least, double most) {
        double energy = day.servings().filter(serving -> serving.knows(nutrient)).mapToDouble(serving -> serving.amount("energy"))
                .sum();
        double share = kcalPerGram * day.amount(nutrient) / energy;
        report.within(least, most, share, "of the energy", day.date(), nutrient);
    }

    static void saturatedFat(PlanCase plan, Report report) {
        double kcal = 9 * plan.mean(day -> day.amount("saturated-fat"));
        report.atMost(0.10, kcal / plan.mean(day -> day.amount("energy")), "of the energy", "mean", "saturated-fat");
    }
}
