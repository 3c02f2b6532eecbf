package org.crampwise.planner.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The days of the answer with the foods looked up. */
record ServedPlan(List<Day> days) {

    /** A food in a slot; without one if the catalog does not know it. */
    record Serving(String slot, String foodId, Optional<CatalogFood> known, double grams, double count, String measure,
            boolean locked) {

        double amount(String nutrient) {
            return known.map(food -> food.content(nutrient, grams).orElse(0)).orElse(0.0);
        }

        boolean isAny(Set<String> roles) {
            return known.filter(food -> food.hasAnyRole(roles)).isPresent();
        }

        boolean is(String trait) {
            return known.filter(food -> food.is(trait)).isPresent();
        }
    }

    record Meal(String date, String occasion, String pattern, List<Serving> servings) {
        String where() {
            return date + " " + occasion;
        }

        double amount(String nutrient) {
            return servings.stream().mapToDouble(serving -> serving.amount(nutrient)).sum();
        }

        boolean isAt(String... occasions) {
            return Set.of(occasions).contains(occasion);
        }
    }

    record Day(String date, List<Meal> meals) {
        Stream<Serving> servings() {
            return meals.stream().flatMap(meal -> meal.servings().stream());
        }

        Stream<CatalogFood> foods() {
            return servings().flatMap(serving -> serving.known().stream());
        }

        double amount(String nutrient) {
            return servings().mapToDouble(serving -> serving.amount(nutrient)).sum();
        }
    }

    static ServedPlan of(JsonNode answer, Map<String, CatalogFood> catalog) {
        var days = new ArrayList<Day>();
        for (var day : answer.path("days")) {
            var date = day.path("date").asText();
            var meals = new ArrayList<Meal>();
            for (var meal : day.path("meals")) {
                var servings = new ArrayList<Serving>();
                meal.path("servings").forEach(serving -> servings.add(serving(serving, catalog)));
                meals.add(new Meal(date, meal.path("occasion").asText(), meal.path("pattern").asText(), servings));
            }
            days.add(new Day(date, meals));
        }
        return new ServedPlan(days);
    }

    private static Serving serving(JsonNode serving, Map<String, CatalogFood> catalog) {
        var id = serving.path("food").asText();
        var portion = serving.path("portion");
        return new Serving(serving.path("slot").asText(), id, Optional.ofNullable(catalog.get(id)),
                portion.path("grams").asDouble(), portion.path("count").asDouble(), portion.path("measure").asText(),
                serving.path("locked").asBoolean());
    }

    Stream<Meal> meals() {
        return days.stream().flatMap(day -> day.meals().stream());
    }

    /** Every seven days in a row; of a shorter plan all its days. */
    Stream<List<Day>> weeks() {
        if (days.isEmpty()) {
            return Stream.empty();
        }
        return Stream.iterate(0, first -> first <= Math.max(0, days.size() - 7), first -> first + 1)
                .map(first -> days.subList(first, Math.min(days.size(), first + 7)));
    }
}
