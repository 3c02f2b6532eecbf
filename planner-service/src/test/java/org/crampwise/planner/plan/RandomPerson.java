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

    /** What nobody sells: its name is in no list of ours. */
    static final String UNKNOWN_MEDICINE = "grandmother's drops";

    private static final List<Map<String, Object>> OWN_BOUNDS = List.of(
            Map.of("nutrient", "potassium", "lower", amount(2900, "mg"), "upper", amount(3900, "mg")),
            Map.of("nutrient", "magnesium", "lower", amount(300, "mg")),
            Map.of("nutrient", "calcium", "lower", amount(1100, "mg")),
            Map.of("nutrient", "sodium", "upper", amount(2000, "mg"), "window", "each-day"),
            Map.of("nutrient", "vitamin-d", "lower", amount(10, "ug")),
            Map.of("nutrient", "vitamin-b12", "lower", amount(4, "ug")));

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
        int age = chance(0.02) ? 9 + dice.nextInt(9) : 18 + dice.nextInt(75);
        profile.put("age", age);
        profile.put("sex", woman ? "female" : "male");
        profile.put("heightCm", (woman ? 150 : 162) + dice.nextInt(30));
        profile.put("weightKg", (woman ? 50 : 60) - (chance(0.05) ? 15 : 0) + dice.nextInt(40));
        profile.put("activity", anyOf(ACTIVITIES));
        profile.put("referenceSet", chance(0.8) ? "us-dri" : "eu-efsa");
        if (woman && age < 53 && chance(0.35)) {
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
            profile.put("supplements", List.of(supplement()));
        }
        if (chance(0.15)) {
            var bound = new LinkedHashMap<>(anyOf(OWN_BOUNDS));
            bound.putAll(Map.of("reason", "blood test", "author", "a dietitian", "date", "2026-10-01"));
            profile.put("ownBounds", List.of(bound));
        }
        return profile;
    }

    private Map<String, Object> supplement() {
        var nutrient = anyOf(List.of("vitamin-d", "vitamin-d", "calcium", "magnesium", "vitamin-b12", "vitamin-b12", "potassium",
                "vitamin-k", "vitamin-b6"));
        var isMicrograms = nutrient.equals("vitamin-d") || nutrient.equals("vitamin-b12") || nutrient.equals("vitamin-k");
        return Map.of("nutrient", nutrient, "amount", amount(2 + dice.nextInt(20), isMicrograms ? "ug" : "mg"));
    }

    private Map<String, Object> health() {
        var health = new LinkedHashMap<String, Object>();
        health.put("answered", chance(0.98));
        for (var kind : List.of("conditions", "medicines", "symptoms")) {
            if (chance(kind.equals("symptoms") ? 0.05 : 0.3)) {
                health.put(kind, some(healthCodes.get(kind)));
            }
        }
        var medicines = health.get("medicines") instanceof List<?> taken ? taken : List.of();
        if (chance(0.01)) {
            health.put("medicines", List.of(UNKNOWN_MEDICINE));
        }
        var details = details(medicines);
        if (!details.isEmpty()) {
            health.put("details", details);
        }
        return health;
    }

    /** Mostly one, now and then two or three: rules are to be met together too. */
    private List<String> some(List<String> codes) {
        var some = new ArrayList<String>();
        do {
            some.add(anyOf(codes));
        } while (some.size() < 3 && chance(0.25));
        return some.stream().distinct().toList();
    }

    /** What single rules ask for; most people tell it, some forget a part. */
    private Map<String, Object> details(List<?> medicines) {
        var details = new LinkedHashMap<String, Object>();
        var doses = new LinkedHashMap<String, Object>();
        for (var medicine : medicines) {
            if (chance(0.85)) {
                doses.put((String) medicine, List.of("%02d:%02d".formatted(dice.nextInt(24), 15 * dice.nextInt(4))));
            }
        }
        if (!doses.isEmpty()) {
            details.put("doseTimes", doses);
        }
        if (chance(0.2)) {
            details.put("mealTimes", Map.of("breakfast", List.of(anyOf(List.of("06:30", "08:00", "09:30"))), "dinner",
                    List.of(anyOf(List.of("17:30", "19:00", "20:15")))));
        }
        if (chance(0.4)) {
            details.put("usualIntake", Map.of("vitamin-k", amount(60 + dice.nextInt(120), "ug"), "calcium",
                    amount(600 + dice.nextInt(700), "mg"), "vitamin-d", amount(3 + dice.nextInt(15), "ug")));
        }
        if (chance(0.4)) {
            details.put("clinicianLimits", Map.of("sodium", Map.of("max", amount(1500 + dice.nextInt(800), "mg")), "potassium",
                    Map.of("min", amount(2000, "mg"), "max", amount(2600 + dice.nextInt(1500), "mg")), "fluid",
                    Map.of("max", amount(1200 + dice.nextInt(1000), "ml"))));
        }
        if (chance(0.1)) {
            details.put("carbohydratePerMeal", Map.of("breakfast", amount(40 + dice.nextInt(20), "g")));
        }
        return details;
    }

    private static Map<String, Object> amount(int value, String unit) {
        return Map.of("value", value, "unit", unit);
    }
}
