package org.crampwise.planner.menu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A handmade food of which a test says only what matters to it. One portion of 100 g, which everybody eats at every occasion,
 * so that nothing about it costs anything until the test says so.
 */
public final class FoodDraft {

    private final String id;
    private final Map<String, Double> per100g = new HashMap<>();
    private final Set<String> traits = new HashSet<>();
    private final List<Eating> eating = new ArrayList<>();
    private final List<Portion> portions = new ArrayList<>();
    private List<String> roles = List.of("dish");
    private String family;
    private String category = "food";
    private String cuisine = "";
    private String surveyCategory = "1000";
    private Portion usual = new Portion(1, "serving", 100);
    private double produceShare;
    private double milkShare;

    private FoodDraft(String id) {
        this.id = id;
        this.family = id;
    }

    public static FoodDraft food(String id) {
        return new FoodDraft(id);
    }

    /** One word of a menu in words: `energy=500`, `family:apple`, `role:milk`, `produce=400`; anything else is a trait. */
    public FoodDraft with(String word) {
        var parts = word.split("[=:]");
        switch (parts.length == 1 ? "trait" : parts[0]) {
            case "trait" -> traits.add(word);
            case "family" -> family = parts[1];
            case "role" -> roles = List.of(parts[1]);
            case "category" -> category = parts[1];
            case "produce" -> produceShare = Double.parseDouble(parts[1]) / 100;
            case "milk" -> milkShare = Double.parseDouble(parts[1]) / 100;
            default -> per100g.put(parts[0], Double.parseDouble(parts[1]));
        }
        return this;
    }

    public FoodDraft roles(String... all) {
        roles = List.of(all);
        return this;
    }

    public FoodDraft family(String name) {
        family = name;
        return this;
    }

    public FoodDraft cuisine(String name) {
        cuisine = name;
        return this;
    }

    public FoodDraft surveyCategory(String number) {
        surveyCategory = number;
        return this;
    }

    public FoodDraft usualPortion(double grams) {
        return usualPortion("serving", grams);
    }

    public FoodDraft usualPortion(String measure, double grams) {
        usual = new Portion(1, measure, grams);
        return this;
    }

    public FoodDraft portion(double count, double grams) {
        portions.add(new Portion(count, "piece", grams));
        return this;
    }

    public FoodDraft eaten(Occasion occasion, int recalls, double gramsP25, double gramsP75) {
        eating.add(new Eating(occasion, recalls, 0, gramsP25, gramsP75));
        return this;
    }

    public FoodDraft eatenByFamily(Occasion occasion, int recalls, int familyRecalls) {
        eating.add(new Eating(occasion, recalls, familyRecalls, 0.7 * usual.grams(), 1.4 * usual.grams()));
        return this;
    }

    public Food made() {
        if (eating.isEmpty()) {
            for (var occasion : Occasion.values()) {
                eaten(occasion, 100, 0.7 * usual.grams(), 1.4 * usual.grams());
            }
        }
        return new Food(id, id, category, roles, family, cuisine, per100g, portions, usual, Set.of(), Set.of(), traits,
                produceShare,
                milkShare, "none", "shelf", surveyCategory, eating);
    }
}
