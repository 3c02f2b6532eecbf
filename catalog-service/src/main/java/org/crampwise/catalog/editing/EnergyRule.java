package org.crampwise.catalog.editing;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.request.Violations;

/** Energy must be about what protein, carbohydrate, fat and alcohol give: 4, 4, 9 and 7 kcal per gram, fiber anything up to 4. */
final class EnergyRule {

    private static final BigDecimal FOUR = new BigDecimal("4");
    private static final BigDecimal NINE = new BigDecimal("9");
    private static final BigDecimal SEVEN = new BigDecimal("7");
    private static final BigDecimal KJ_PER_KCAL = new BigDecimal("4.184");
    private static final BigDecimal SLACK_SHARE = new BigDecimal("0.25");
    private static final BigDecimal SLACK_KCAL = new BigDecimal("40");

    private EnergyRule() {}

    static void check(FoodFacts food, Violations violations) {
        var energy = food.per100g("energy");
        var protein = food.per100g("protein");
        var carbohydrate = food.per100g("carbohydrate");
        var fat = food.per100g("fat");
        if (energy.isEmpty() || protein.isEmpty() || carbohydrate.isEmpty() || fat.isEmpty()) {
            return;
        }
        var most = FOUR.multiply(protein.get().add(carbohydrate.get())).add(NINE.multiply(fat.get()))
                .add(SEVEN.multiply(food.per100g("alcohol").orElse(BigDecimal.ZERO)));
        var least = most.subtract(FOUR.multiply(food.per100g("fiber").orElse(BigDecimal.ZERO)));
        boolean mayHoldAlcohol = food.per100g("alcohol").isEmpty() && food.has("alcohol");
        if (isBelow(energy.get(), least) || isAbove(energy.get(), most) && !mayHoldAlcohol) {
            var kcal = energy.get().divide(KJ_PER_KCAL, 0, RoundingMode.HALF_EVEN);
            boolean isLikelyKilojoule = !isBelow(kcal, least) && !isAbove(kcal, most);
            violations.add("/per100g/energy/value", energy.get().toPlainString(),
                    "Protein, carbohydrate, fat and alcohol give about %s kcal per 100 g.%s".formatted(
                            most.setScale(0, RoundingMode.HALF_EVEN),
                            isLikelyKilojoule ? " Maybe the figure is in kJ: that would be " + kcal + " kcal." : ""));
        }
    }

    private static boolean isBelow(BigDecimal energy, BigDecimal expected) {
        return expected.subtract(energy).compareTo(slack(expected)) > 0;
    }

    private static boolean isAbove(BigDecimal energy, BigDecimal expected) {
        return energy.subtract(expected).compareTo(slack(expected)) > 0;
    }

    private static BigDecimal slack(BigDecimal expected) {
        return SLACK_KCAL.max(expected.multiply(SLACK_SHARE));
    }
}
