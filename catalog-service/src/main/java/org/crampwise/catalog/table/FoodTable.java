package org.crampwise.catalog.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Content;
import org.crampwise.catalog.food.FoodFacts.Eating;
import org.crampwise.catalog.food.FoodFacts.Portion;
import org.crampwise.catalog.nutrient.Nutrients;
import org.jspecify.annotations.Nullable;

/** The columns of the table and what a food writes into them. */
@Singleton
public class FoodTable {

    /** How seeds say that a food belongs to no cuisine; an empty cell would be a cuisine nobody knows. */
    static final String NO_CUISINE = "none";

    static final List<String> BEFORE_CONTENTS = List.of("id", "name", "synonyms", "category", "roles", "family", "cuisine");
    static final List<String> BEHIND_CONTENTS = List.of("quality", "portions", "diets", "contains", "may_contain", "free",
            "traits",
            "produce_share", "milk_share", "effort", "aisle", "survey_category", "eating", "parts", "preparation", "dataset",
            "source_code", "plannable");

    /** Nutrient by column: {@code magnesium_mg} is that of magnesium. */
    private final Map<String, String> nutrientByColumn;
    private final List<String> columns;

    public FoodTable(Nutrients nutrients) {
        nutrientByColumn = nutrients.all().stream()
                .collect(Collectors.toMap(nutrient -> nutrient.code() + "_" + nutrient.unit(), nutrient -> nutrient.code(),
                        (one, other) -> one, TreeMap::new));
        columns = Stream.of(BEFORE_CONTENTS, nutrientByColumn.keySet(), BEHIND_CONTENTS).flatMap(Collection::stream).toList();
    }

    public List<String> columns() {
        return columns;
    }

    Map<String, String> nutrientByColumn() {
        return nutrientByColumn;
    }

    public List<String> cells(FoodFacts food) {
        var cells = new ArrayList<String>(columns.size());
        cells.addAll(List.of(food.id(), food.name(), ListCell.of(food.synonyms()), food.category(), ListCell.of(food.roles()),
                food.family(), food.cuisine() == null ? "" : food.cuisine().isEmpty() ? NO_CUISINE : food.cuisine()));
        nutrientByColumn.values().forEach(code -> cells.add(food.per100g(code).map(BigDecimal::toPlainString).orElse("")));
        cells.addAll(List.of(quality(food), list(food.portions(), FoodTable::portion), ListCell.of(food.diets()),
                ListCell.of(food.allergens().contains()), ListCell.of(food.allergens().mayContain()),
                ListCell.of(food.allergens().free()), ListCell.of(food.traits()), number(food.produceShare()),
                number(food.milkShare()), text(food.effort()), text(food.aisle()), text(food.surveyCategory()),
                list(food.eating(), FoodTable::eating),
                list(food.parts(), part -> part.food() + "=" + part.grams().toPlainString()), text(food.preparation()),
                food.source().dataset(), food.source().code(), food.plannable() ? "yes" : "no"));
        return cells;
    }

    /** The quality most values have, then the nutrients of another: "compiled; energy=label". */
    private static String quality(FoodFacts food) {
        var qualities = food.per100g().values().stream().collect(Collectors.groupingBy(Content::quality, TreeMap::new,
                Collectors.counting()));
        var usual = qualities.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
        var others = food.per100g().entrySet().stream().filter(entry -> !entry.getValue().quality().equals(usual))
                .map(entry -> entry.getKey() + "=" + entry.getValue().quality());
        return ListCell.of(Stream.concat(Stream.of(usual), others).toList());
    }

    private static String portion(Portion portion) {
        return "%s %s=%s%s".formatted(portion.count().toPlainString(), portion.measure(), portion.grams().toPlainString(),
                portion.usual() ? "*" : "");
    }

    private static String eating(Eating eating) {
        return Stream.of(eating.occasion(), eating.recalls(), eating.familyRecalls(), number(eating.gramsP25()),
                number(eating.gramsMedian()), number(eating.gramsP75())).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static <T> String list(List<T> values, Function<T, String> text) {
        return ListCell.of(values.stream().map(text).toList());
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
