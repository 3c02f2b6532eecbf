package org.crampwise.catalog.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Allergens;
import org.crampwise.catalog.food.FoodFacts.Eating;
import org.crampwise.catalog.food.FoodFacts.Part;
import org.crampwise.catalog.food.FoodFacts.Portion;
import org.crampwise.catalog.food.FoodFacts.Source;
import org.crampwise.catalog.food.Vocabulary;
import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.request.RequestObject;
import org.crampwise.catalog.request.Violations;
import org.jspecify.annotations.Nullable;

/** Reads a food as the API shows it. What comes out has the right form and passed the rules; everything wrong is told at once. */
@Singleton
public class FoodReading {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MEASURE = 120;
    private static final int LONGEST_PREPARATION = 2000;
    private static final int MOST_RECALLS = 1_000_000;
    private static final BigDecimal SMALLEST = new BigDecimal("0.001");
    private static final BigDecimal HEAVIEST_PORTION = new BigDecimal("5000");
    private static final BigDecimal LARGEST_COUNT = new BigDecimal("1000");
    private static final BigDecimal LARGEST_SHARE = BigDecimal.TEN;
    private static final List<String> CUISINES = Stream.concat(Stream.of(""), Vocabulary.CUISINES.stream()).toList();

    private final ContentReading contents;

    FoodReading(Nutrients nutrients) {
        contents = new ContentReading(nutrients);
    }

    /** {@code givenId} is the id of the address, or the one made for a new food; a body may leave it out. */
    public Optional<FoodFacts> read(Map<String, ?> body, String givenId, Violations violations) {
        var food = RequestObject.of(body, violations);
        var id = food.text("id", LONGEST_NAME).orElse(givenId);
        if (!id.equals(givenId)) {
            food.reject("id", "The id of a food never changes; here it is " + givenId + ".");
        } else if (!id.matches(ID)) {
            food.reject("id", "An id is made of small letters, digits and single hyphens, like apple-raw.");
        }
        var name = food.required("name", food.text("name", LONGEST_NAME));
        var category = food.required("category", food.word("category", Vocabulary.CATEGORIES));
        var per100g = food.required("per100g", food.object("per100g")).map(contents::read).orElseGet(TreeMap::new);
        var facts = new FoodFacts(id, name.orElse(""), food.texts("synonyms", LONGEST_NAME), category.orElse(""),
                food.words("roles", Vocabulary.ROLES), food.text("family", LONGEST_NAME).orElse(id),
                food.word("cuisine", CUISINES).orElse(null), per100g, portions(food), food.words("diets", Vocabulary.DIETS),
                allergens(food), food.words("traits", Vocabulary.TRAITS), share(food, "produceShare"), share(food, "milkShare"),
                food.word("effort", Vocabulary.EFFORTS).orElse(null), food.word("aisle", Vocabulary.AISLES).orElse(null),
                food.text("surveyCategory", LONGEST_NAME).orElse(null), eating(food), parts(food),
                food.text("preparation", LONGEST_PREPARATION).orElse(null), source(food, id),
                food.truth("plannable").orElse(false));
        // GET shows it and PUT may send it back; If-Match says which state is meant
        food.whole("revision", Integer.MAX_VALUE);
        food.rejectUnread();
        if (!violations.isEmpty()) {
            return Optional.empty();
        }
        FoodRules.check(facts, violations);
        return violations.isEmpty() ? Optional.of(facts) : Optional.empty();
    }

    private static @Nullable BigDecimal share(RequestObject food, String field) {
        return food.decimal(field, BigDecimal.ZERO, LARGEST_SHARE).orElse(null);
    }

    private static List<Portion> portions(RequestObject food) {
        return food.objects("portions").stream().flatMap(portion -> portion(portion).stream()).toList();
    }

    static Optional<Portion> portion(RequestObject portion) {
        var count = portion.required("count", portion.decimal("count", SMALLEST, LARGEST_COUNT));
        var measure = portion.required("measure", portion.text("measure", LONGEST_MEASURE));
        var grams = portion.required("grams", portion.decimal("grams", SMALLEST, HEAVIEST_PORTION));
        boolean isUsual = portion.truth("usual").orElse(false);
        portion.rejectUnread();
        return count.flatMap(some -> measure.flatMap(
                words -> grams.map(weight -> new Portion(some, words, weight, isUsual))));
    }

    /** What is told about no allergen is unknown, which excludes the food wherever that allergen matters. */
    private static Allergens allergens(RequestObject food) {
        return food.object("allergens").map(lists -> {
            var contains = lists.words("contains", Vocabulary.ALLERGENS);
            var mayContain = lists.words("mayContain", Vocabulary.ALLERGENS);
            var free = lists.words("free", Vocabulary.ALLERGENS);
            var unknown = lists.words("unknown", Vocabulary.ALLERGENS);
            lists.rejectUnread();
            var told = Stream.of(contains, mayContain, free, unknown).flatMap(List::stream).toList();
            told.stream().distinct().filter(code -> told.indexOf(code) != told.lastIndexOf(code)).forEach(code -> food
                    .reject("allergens", "Each allergen stands in one list; " + code + " stands in more than one."));
            var untold = Vocabulary.ALLERGENS.stream().filter(code -> unknown.contains(code) || !told.contains(code)).toList();
            return Allergens.of(contains, mayContain, untold);
        }).orElseGet(() -> Allergens.of(List.of(), List.of(), Vocabulary.ALLERGENS));
    }

    private static List<Eating> eating(RequestObject food) {
        return food.objects("eating").stream().flatMap(eating -> {
            var occasion = eating.required("occasion", eating.word("occasion", Vocabulary.OCCASIONS));
            var recalls = eating.required("recalls", eating.whole("recalls", MOST_RECALLS));
            var family = eating.required("familyRecalls", eating.whole("familyRecalls", MOST_RECALLS));
            var p25 = eating.required("gramsP25", eating.decimal("gramsP25", BigDecimal.ZERO, HEAVIEST_PORTION));
            var median = eating.required("gramsMedian", eating.decimal("gramsMedian", BigDecimal.ZERO, HEAVIEST_PORTION));
            var p75 = eating.required("gramsP75", eating.decimal("gramsP75", BigDecimal.ZERO, HEAVIEST_PORTION));
            eating.rejectUnread();
            return Stream.of(occasion, recalls, family, p25, median, p75).allMatch(Optional::isPresent)
                    ? Stream.of(new Eating(occasion.get(), recalls.get(), family.get(), p25.get(), median.get(), p75.get()))
                    : Stream.<Eating>empty();
        }).toList();
    }

    private static List<Part> parts(RequestObject food) {
        return food.objects("parts").stream().flatMap(part -> {
            var id = part.required("food", part.text("food", LONGEST_NAME));
            var grams = part.required("grams", part.decimal("grams", SMALLEST, HEAVIEST_PORTION));
            part.rejectUnread();
            return id.flatMap(known -> grams.map(weight -> new Part(known, weight))).stream();
        }).toList();
    }

    private static Source source(RequestObject food, String id) {
        return food.object("source").flatMap(source -> {
            var dataset = source.required("dataset", source.text("dataset", LONGEST_NAME));
            var code = source.required("code", source.text("code", LONGEST_NAME));
            source.rejectUnread();
            return dataset.flatMap(set -> code.map(number -> new Source(set, number)));
        }).orElseGet(() -> new Source("editor", id));
    }
}
