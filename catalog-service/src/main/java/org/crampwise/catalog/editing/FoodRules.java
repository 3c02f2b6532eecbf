package org.crampwise.catalog.editing;

import java.math.BigDecimal;
import java.util.List;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Portion;
import org.crampwise.catalog.request.Violations;

/** What holds between the fields of a food. Unknown contents break no rule. */
public final class FoodRules {

    private static final BigDecimal MOST_IN_100_G = new BigDecimal("105");
    private static final List<String> ADDING_UP = List.of("protein", "fat", "carbohydrate", "water", "alcohol");
    /** Tables round, and take carbohydrate as what is left over while they analyse sugars: a part may look that much larger. */
    private static final BigDecimal SLACK = new BigDecimal("1");
    private static final BigDecimal SLACK_SHARE = new BigDecimal("0.2");

    private FoodRules() {}

    public static void check(FoodFacts food, Violations violations) {
        checkSum(food, violations);
        partOf(food, "saturated-fat", "fat", violations);
        partOf(food, "sugars", "carbohydrate", violations);
        partOf(food, "fiber", "carbohydrate", violations);
        partOf(food, "vitamin-b12-added", "vitamin-b12", violations);
        EnergyRule.check(food, violations);
        checkPortions(food, violations);
        SuitabilityRules.check(food, violations);
        PlanningNeeds.check(food, violations);
    }

    private static void checkSum(FoodFacts food, Violations violations) {
        var sum = ADDING_UP.stream().flatMap(code -> food.per100g(code).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(MOST_IN_100_G) > 0) {
            violations.add("/per100g", sum.toPlainString(),
                    "Protein, fat, carbohydrate, water and alcohol of 100 g weigh %s g together; up to %s g may come from rounding."
                            .formatted(sum.toPlainString(), MOST_IN_100_G));
        }
    }

    private static void partOf(FoodFacts food, String part, String whole, Violations violations) {
        food.per100g(part).ifPresent(some -> food.per100g(whole)
                .filter(all -> some.subtract(all).compareTo(SLACK.max(all.multiply(SLACK_SHARE))) > 0)
                .ifPresent(all -> violations.add("/per100g/" + part + "/value", some.toPlainString(),
                        "The %s cannot be more than the %s (%s), which it is part of.".formatted(part, whole,
                                all.toPlainString()))));
    }

    private static void checkPortions(FoodFacts food, Violations violations) {
        long usual = food.portions().stream().filter(Portion::usual).count();
        if (!food.portions().isEmpty() && usual != 1) {
            violations.add("/portions", usual + " usual", "Exactly one of the portions must be the usual one.");
        }
    }
}
