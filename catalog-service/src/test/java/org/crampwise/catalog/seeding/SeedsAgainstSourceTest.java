package org.crampwise.catalog.seeding;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.nutrient.Nutrients;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every figure of the seeds against the table it was carried over from, every flag against what the food is made of. */
class SeedsAgainstSourceTest {

    private static final List<FoodFacts> FOODS = Seeds.read().stream().filter(food -> food.parts().isEmpty()).toList();

    /** Columns of the table that are not called as the nutrient is. */
    private static final Map<String, String> COLUMN_BY_NUTRIENT = Map.of(
            "energy", "energy_kcal", "thiamin", "thiamin_b1_mg", "vitamin-a", "vitamin_a_rae_ug", "folate", "folate_dfe_ug");

    /** Words of ingredients, and then those phrases in which the words mean something else. */
    private static final Map<String, Pattern> WORDS_BY_ALLERGEN = Map.ofEntries(
            words("milk", "milk|cheese|butter|buttermilk|cream|yogurt|whey|casein|caseinate|ghee|custard|lactose"),
            words("egg", "eggs?|mayonnaise|meringue"),
            words("fish",
                    "fish|salmon|tuna|cod|sardines?|anchovy|anchovies|herring|mackerel|trout|halibut|tilapia|catfish|haddock"
                            + "|pollock|perch|flounder|surimi|worcestershire"),
            words("crustacean", "crustaceans|shrimp|crab|lobster|crayfish"),
            words("mollusc", "mollusks|clams?|oysters?|mussels?|scallops?|squid|octopus|snail"),
            words("tree-nut", "nuts|almonds?|walnuts?|pecans?|cashews?|pistachios?|hazelnuts?|macadamia|brazilnuts|filberts"),
            words("peanut", "peanuts?"),
            words("wheat",
                    "wheat|bread|flour|pasta|macaroni|spaghetti|noodles|couscous|bulgur|semolina|tortillas?|crackers|cookies"
                            + "|bagels|rolls|croutons|pie crust|seitan|biscuits|cake|muffins|pita|matzo"),
            words("gluten", "wheat|bread|flour|pasta|macaroni|spaghetti|noodles|couscous|bulgur|semolina|crackers|cookies|bagels"
                    + "|rolls|croutons|pie crust|seitan|barley|rye|malt|malted|oats?|beer|biscuits|cake|muffins|pita|matzo"),
            words("soy", "soy|soybeans?|soya|tofu|miso|tempeh|edamame|natto"),
            words("sesame", "sesame|tahini|hummus"),
            words("celery", "celery|celeriac"),
            words("mustard", "mustard"),
            words("sulphite", "wine"));

    private static final Pattern OF_ANIMALS = Pattern.compile("\\b(milk|cheese|butter|buttermilk|cream|yogurt|whey|casein|eggs?"
            + "|mayonnaise|honey|gelatins?|lard|tallow|beef|pork|chicken|turkey|lamb|veal|ham|bacon|sausage|duck|meat|poultry|broth"
            + "|stock|bouillon|fish|salmon|tuna|shrimp|crab|clam|oyster|anchovy|worcestershire|crustaceans|mollusks)\\b");

    private static final Pattern HARMLESS = Pattern
            .compile("(coconut|soy|almond|rice|oat) milk|(peanut|almond|cashew|sesame) butter"
                    + "|cream of (wheat|rice)|tofu yogurt|mayonnaise, imitation|coconut meat|grated meat|includes oyster"
                    + "|.*gluten- ?free.*|spaghetti/marinara|sauce, pasta|spaghetti, cooked, boiled|rice noodles|noodles, chinese, cellophane"
                    + "|tortillas, ready-to-bake or -fry, corn");

    private static final double[] MULTIPLES = {
        0.1, 0.2, 0.25, 1.0 / 3, 0.5, 2.0 / 3, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20 };

    private static Map.Entry<String, Pattern> words(String allergen, String words) {
        return Map.entry(allergen, Pattern.compile("\\b(" + words + ")\\b"));
    }

    @BeforeAll
    static void the_tables_lie_beside_the_repository() {
        assumeTrue(ReferenceTables.isThere(), "Skipped: the reference tables are not at "
                + ReferenceTables.FOLDER.toAbsolutePath().normalize()
                + ", so the seeds cannot be held against their source here.");
    }

    @Test
    void every_figure_equals_its_source() {
        var foodByCode = ReferenceTables.foodByCode();
        var differences = new ArrayList<String>();
        for (var food : FOODS) {
            var source = foodByCode.get(food.source().code());
            assertThat(source).as("source of " + food.id()).isNotNull();
            for (var nutrient : new Nutrients().all()) {
                var column = COLUMN_BY_NUTRIENT.getOrDefault(nutrient.code(),
                        nutrient.code().replace('-', '_') + "_" + nutrient.unit());
                var known = food.per100g(nutrient.code());
                var told = source.get(column).isEmpty() ? null : new BigDecimal(source.get(column));
                if (known.isPresent() != (told != null) || (told != null && told.compareTo(known.get()) != 0)) {
                    differences.add(food.id() + " " + nutrient.code() + ": " + known + " here, " + told + " there");
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    /** A source that gives no measure at all leaves 100 g. */
    @Test
    void every_portion_weighs_what_the_source_says_or_a_simple_multiple() {
        var gramsByCode = ReferenceTables.portionGramsByCode();
        var foreign = FOODS.stream().flatMap(food -> food.portions().stream()
                .filter(portion -> gramsByCode.getOrDefault(food.source().code(), Set.of(100.0)).stream()
                        .noneMatch(grams -> isMultiple(portion.grams().doubleValue(), grams)))
                .map(portion -> food.id() + ": " + portion));
        assertThat(foreign).isEmpty();
    }

    private static boolean isMultiple(double grams, double of) {
        for (double multiple : MULTIPLES) {
            if (Math.abs(of * multiple - grams) <= Math.max(0.06, 0.005 * grams)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_vegan_food_has_nothing_of_animals_in_any_ingredient() {
        assertThat(contradictions(food -> food.diets().contains("vegan") ? Stream.of(OF_ANIMALS) : Stream.of())).isEmpty();
    }

    @Test
    void no_food_is_called_free_of_an_allergen_that_is_in_its_ingredients() {
        assertThat(contradictions(food -> food.allergens().free().stream().filter(WORDS_BY_ALLERGEN::containsKey)
                .map(WORDS_BY_ALLERGEN::get))).isEmpty();
    }

    @FunctionalInterface
    private interface Forbidden {
        Stream<Pattern> in(FoodFacts food);
    }

    private static List<String> contradictions(Forbidden forbidden) {
        var ingredients = new ReferenceTables.Ingredients();
        return FOODS.stream()
                .flatMap(food -> forbidden.in(food).flatMap(words -> ingredients.leavesOf(food.source().code()).stream()
                        .filter(leaf -> words.matcher(HARMLESS.matcher(leaf.toLowerCase(Locale.ROOT)).replaceAll("")).find())
                        .map(leaf -> food.id() + ": " + leaf)))
                .toList();
    }

    @Test
    void label_values_equal_the_table_of_daily_values() {
        var idByCode = Map.of("thiamin", "thiamin_b1", "fiber", "fibre");
        var nutrients = new Nutrients();
        var rowById = ReferenceTables.rows("reference/daily-values.tsv").stream()
                .collect(toMap(row -> row.get("nutrient_id"), row -> row));
        assertThat(nutrients.all()).allSatisfy(nutrient -> {
            var row = rowById.get(idByCode.getOrDefault(nutrient.code(), nutrient.code().replace('-', '_')));
            var label = nutrient.labelValues();
            assertThat(label == null).as(nutrient.code()).isEqualTo(row == null);
            if (label != null && row != null) {
                assertThat(label.dailyValue()).isEqualByComparingTo(row.get("fda_dv_age4_adult"));
                assertThat(label.goodFrom() != null).isEqualTo(row.get("claim_allowed").equals("yes"));
                if (label.goodFrom() != null && label.highFrom() != null) {
                    assertThat(label.goodFrom()).isEqualByComparingTo(row.get("fda_good_source_min"));
                    assertThat(label.highFrom()).isEqualByComparingTo(row.get("fda_high_min"));
                }
                if (label.euReferenceValue() != null) {
                    assertThat(label.euReferenceValue()).isEqualByComparingTo(row.get("eu_nrv_adult"));
                }
            }
        });
    }
}
