package org.crampwise.catalog.seeding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Allergens;
import org.crampwise.catalog.food.FoodFacts.Content;
import org.crampwise.catalog.food.FoodFacts.Eating;
import org.crampwise.catalog.food.FoodFacts.Source;
import org.crampwise.catalog.food.Vocabulary;

/** All foods and dishes of {@code seeds/}, put together from the files that each tell a part of them. */
public final class Seeds {

    private static final String FOLDER = "seeds/";
    private static final String DATASET = "fndds-2021-2023";
    /** What the source tells of its values: put together by it, partly imputed. */
    private static final String QUALITY = "compiled";

    private final Map<String, SortedMap<String, Content>> contentBySourceCode;
    private final Map<String, List<Eating>> eatingByFood;
    private final Map<String, String> surveyCategoryByFood;

    private Seeds() {
        contentBySourceCode = SeedFile.rows(FOLDER + "food-contents.csv").stream()
                .collect(Collectors.toMap(row -> row.text("source_code"), Seeds::contents));
        eatingByFood = SeedFile.rows(FOLDER + "food-eating.csv").stream()
                .collect(Collectors.groupingBy(row -> row.text("food"), Collectors.mapping(Seeds::eating, Collectors.toList())));
        surveyCategoryByFood = SeedFile.rows(FOLDER + "survey-categories.csv").stream()
                .collect(Collectors.toMap(row -> row.text("food"), row -> row.text("survey_category")));
    }

    /** Every food and dish, sorted by id. */
    public static List<FoodFacts> read() {
        return new Seeds().all();
    }

    private List<FoodFacts> all() {
        var foodById = new LinkedHashMap<String, FoodFacts>();
        SeedFile.lines(FOLDER + "foods/index.txt").stream()
                .flatMap(file -> SeedFile.rows(FOLDER + "foods/" + file).stream())
                .forEach(row -> add(food(row), row, foodById));
        var dishes = new Recipes(Map.copyOf(foodById));
        SeedFile.rows(FOLDER + "dishes.csv")
                .forEach(row -> add(dishes.dish(row, eatingOf(row), surveyCategoryOf(row)), row, foodById));
        var all = new ArrayList<>(foodById.values());
        all.sort(Comparator.comparing(FoodFacts::id));
        return List.copyOf(all);
    }

    private static void add(FoodFacts food, SeedRow row, Map<String, FoodFacts> foodById) {
        if (foodById.put(food.id(), food) != null) {
            throw row.unreadable("id", food.id(), "stands there for the second time");
        }
    }

    private FoodFacts food(SeedRow row) {
        var code = row.text("source_code");
        var contents = contentBySourceCode.get(code);
        if (contents == null) {
            throw row.unreadable("source_code", code, "has no line in food-contents.csv");
        }
        return new FoodFacts(row.text("id"), row.text("name"), row.list("synonyms"), row.text("category"), row.list("roles"),
                row.text("family"), row.text("cuisine"), contents, row.portions("portions"), row.list("diets"), allergens(row),
                row.list("traits"), row.numberOrZero("produce_share"), row.numberOrZero("milk_share"), row.text("effort"),
                row.text("aisle"), surveyCategoryOf(row), eatingOf(row), List.of(), null, new Source(DATASET, code),
                row.yes("plannable"));
    }

    /** What nobody has reviewed is unknown, whatever the row claims. */
    private static Allergens allergens(SeedRow row) {
        var unknown = row.text("allergens_reviewed").isEmpty() ? Vocabulary.ALLERGENS : row.list("unknown");
        return Allergens.of(row.list("contains"), row.list("may_contain"), unknown);
    }

    private List<Eating> eatingOf(SeedRow row) {
        return eatingByFood.getOrDefault(row.text("id"), List.of());
    }

    private String surveyCategoryOf(SeedRow row) {
        var category = surveyCategoryByFood.get(row.text("id"));
        if (category == null) {
            throw row.unreadable("id", row.text("id"), "has no line in survey-categories.csv");
        }
        return category;
    }

    /** A column is called by nutrient and unit ({@code vitamin-d_ug}); an empty cell is an unknown content. */
    private static SortedMap<String, Content> contents(SeedRow row) {
        var contents = new TreeMap<String, Content>();
        for (var column : row.cellByColumn().keySet()) {
            int unitAt = column.lastIndexOf('_') + 1;
            if (!column.equals("source_code") && !row.text(column).isEmpty()) {
                var content = new Content(row.number(column), column.substring(unitAt), QUALITY);
                contents.put(column.substring(0, unitAt - 1), content);
            }
        }
        return contents;
    }

    private static Eating eating(SeedRow row) {
        return new Eating(row.text("occasion"), row.number("recalls").intValueExact(),
                row.number("family_recalls").intValueExact(),
                row.number("grams_p25"), row.number("grams_median"), row.number("grams_p75"));
    }
}
