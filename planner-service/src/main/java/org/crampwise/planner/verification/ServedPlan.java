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

        boolean knows(String nutrient) {
            return known.filter(food -> food.content(nutrient, grams).isPresent()).isPresent();
        }

        boolean isAny(Set<String> roles) {
            return known.filter(food -> food.hasAnyRole(roles)).isPresent();
        }

        boolean is(String trait) {
            return known.filter(food -> food.is(trait)).isPresent();
        }
    }

    /**
     * @param eaten whether these servings are what was eaten instead of what was planned
     * @param told whether it is told that they were eaten, be it as planned or not: a fact that no wish undoes
     */
    record Meal(String date, String occasion, String pattern, List<Serving> servings, boolean eaten, boolean told) {
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

        /** What is planned, and was not replaced by something else. */
        Stream<Meal> plannedMeals() {
            return meals.stream().filter(meal -> !meal.eaten());
        }
    }

    /** The plan with what was eaten in the place of what was planned. */
    static ServedPlan of(JsonNode answer, Map<String, CatalogFood> catalog) {
        return of(answer, catalog, true);
    }

    /** The plan as if all of it had been eaten. */
    static ServedPlan asPlanned(JsonNode answer, Map<String, CatalogFood> catalog) {
        return of(answer, catalog, false);
    }

    private static ServedPlan of(JsonNode answer, Map<String, CatalogFood> catalog, boolean asEaten) {
        var days = new ArrayList<Day>();
        for (var day : answer.path("days")) {
            var date = day.path("date").asText();
            var meals = new ArrayList<Meal>();
            for (var meal : day.path("meals")) {
                var isEaten = asEaten && meal.has("eaten") && !meal.path("eaten").path("as").asText().equals("planned");
                var servings = new ArrayList<Serving>();
                if (isEaten) {
                    eaten(meal.path("eaten"), catalog, servings);
                } else {
                    meal.path("servings").forEach(serving -> servings.add(serving(serving, catalog)));
                }
                meals.add(new Meal(date, meal.path("occasion").asText(), meal.path("pattern").asText(), servings, isEaten,
                        asEaten && meal.has("eaten")));
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

    private static void eaten(JsonNode told, Map<String, CatalogFood> catalog, List<Serving> servings) {
        told.path("foods").forEach(food -> servings.add(serving(food, catalog)));
        if (told.has("amounts")) {
            servings.add(new Serving("", "told", Optional.of(CatalogFood.told("told", told.path("amounts"))), 100, 1, "", false));
        }
    }

    /** Meals that are planned, and were not replaced by something else. */
    Stream<Meal> meals() {
        return days.stream().flatMap(Day::plannedMeals);
    }

    /** Meals of which something else was eaten. */
    Stream<Meal> eatenMeals() {
        return days.stream().flatMap(day -> day.meals().stream()).filter(Meal::eaten);
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
