package org.crampwise.planner.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A valid plan of a few handmade foods, for a woman of 40 who needs 2112.77 kcal. Each calorie of every food brings the same
 * share of every nutrient, so that one small change breaks one rule. The days go round through three menus; each day has foods of
 * its own, named `day-occasion-slot`.
 */
final class HandmadePlan {

    static final double NEED = 575.77 - 7.01 * 40 + 6.60 * 165 + 12.14 * 60;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate START = LocalDate.of(2026, 11, 23);

    /** Occasion, pattern, then slot=role:grams:kcal. */
    private static final List<String> MENUS = List.of("""
            breakfast cereal-bowl cereal=cold-cereal:50:250 milk=milk:244:150 fruit=fruit:150:100
            lunch sandwich-lunch sandwich=sandwich:200:550 side=fruit:150:120
            dinner plate-dinner protein=fish:115:300 starch=grain:150:280 vegetable=vegetable:150:122.77
            snack fruit-snack fruit=fruit:150:240""", """
            breakfast yogurt-bowl yogurt=yogurt:170:300 topping=fruit:150:200
            lunch mixed-dish-lunch main=mixed-dish:300:570 side=vegetable:150:100
            dinner pizza-or-mexican-dinner main=pizza:200:602.77 side=side-salad:150:100
            snack nuts-snack nuts=nuts:30:240""", """
            breakfast porridge-bowl porridge=porridge:240:300 topping=fruit:150:200
            lunch main-salad-lunch salad=main-salad:300:570 fruit=fruit:150:100
            dinner stew-dinner main=stew-dish:250:402.77 starch=grain:150:200 side=vegetable:150:100
            snack sweet-snack dessert=dessert:60:240""");

    final ObjectNode profile = object("""
            {"age": 40, "sex": "female", "heightCm": 165, "weightKg": 60, "activity": "low_active", "referenceSet": "us-dri",
             "health": {"answered": true, "conditions": [], "medicines": [], "symptoms": [], "reviews": []},
             "diet": "omnivore", "without": [], "supplements": []}""");
    final ObjectNode preferences = JSON.createObjectNode();
    final ObjectNode screening = object("""
            {"outcome": "none", "findings": []}""");
    final ObjectNode certificate = object("""
            {"status": "feasible", "objective": 431.0, "bound": 417.8, "gap": 0.031, "seed": 1}""");
    final ArrayNode targets = array("""
            [{"nutrient": "magnesium", "lower": {"value": 320, "unit": "mg"}, "dailyFloor": 0.7,
              "upper": {"value": 350, "unit": "mg"}, "upperScope": "supplement"},
             {"nutrient": "potassium", "lower": {"value": 2600, "unit": "mg"}, "dailyFloor": 0.7},
             {"nutrient": "calcium", "lower": {"value": 1000, "unit": "mg"}, "dailyFloor": 0.7,
              "upper": {"value": 2500, "unit": "mg"}, "upperScope": "total"},
             {"nutrient": "vitamin-d", "lower": {"value": 15, "unit": "ug"}, "dailyFloor": 0.6,
              "upper": {"value": 100, "unit": "ug"}, "upperScope": "total"},
             {"nutrient": "vitamin-b12", "lower": {"value": 2.4, "unit": "ug"}, "dailyFloor": 0.6}]""");
    final Map<String, ObjectNode> foods = new LinkedHashMap<>();
    final ArrayNode days = JSON.createArrayNode();
    private double need = NEED;

    static HandmadePlan of(int days) {
        var plan = new HandmadePlan();
        for (int day = 0; day < days; day++) {
            var meals = plan.days.addObject().put("date", START.plusDays(day).toString()).putArray("meals");
            for (var line : MENUS.get(day % 3).split("\n")) {
                plan.addMeal(day, meals, line.split(" "));
            }
        }
        return plan;
    }

    private void addMeal(int day, ArrayNode meals, String[] words) {
        var servings = meals.addObject().put("occasion", words[0]).put("pattern", words[1]).putArray("servings");
        for (int i = 2; i < words.length; i++) {
            var parts = words[i].split("[=:]");
            var id = "%d-%s-%s".formatted(day + 1, words[0], parts[0]);
            double grams = Double.parseDouble(parts[2]);
            foods.put(id, HandmadeFoods.food(id, parts[1], grams, Double.parseDouble(parts[3]), words[0]));
            servings.add(serving(parts[0], id, 1, grams));
        }
    }

    static ObjectNode serving(String slot, String food, double count, double grams) {
        var serving = JSON.createObjectNode().put("slot", slot).put("food", food).put("name", food).put("locked", false);
        serving.putObject("portion").put("count", count).put("measure", "serving").put("grams", grams);
        return serving;
    }

    ObjectNode food(String id) {
        return foods.get(id);
    }

    ObjectNode meal(int day, String occasion) {
        for (var meal : days.get(day - 1).path("meals")) {
            if (meal.path("occasion").asText().equals(occasion)) {
                return (ObjectNode) meal;
            }
        }
        throw new IllegalArgumentException("Day %d has no %s".formatted(day, occasion));
    }

    ArrayNode servings(int day, String occasion) {
        return (ArrayNode) meal(day, occasion).path("servings");
    }

    ObjectNode serving(int day, String occasion, int place) {
        return (ObjectNode) servings(day, occasion).get(place);
    }

    ObjectNode portion(int day, String occasion, int place) {
        return serving(day, occasion, place).withObject("/portion");
    }

    /** What each day holds of a nutrient before any change. */
    double perDay(String nutrient) {
        return HandmadeFoods.PER_1000_KCAL.get(nutrient) * NEED / 1000;
    }

    /** Totals are then set against this need. */
    void needsEnergy(double kcal) {
        need = kcal;
    }

    void ticks(String question, String code) {
        profile.withArray("/health/" + question).add(code);
    }

    /** The foods of a day (0: of all days) times a factor in one nutrient. */
    void scale(String nutrient, int day, double factor) {
        foods.forEach((id, food) -> {
            if (day == 0 || id.startsWith(day + "-")) {
                scale(food, nutrient, factor);
            }
        });
    }

    void scale(String foodId, String nutrient, double factor) {
        scale(food(foodId), nutrient, factor);
    }

    private static void scale(ObjectNode food, String nutrient, double factor) {
        var content = food.withObject("/per100g/" + nutrient);
        content.put("value", content.path("value").asDouble() * factor);
    }

    void trait(String foodId, String... traits) {
        for (var trait : traits) {
            food(foodId).withArray("/traits").add(trait);
        }
    }

    /** What single rules need to know: `"doseTimes": {"digoxin": ["08:00"]}`. */
    void details(String fields) {
        profile.withObject("/health").set("details", object("{" + fields + "}"));
    }

    void finding(String code, String outcome) {
        screening.withArray("/findings").addObject().put("code", code).put("outcome", outcome);
    }

    ObjectNode target(String nutrient) {
        for (var target : targets) {
            if (target.path("nutrient").asText().equals(nutrient)) {
                return (ObjectNode) target;
            }
        }
        throw new IllegalArgumentException("No target of " + nutrient);
    }

    /** The answer with its totals, summed here once more in the plainest way. */
    ObjectNode answer() {
        var answer = JSON.createObjectNode().put("id", "handmade").put("startDate", START.toString());
        answer.set("profile", profile);
        answer.set("preferences", preferences);
        answer.set("screening", screening);
        answer.set("targets", targets);
        answer.set("certificate", certificate);
        var sums = new ArrayList<Map<String, Double>>();
        for (var day : days) {
            var totals = totals(day);
            sums.add(totals);
            ((ObjectNode) day).set("totals", entries(totals));
        }
        answer.set("days", days);
        answer.set("mean", entries(mean(sums)));
        return answer.deepCopy();
    }

    private Map<String, Double> totals(JsonNode day) {
        var totals = new LinkedHashMap<String, Double>();
        day.findValues("servings").forEach(servings -> servings.forEach(serving -> {
            var food = foods.get(serving.path("food").asText());
            for (var nutrient : HandmadeFoods.PER_1000_KCAL.keySet()) {
                double content = food == null ? 0 : food.path("per100g").path(nutrient).path("value").asDouble();
                totals.merge(nutrient, content * serving.path("portion").path("grams").asDouble() / 100, Double::sum);
            }
        }));
        return totals;
    }

    private static Map<String, Double> mean(List<Map<String, Double>> sums) {
        var mean = new LinkedHashMap<String, Double>();
        sums.forEach(day -> day.forEach((nutrient, amount) -> mean.merge(nutrient, amount / sums.size(), Double::sum)));
        return mean;
    }

    private ArrayNode entries(Map<String, Double> amounts) {
        var entries = JSON.createArrayNode();
        amounts.forEach((nutrient, amount) -> {
            double rounded = Math.round(amount * 1000) / 1000.0;
            var entry = entries.addObject().put("nutrient", nutrient).put("unknownFoods", 0);
            entry.putObject("amount").put("value", rounded).put("unit", Units.of(nutrient));
            if (List.of("energy", "protein").contains(nutrient)) {
                entry.put("ofTarget", amount / (nutrient.equals("energy") ? need : 48));
            } else if (Units.CORE.contains(nutrient)) {
                entry.put("ofTarget", amount / target(nutrient).path("lower").path("value").asDouble());
            }
        });
        return entries;
    }

    static ObjectNode object(String json) {
        return (ObjectNode) read(json);
    }

    static ArrayNode array(String json) {
        return (ArrayNode) read(json);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
