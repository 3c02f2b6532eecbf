package org.crampwise.planner.stored;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.crampwise.planner.plan.DayView.ServingView;

/**
 * What each food gives of one nutrient, unrounded, in the unit of the nutrient.
 *
 * @param byFood most first
 * @param byQuality the same sum, by how the contents became known
 * @param unknown foods whose content is not known: they give something, nobody knows how much
 */
public record FoodContributions(List<Given> byFood, Map<String, Double> byQuality, List<Served> unknown) {

    public record Served(String food, String name) {}

    public record Given(Served served, double amount) {}

    /** The mean of servings over a number of days. */
    public static FoodContributions of(String nutrient, List<ServingView> servings, int days, Map<String, StoredFood> foods) {
        var byFood = new LinkedHashMap<Served, Double>();
        var byQuality = new TreeMap<String, Double>();
        var unknown = new LinkedHashMap<String, Served>();
        for (var serving : servings) {
            var served = new Served(serving.food(), serving.name());
            var food = foods.get(serving.food());
            var content = food == null ? null : food.per100g().get(nutrient);
            if (content == null) {
                unknown.putIfAbsent(served.food(), served);
            } else {
                double amount = content.value() * serving.portion().grams().doubleValue() / 100 / days;
                byFood.merge(served, amount, Double::sum);
                byQuality.merge(content.quality(), amount, Double::sum);
            }
        }
        var given = byFood.entrySet().stream().map(entry -> new Given(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Given::amount).reversed().thenComparing(one -> one.served().food())).toList();
        return new FoodContributions(given, byQuality, List.copyOf(unknown.values()));
    }

    public double sum() {
        return byFood.stream().mapToDouble(Given::amount).sum();
    }
}
