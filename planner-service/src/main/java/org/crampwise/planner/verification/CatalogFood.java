package org.crampwise.planner.verification;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** A food as the catalog exports it, read for recounting. */
record CatalogFood(String id, String family, String category, String cuisine, String effort, String surveyCategory,
        Set<String> roles, Set<String> diets,
        Set<String> freeOf, Set<String> traits, double produceShare, double milkShare, boolean plannable,
        List<Household> portions, Map<String, Eating> eating, Map<String, Double> per100g) {

    static final String TOLD = "eaten";

    /** A household measure: so many of it weigh so much. */
    record Household(double count, String measure, double grams) {
    }

    /** How many recalls of the survey have the food at an occasion, and the middle half of the grams eaten then. */
    record Eating(double recalls, double gramsP25, double gramsP75) {
    }

    static CatalogFood of(JsonNode food) {
        var id = food.path("id").asText();
        return new CatalogFood(id, food.path("family").asText(id), food.path("category").asText(),
                food.path("cuisine").asText(), food.path("effort").asText(),
                food.path("surveyCategory").asText(), texts(food.path("roles")), texts(food.path("diets")),
                texts(food.path("allergens").path("free")), texts(food.path("traits")), food.path("produceShare").asDouble(),
                food.path("milkShare").asDouble(), food.path("plannable").asBoolean(), portions(food.path("portions")),
                eating(food.path("eating")), contents(food.path("per100g")));
    }

    /** Something eaten that the catalog does not know, by what its eater tells of it: a hundred grams of it were eaten. */
    static CatalogFood told(String id, JsonNode amounts) {
        var contents = new HashMap<String, Double>();
        amounts.forEach(entry -> contents.put(entry.path("nutrient").asText(), entry.path("amount").path("value").asDouble()));
        return new CatalogFood(id, id, TOLD, "", "", "", Set.of(), Set.of(), Set.of(), Set.of(), 0, 0, false, List.of(), Map.of(),
                contents);
    }

    static Set<String> texts(JsonNode list) {
        var texts = new LinkedHashSet<String>();
        list.forEach(entry -> texts.add(entry.asText()));
        return texts;
    }

    private static List<Household> portions(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(portion -> new Household(portion.path("count").asDouble(1),
                portion.path("measure").asText(), portion.path("grams").asDouble())).toList();
    }

    private static Map<String, Eating> eating(JsonNode list) {
        var eating = new HashMap<String, Eating>();
        list.forEach(entry -> eating.put(entry.path("occasion").asText(), new Eating(entry.path("recalls").asDouble(),
                entry.path("gramsP25").asDouble(), entry.path("gramsP75").asDouble())));
        return eating;
    }

    private static Map<String, Double> contents(JsonNode per100g) {
        var contents = new HashMap<String, Double>();
        per100g.properties().forEach(entry -> {
            if (entry.getValue().path("value").isNumber()) {
                contents.put(entry.getKey(), entry.getValue().path("value").asDouble());
            }
        });
        return contents;
    }

    /** Empty where nobody knows it. */
    OptionalDouble content(String nutrient, double grams) {
        var content = per100g.get(nutrient);
        return content == null ? OptionalDouble.empty() : OptionalDouble.of(content * grams / 100);
    }

    boolean hasAnyRole(Set<String> accepted) {
        return roles.stream().anyMatch(accepted::contains);
    }

    boolean is(String trait) {
        return traits.contains(trait);
    }

    /** Dislikes name a food, a family, a category, a trait, a role or a cuisine; fish is whatever holds any. */
    boolean isNamedIn(Set<String> words) {
        return words.contains(id) || words.contains(family) || words.contains(category) || words.contains(cuisine)
                || traits.stream().anyMatch(words::contains) || roles.stream().anyMatch(words::contains)
                || words.contains("fish") && holdsFish();
    }

    boolean holdsFish() {
        return traits.stream().anyMatch(trait -> trait.startsWith("mercury-"));
    }

    double recalls() {
        return eating.values().stream().mapToDouble(Eating::recalls).sum();
    }
}
