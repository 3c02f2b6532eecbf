package org.crampwise.catalog.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Allergens;
import org.crampwise.catalog.food.FoodFacts.Content;
import org.crampwise.catalog.food.FoodFacts.Portion;
import org.crampwise.catalog.food.FoodFacts.Source;
import org.crampwise.catalog.food.Vocabulary;
import org.crampwise.catalog.imports.FdcDraft.Amount;
import org.crampwise.catalog.imports.FdcDraft.Measure;

/**
 * Puts a food together from what a bundle tells. Nothing is told of allergens, diets and use in meals, so all of these are unknown and
 * the food is not plannable.
 */
final class FdcMaking {

    private static final BigDecimal MOST_IN_100_G = new BigDecimal("105");
    private static final List<String> ADDING_UP = List.of("protein", "fat", "carbohydrate", "water", "alcohol");
    private static final Map<String, BigDecimal> MOST_BY_UNIT = Map.of("kcal", new BigDecimal("902"), "g",
            new BigDecimal("100.5"), "mg",
            new BigDecimal("100500"), "ug", new BigDecimal("100500000"));
    private static final BigDecimal HEAVIEST_PORTION = new BigDecimal("5000");
    private static final BigDecimal LARGEST_COUNT = new BigDecimal("1000");
    private static final int LONGEST_NAME = 200;
    private static final Allergens ALL_UNKNOWN = Allergens.of(List.of(), List.of(), Vocabulary.ALLERGENS);

    private final FdcNutrients nutrients;
    private final FdcCategories categories = new FdcCategories();
    private final Rejections rejections;
    private final Counting counting;

    FdcMaking(FdcNutrients nutrients, Rejections rejections, Counting counting) {
        this.nutrients = nutrients;
        this.rejections = rejections;
        this.counting = counting;
    }

    Optional<FoodFacts> food(FdcDraft draft) {
        var contents = contents(draft);
        var sum = ADDING_UP.stream().map(contents::get).flatMap(Stream::ofNullable).map(Content::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(MOST_IN_100_G) > 0) {
            counting.foodsRejected++;
            rejections.add("food.csv", draft.line, "fdc_id", String.valueOf(draft.fdcId),
                    "Protein, fat, carbohydrate, water and alcohol of 100 g weigh " + sum.toPlainString() + " g together.");
            return Optional.empty();
        }
        var id = "fdc-" + draft.kind.word() + "-" + (draft.code.isEmpty() ? "id-" + draft.fdcId : draft.code);
        return Optional.of(new FoodFacts(id, name(draft), synonyms(draft),
                categories.of(draft.kind, draft.category, draft.description),
                List.of(), id, null, contents, portions(draft), List.of(), ALL_UNKNOWN, List.of(), null, null, null, null,
                draft.kind == FdcKind.SURVEY && !draft.category.isEmpty() ? draft.category : null, List.of(), List.of(), null,
                new Source("fdc-" + draft.kind.word(), String.valueOf(draft.fdcId)), false));
    }

    private static String name(FdcDraft draft) {
        return draft.description.length() > LONGEST_NAME
                ? draft.description.substring(0, LONGEST_NAME).strip()
                : draft.description;
    }

    /** A branded food is looked for by its brand too. */
    private static List<String> synonyms(FdcDraft draft) {
        if (draft.brand.isEmpty()) {
            return List.of();
        }
        var both = draft.brand + " " + draft.description;
        return List.of(both.length() > LONGEST_NAME ? both.substring(0, LONGEST_NAME).strip() : both);
    }

    private SortedMap<String, Content> contents(FdcDraft draft) {
        var contents = new TreeMap<String, Content>();
        var rankByNutrient = new HashMap<String, Integer>();
        for (var amount : draft.amounts) {
            var slot = nutrients.at(amount.slot());
            var value = Figures.plain(Figures.decimal(amount.millionths()).multiply(slot.factor()));
            int rank = rankByNutrient.getOrDefault(slot.nutrient(), Integer.MAX_VALUE);
            if (value.compareTo(MOST_BY_UNIT.get(slot.unit())) > 0) {
                reject(amount, value, "100 g cannot hold that much " + slot.nutrient() + " (" + slot.unit() + ").");
            } else if (slot.rank() == rank && contents.get(slot.nutrient()).value().compareTo(value) != 0) {
                reject(amount, value, "Another row tells another amount of " + slot.nutrient() + " of this food.");
            } else if (slot.rank() < rank) {
                rankByNutrient.put(slot.nutrient(), slot.rank());
                contents.put(slot.nutrient(), new Content(value, slot.unit(), Derivations.QUALITIES.get(amount.quality())));
            }
        }
        return contents;
    }

    private void reject(Amount amount, BigDecimal value, String reason) {
        counting.rowsRejected++;
        rejections.add("food_nutrient.csv", amount.line(), "amount", value.toPlainString(), reason);
    }

    /** The typical amount is the usual portion, else the first measure the source names. */
    private static List<Portion> portions(FdcDraft draft) {
        var measures = draft.measures.stream().filter(FdcMaking::isServed).toList();
        var usual = measures.stream().filter(measure -> measure.words().equals(FdcPortions.TYPICAL)).findFirst()
                .or(() -> measures.stream().findFirst());
        var portions = new ArrayList<Portion>();
        measures.forEach(measure -> portions.add(new Portion(Figures.decimal(measure.countMillionths()), measure.words(),
                Figures.decimal(measure.gramsMillionths()), measure == usual.orElseThrow())));
        return portions;
    }

    private static boolean isServed(Measure measure) {
        return Figures.decimal(measure.gramsMillionths()).compareTo(HEAVIEST_PORTION) <= 0
                && Figures.decimal(measure.countMillionths()).compareTo(LARGEST_COUNT) <= 0;
    }
}
