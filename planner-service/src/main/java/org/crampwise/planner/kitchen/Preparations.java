package org.crampwise.planner.kitchen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.crampwise.planner.plan.DayView.PortionView;
import org.crampwise.planner.plan.DayView.ServingView;
import org.crampwise.planner.stored.Ingredient;
import org.crampwise.planner.stored.StoredFood;
import org.crampwise.planner.stored.StoredPlan;
import org.jspecify.annotations.Nullable;

/**
 * How the dishes of a plan are made, in the order they are first served. Foods that are eaten as they are have nothing to tell.
 *
 * @param notes what cannot be told, and why
 */
public record Preparations(UUID plan, int revision, List<DishPreparation> dishes, List<String> notes) {

    static final String FOODS_GONE = "The foods of catalog revision %s are not at hand any more: how the dishes are made cannot be told.";

    /** @param steps short sentences, in order */
    public record DishPreparation(String food, String name, List<String> steps, List<Served> served) {}

    /** @param ingredients what goes into this serving, ready to eat unless its name says otherwise; most first */
    public record Served(LocalDate date, String occasion, PortionView portion, List<Weighed> ingredients) {}

    public record Weighed(String food, String name, BigDecimal grams) {}

    /** @param inDishes what goes into dishes but is not served by itself */
    static Preparations of(StoredPlan plan, Optional<Map<String, StoredFood>> foodsThen, Map<String, Ingredient> inDishes) {
        var notes = foodsThen.isPresent()
                ? List.<String>of()
                : List.of(FOODS_GONE.formatted(plan.certificate().catalogRevision()));
        var foods = foodsThen.orElse(Map.of());
        var served = new LinkedHashMap<String, List<Served>>();
        for (var day : plan.days()) {
            for (var meal : day.meals()) {
                for (var serving : meal.servesWhatIsPlanned() ? meal.servings() : List.<ServingView>of()) {
                    var food = foods.get(serving.food());
                    if (food != null && food.preparation() != null) {
                        served.computeIfAbsent(food.id(), id -> new ArrayList<>()).add(new Served(day.date(), meal.occasion(),
                                serving.portion(), ingredients(food, serving, foods, inDishes)));
                    }
                }
            }
        }
        var dishes = served.entrySet().stream().map(entry -> dish(foods.get(entry.getKey()), entry.getValue())).toList();
        return new Preparations(plan.id(), plan.revision(), dishes, notes);
    }

    private static DishPreparation dish(StoredFood food, List<Served> served) {
        return new DishPreparation(food.id(), food.name(), steps(food.preparation()), List.copyOf(served));
    }

    private static List<String> steps(@Nullable String preparation) {
        return preparation == null ? List.of() : Arrays.stream(preparation.split("(?<=[.!?])\\s+")).toList();
    }

    private static List<Weighed> ingredients(StoredFood food, ServingView serving, Map<String, StoredFood> foods,
            Map<String, Ingredient> inDishes) {
        return food.partsOf(serving.portion().grams().doubleValue()).stream()
                .sorted(Comparator.comparingDouble(StoredFood.Part::grams).reversed())
                .map(part -> new Weighed(part.food(), name(part.food(), foods, inDishes), weighed(part.grams()))).toList();
    }

    private static String name(String id, Map<String, StoredFood> foods, Map<String, Ingredient> inDishes) {
        var food = foods.get(id);
        var inDishesOnly = inDishes.get(id);
        return food != null ? food.name() : inDishesOnly != null ? inDishesOnly.name() : id.replace('-', ' ');
    }

    /** No kitchen scale tells more. */
    private static BigDecimal weighed(double grams) {
        return BigDecimal.valueOf(grams).setScale(grams < 10 ? 1 : 0, RoundingMode.HALF_UP);
    }
}
