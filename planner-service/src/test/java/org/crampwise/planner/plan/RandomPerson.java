package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.crampwise.planner.person.Exclusion;

/** Draws people as they may come: every stage of life, diet, allergen, medicine and condition, and what they wish for. */
final class RandomPerson {

    private static final List<String> DIETS = List.of("omnivore", "omnivore", "pescatarian", "vegetarian", "vegan");
    private static final List<String> ACTIVITIES = List.of("inactive", "low_active", "active", "very_active");
    private static final List<String> WORDS = List.of("fish", "red-meat", "sweet", "soup", "yogurt", "nut-and-seed", "banana",
            "juice",
            "fried", "spicy", "processed-meat", "legume", "poultry", "egg", "cheese", "porridge");

    private final Random dice;
    private final Map<String, List<String>> healthCodes;

    /** @param healthCodes what may be ticked, by kind: conditions, medicines, symptoms */
    RandomPerson(Random dice, Map<String, List<String>> healthCodes) {
        this.dice = dice;
        this.healthCodes = healthCodes;
    }

    private boolean chance(double share) {
        return dice.nextDouble() < share;
    }

    <T> T anyOf(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }

    List<String> words(int most) {
        var words = new ArrayList<String>();
        for (int index = dice.nextInt(most + 1); index > 0; index--) {
            words.add(anyOf(WORDS));
        }
        return words.stream().distinct().toList();
    }

    List<Object> without(int most) {
        var without = new ArrayList<Object>();
        for (int index = dice.nextInt(most + 1); index > 0; index--) {
            var code = anyOf(List.copyOf(Exclusion.CODES));
            without.add(chance(0.5) ? code : Map.of("code", code, "reason", chance(0.5) ? "preference" : "intolerance"));
        }
        return without;
    }

    /** The body of a request for a plan; reviews of what holds are for whoever knows the findings. */
    Map<String, Object> request() {
        var request = new LinkedHashMap<String, Object>();
        request.put("profile", profile());
        request.put("startDate", "2026-11-23");
        request.put("days", chance(0.75) ? 7 : 1 + dice.nextInt(14));
        request.put("seed", dice.nextInt(1000));
        if (chance(0.2)) {
            request.put("dislikes", words(2));
        }
        if (chance(0.2)) {
            request.put("likes", words(3));
        }
        if (chance(0.1)) {
            request.put("diet", anyOf(DIETS));
        }
        if (chance(0.1)) {
            request.put("leftovers", List.of("tuesday", "friday"));
        }
        if (chance(0.15)) {
            request.put("sameBreakfast", anyOf(List.of("weekdays", "every-day")));
        }
        if (chance(0.15)) {
            request.put("elsewhere", List.of(Map.of("date", "2026-11-23", "occasion", anyOf(List.of("lunch", "dinner")))));
        }
        if (chance(0.1)) {
            request.put("snacks", dice.nextInt(4));
        } else if (chance(0.1)) {
            request.put("occasions", anyOf(List.of(List.of("breakfast", "lunch", "dinner"),
                    List.of("breakfast", "lunch", "dinner", "snack", "snack"))));
        }
        return request;
    }

    private Map<String, Object> profile() {
        var profile = new LinkedHashMap<String, Object>();
        boolean woman = chance(0.55);
        int age = 18 + dice.nextInt(70);
        profile.put("age", age);
        profile.put("sex", woman ? "female" : "male");
        profile.put("heightCm", (woman ? 150 : 162) + dice.nextInt(30));
        profile.put("weightKg", (woman ? 50 : 60) + dice.nextInt(40));
        profile.put("activity", anyOf(ACTIVITIES));
        profile.put("referenceSet", chance(0.8) ? "us-dri" : "eu-efsa");
        if (woman && age < 45 && chance(0.35)) {
            if (chance(0.5)) {
                profile.put("pregnancy", Map.of("gestationWeeks", 4 + dice.nextInt(36), "bmiBefore", 20 + dice.nextInt(8)));
            } else {
                profile.put("lactation", Map.of("monthsSinceBirth", dice.nextInt(12)));
            }
        }
        profile.put("health", health());
        profile.put("diet", anyOf(DIETS));
        profile.put("without", without(chance(0.6) ? 0 : 3));
        if (chance(0.3)) {
            profile.put("supplements",
                    List.of(Map.of("nutrient", anyOf(List.of("vitamin-d", "calcium", "magnesium", "vitamin-b12")),
                            "amount", Map.of("value", 2 + dice.nextInt(10), "unit", "ug"))));
        }
        return profile;
    }

    private Map<String, Object> health() {
        var health = new LinkedHashMap<String, Object>();
        health.put("answered", true);
        for (var kind : List.of("conditions", "medicines", "symptoms")) {
            if (chance(kind.equals("symptoms") ? 0.05 : 0.25)) {
                health.put(kind, List.of(anyOf(healthCodes.get(kind))));
            }
        }
        return health;
    }
}
