package org.crampwise.planner.verification;

import java.util.Map;

/** The energy a person needs a day by the equations of 2023, kcal, unrounded; or by the simple method, if asked for. Typed from the reference, not shared. */
final class EnergyNeed {

    /** a + b × years + c × cm + d × kg. */
    private record Equation(double a, double b, double c, double d) {
        double at(Eater eater) {
            return a + b * eater.age() + c * eater.heightCm() + d * eater.weightKg();
        }
    }

    private static final Map<String, Equation> MEN = Map.of(
            "inactive", new Equation(753.07, -10.83, 6.50, 14.10),
            "low_active", new Equation(581.47, -10.83, 8.30, 14.94),
            "active", new Equation(1004.82, -10.83, 6.52, 15.91),
            "very_active", new Equation(-517.88, -10.83, 15.61, 19.11));

    private static final Map<String, Equation> WOMEN = Map.of(
            "inactive", new Equation(584.90, -7.01, 5.72, 11.71),
            "low_active", new Equation(575.77, -7.01, 6.60, 12.14),
            "active", new Equation(710.25, -7.01, 6.54, 12.34),
            "very_active", new Equation(511.83, -7.01, 9.07, 12.56));

    private static final Map<String, Equation> BOYS = Map.of(
            "inactive", new Equation(-447.51, 3.68, 13.01, 13.15),
            "low_active", new Equation(19.12, 3.68, 8.62, 20.28),
            "active", new Equation(-388.19, 3.68, 12.66, 20.46),
            "very_active", new Equation(-671.75, 3.68, 15.38, 23.25));

    private static final Map<String, Equation> GIRLS = Map.of(
            "inactive", new Equation(55.59, -22.25, 8.43, 17.07),
            "low_active", new Equation(-297.54, -22.25, 12.77, 14.73),
            "active", new Equation(-189.55, -22.25, 11.74, 18.34),
            "very_active", new Equation(-709.59, -22.25, 18.22, 14.25));

    private static final Map<String, Equation> PREGNANT = Map.of(
            "inactive", new Equation(1131.20, -2.04, 0.34, 12.15),
            "low_active", new Equation(693.35, -2.04, 5.73, 10.20),
            "active", new Equation(-223.84, -2.04, 13.23, 8.15),
            "very_active", new Equation(-779.72, -2.04, 18.45, 8.73));

    private static final Map<String, Double> MIFFLIN_FACTORS = Map.of("inactive", 1.2, "low_active", 1.375, "active", 1.55,
            "very_active", 1.725);

    private EnergyNeed() {}

    static double kcal(Eater eater) {
        if (eater.energyMethod().startsWith("mifflin")) {
            double atRest = 10 * eater.weightKg() + 6.25 * eater.heightCm() - 5 * eater.age();
            return (atRest + (eater.sex().equals("male") ? 5 : -161))
                    * MIFFLIN_FACTORS.getOrDefault(eater.activity(), Double.NaN);
        }
        int weeks = eater.gestationWeeks().orElse(0);
        if (weeks >= 14) {
            return equation(PREGNANT, eater).at(eater) + 9.16 * weeks + deposition(eater.bmiBefore().orElse(eater.bmi()));
        }
        return alone(eater) + milk(eater);
    }

    private static double alone(Eater eater) {
        boolean man = eater.sex().equals("male");
        if (eater.age() >= 19) {
            return equation(man ? MEN : WOMEN, eater).at(eater);
        }
        // growth between 14 and 18 adds 20 for both
        return equation(man ? BOYS : GIRLS, eater).at(eater) + 20;
    }

    private static Equation equation(Map<String, Equation> byActivity, Eater eater) {
        var equation = byActivity.get(eater.activity());
        if (equation == null) {
            throw new IllegalArgumentException("The activity (%s) must be one of %s"
                    .formatted(eater.activity(), byActivity.keySet()));
        }
        return equation;
    }

    private static double deposition(double bmiBefore) {
        if (bmiBefore < 18.5) {
            return 300;
        }
        if (bmiBefore < 25) {
            return 200;
        }
        return bmiBefore < 30 ? 150 : -50;
    }

    private static double milk(Eater eater) {
        if (!eater.isLactating() || eater.monthsSinceBirth().getAsInt() > 12) {
            return 0;
        }
        return eater.monthsSinceBirth().getAsInt() <= 6 ? 400 : 380;
    }
}
