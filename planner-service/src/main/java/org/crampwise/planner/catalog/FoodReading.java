package org.crampwise.planner.catalog;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.nutrition.Nutrient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads an export of the catalog. One bad line spoils it all: half a catalog would make other plans, silently. */
final class FoodReading {

    /** What every plan counts; a food of which one of these is not known cannot be planned with. */
    static final List<Nutrient> PLANNED = List.of(Nutrient.MAGNESIUM, Nutrient.POTASSIUM, Nutrient.CALCIUM, Nutrient.VITAMIN_D,
            Nutrient.VITAMIN_B12, Nutrient.ENERGY, Nutrient.PROTEIN, Nutrient.FAT, Nutrient.SATURATED_FAT, Nutrient.CARBOHYDRATE,
            Nutrient.SODIUM);

    /** Without strictness an absent share or flag would read as zero or false, which is an answer, not an unknown. */
    private static final ObjectReader LINES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build().readerFor(FoodLine.class);

    private FoodReading() {}

    /** The plannable foods in the order of their ids, whatever the order of the lines. */
    static List<Food> foods(String ndjson) {
        var foods = ndjson.lines().filter(line -> !line.isBlank()).map(FoodReading::line).filter(FoodLine::plannable)
                .map(FoodLine::food).filter(FoodReading::isKnown).sorted(Comparator.comparing(Food::id)).toList();
        var ids = new HashSet<String>();
        if (foods.isEmpty() || !foods.stream().allMatch(food -> ids.add(food.id()))) {
            throw new IllegalArgumentException("The export of the catalog must have foods, each once");
        }
        return foods;
    }

    private static boolean isKnown(Food food) {
        return PLANNED.stream().allMatch(nutrient -> food.per100g().containsKey(nutrient.code()));
    }

    private static FoodLine line(String line) {
        try {
            FoodLine food = LINES.readValue(line);
            if (food == null) {
                throw new IllegalArgumentException("A line of the catalog's export is no food: " + line);
            }
            return food;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A line of the catalog's export cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
