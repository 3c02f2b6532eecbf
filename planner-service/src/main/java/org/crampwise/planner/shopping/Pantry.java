package org.crampwise.planner.shopping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.crampwise.planner.stored.StoredPlan;
import org.crampwise.planner.stored.StoredPlan.Stock;

/** What is at home already and need not be bought: grams by food. */
record Pantry(Map<String, Double> gramsByFood) {

    private static final String AT_HOME = "Taken from what is at home: %s g of %s.";

    /** People who live together have one pantry: what two of them name alike is the same food, named twice. */
    static Pantry of(List<StoredPlan> plans) {
        var grams = new TreeMap<String, Double>();
        for (var plan : plans) {
            var own = new TreeMap<String, Double>();
            plan.pantry().forEach((Stock stock) -> own.merge(stock.food(), stock.grams(), Double::sum));
            own.forEach((food, amount) -> grams.merge(food, amount, Math::max));
        }
        return new Pantry(grams);
    }

    /** Takes what is there from what is eaten, and notes it. */
    void takeFrom(Map<String, Double> eaten, List<String> notes) {
        gramsByFood.forEach((food, there) -> {
            double needed = eaten.getOrDefault(food, 0.0);
            double taken = Math.min(needed, there);
            if (taken > 0) {
                notes.add(AT_HOME.formatted(BigDecimal.valueOf(taken).setScale(0, RoundingMode.HALF_UP).toPlainString(),
                        food.replace('-', ' ')));
                eaten.put(food, needed - taken);
                eaten.computeIfPresent(food, (id, left) -> left > 0 ? left : null);
            }
        });
    }
}
