package org.crampwise.catalog.seeding;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.food.FoodFacts.Part;
import org.crampwise.catalog.food.FoodFacts.Portion;
import org.crampwise.catalog.food.Vocabulary;
import org.crampwise.catalog.nutrient.Nutrient;
import org.crampwise.catalog.nutrient.Nutrients;
import org.junit.jupiter.api.Test;

/** The files a dietitian edits, taken by themselves: a slip of the pen in any row is named here. */
class SeedsTest {

    private static final List<FoodFacts> FOODS = Seeds.read();
    private static final Map<String, FoodFacts> FOOD_BY_ID = FOODS.stream().collect(toMap(FoodFacts::id, food -> food));
    private static final Nutrients NUTRIENTS = new Nutrients();

    private static List<FoodFacts> dishes() {
        return FOODS.stream().filter(food -> !food.parts().isEmpty()).toList();
    }

    private static AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> idsOf(Stream<FoodFacts> foods) {
        return assertThat(foods.map(FoodFacts::id).toList());
    }

    private static double per100g(FoodFacts food, String nutrient) {
        return food.per100g(nutrient).map(BigDecimal::doubleValue).orElse(0.0);
    }

    private static void assertWords(Function<FoodFacts, List<String>> words, List<String> vocabulary) {
        idsOf(FOODS.stream().filter(food -> !vocabulary.containsAll(words.apply(food)))).isEmpty();
    }

    @Test
    void there_are_enough_foods_and_dishes_to_choose_from() {
        assertThat(FOODS.stream().filter(FoodFacts::plannable).filter(food -> food.parts().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(900);
        assertThat(dishes()).hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void the_index_lists_every_file_of_foods() throws IOException {
        try (var files = Files.list(Path.of("../seeds/foods"))) {
            var csvFiles = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".csv")).toList();
            assertThat(SeedFile.lines("seeds/foods/index.txt")).containsExactlyInAnyOrderElementsOf(csvFiles);
        }
    }

    @Test
    void ids_are_slugs_and_names_are_short_and_unique() {
        idsOf(FOODS.stream().filter(food -> !food.id().matches("[a-z0-9]+(-[a-z0-9]+)*"))).isEmpty();
        idsOf(FOODS.stream().filter(food -> food.name().isBlank() || food.name().length() > 60)).isEmpty();
        assertThat(FOODS).extracting(food -> food.name().toLowerCase(Locale.ROOT)).doesNotHaveDuplicates();
        assertThat(FOODS.stream().filter(food -> food.parts().isEmpty())).extracting(food -> food.source().code())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_word_is_of_the_vocabulary() {
        assertWords(food -> List.of(food.category()), Vocabulary.CATEGORIES);
        assertWords(FoodFacts::roles, Vocabulary.ROLES);
        assertWords(FoodFacts::diets, Vocabulary.DIETS);
        assertWords(FoodFacts::traits, Vocabulary.TRAITS);
        assertWords(food -> List.of(food.effort()), Vocabulary.EFFORTS);
        assertWords(food -> List.of(food.aisle()), Vocabulary.AISLES);
        assertWords(food -> food.cuisine().isEmpty() ? List.of() : List.of(food.cuisine()), Vocabulary.CUISINES);
        assertWords(food -> food.eating().stream().map(FoodFacts.Eating::occasion).toList(), Vocabulary.OCCASIONS);
        idsOf(FOODS.stream().filter(food -> food.roles().isEmpty() || food.family().isBlank())).isEmpty();
    }

    @Test
    void cells_of_allergens_hold_only_codes_and_each_once() {
        var columns = List.of("contains", "may_contain", "unknown");
        var rows = SeedFile.lines("seeds/foods/index.txt").stream()
                .flatMap(file -> SeedFile.rows("seeds/foods/" + file).stream());
        assertThat(rows).allSatisfy(row -> {
            var codes = columns.stream().flatMap(column -> row.list(column).stream()).toList();
            assertThat(codes).as(row.text("id")).isSubsetOf(Vocabulary.ALLERGENS).doesNotHaveDuplicates();
        });
    }

    @Test
    void every_allergen_stands_in_exactly_one_list() {
        assertThat(FOODS).allSatisfy(food -> assertThat(Stream.of(food.allergens().contains(), food.allergens().mayContain(),
                food.allergens().free(), food.allergens().unknown()).flatMap(List::stream).toList())
                .as(food.id()).containsExactlyInAnyOrderElementsOf(Vocabulary.ALLERGENS));
    }

    @Test
    void one_portion_is_the_usual_one_and_all_weigh_something() {
        idsOf(FOODS.stream().filter(food -> food.portions().stream().filter(Portion::usual).count() != 1)).isEmpty();
        idsOf(FOODS.stream().filter(food -> food.portions().stream()
                .anyMatch(portion -> portion.grams().signum() <= 0 || portion.count().signum() <= 0))).isEmpty();
    }

    @Test
    void a_stricter_diet_includes_the_freer_ones() {
        idsOf(FOODS.stream().filter(food -> food.diets().contains("vegan") && !food.diets().contains("vegetarian"))).isEmpty();
        idsOf(FOODS.stream().filter(food -> food.diets().contains("vegetarian") && !food.diets().contains("pescatarian")))
                .isEmpty();
    }

    @Test
    void diets_agree_with_allergens_and_traits() {
        var fromAnimals = Set.of("milk", "egg", "fish", "crustacean", "mollusc");
        idsOf(FOODS.stream().filter(food -> food.diets().contains("vegan")
                && food.allergens().contains().stream().anyMatch(fromAnimals::contains))).isEmpty();
        idsOf(FOODS.stream().filter(food -> food.diets().contains("vegetarian")
                && food.allergens().contains().stream().anyMatch(Set.of("fish", "crustacean", "mollusc")::contains))).isEmpty();
        idsOf(FOODS.stream().filter(food -> food.diets().contains("pescatarian")
                && (food.has("red-meat") || food.has("deli-meat") || food.has("liver") || food.has("processed-meat")))).isEmpty();
    }

    @Test
    void wheat_implies_gluten_and_milk_implies_lactose() {
        idsOf(FOODS.stream().filter(food -> food.allergens().contains().contains("wheat")
                && !food.allergens().contains().contains("gluten"))).isEmpty();
        idsOf(FOODS.stream().filter(food -> food.allergens().contains().contains("milk")
                && food.allergens().free().contains("lactose") && !food.has("special-lactose-free"))).isEmpty();
        idsOf(FOODS.stream().filter(food -> food.allergens().free().contains("gluten")
                && food.allergens().contains().contains("wheat"))).isEmpty();
    }

    @Test
    void every_nutrient_is_known_by_code_and_unit() {
        assertThat(FOODS).allSatisfy(food -> food.per100g().forEach((code, content) -> assertThat(NUTRIENTS.find(code))
                .as(food.id() + " " + code).get().extracting(Nutrient::unit).isEqualTo(content.unit())));
    }

    @Test
    void the_sums_of_every_food_are_plausible() {
        assertThat(FOODS).allSatisfy(food -> {
            double grams = Stream.of("protein", "fat", "carbohydrate", "water", "alcohol")
                    .mapToDouble(code -> per100g(food, code)).sum();
            double salt = per100g(food, "sodium") * 2.5 / 1000;
            assertThat(grams).as("grams of " + food.id()).isBetween(85.0 - salt, 105.0);
            assertThat(per100g(food, "saturated-fat")).as(food.id()).isLessThanOrEqualTo(per100g(food, "fat") + 0.05);
            assertThat(per100g(food, "fiber")).as(food.id()).isLessThanOrEqualTo(per100g(food, "carbohydrate") + 0.6);
            assertThat(per100g(food, "sugars")).as(food.id()).isLessThanOrEqualTo(per100g(food, "carbohydrate") * 1.1 + 1);
            assertThat(per100g(food, "vitamin-b12-added")).as(food.id()).isLessThanOrEqualTo(per100g(food, "vitamin-b12") + 0.01);
        });
    }

    /** Fiber counts as 0 to 4 kcal per g, and acids of vinegar as nothing in the parts: the tolerance leaves room for that. */
    @Test
    void the_energy_of_every_food_agrees_with_its_parts() {
        assertThat(FOODS).allSatisfy(food -> {
            double expected = 4 * per100g(food, "protein") + 9 * per100g(food, "fat") + 4 * per100g(food, "carbohydrate")
                    + 7 * per100g(food, "alcohol");
            double tolerance = Math.max(20, 0.15 * expected) + 4 * per100g(food, "fiber");
            assertThat(per100g(food, "energy")).as("kcal of " + food.id()).isBetween(expected - tolerance, expected + tolerance);
        });
    }

    @Test
    void the_parts_of_a_dish_are_foods_and_weigh_the_usual_portion() {
        assertThat(dishes()).allSatisfy(dish -> {
            var grams = dish.parts().stream().map(Part::grams).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(grams).as(dish.id()).isEqualByComparingTo(dish.usualPortion().grams());
            assertThat(dish.parts()).extracting(Part::food).as(dish.id()).doesNotHaveDuplicates();
            assertThat(dish.preparation()).as(dish.id()).isNotBlank();
        });
    }

    @Test
    void a_dish_is_as_safe_as_its_worst_part() {
        assertThat(dishes()).allSatisfy(dish -> dish.parts().stream().map(part -> FOOD_BY_ID.get(part.food())).forEach(part -> {
            assertThat(part.allergens().free()).as(dish.id() + " with " + part.id()).containsAll(dish.allergens().free());
            assertThat(dish.allergens().contains()).as(dish.id() + " with " + part.id()).containsAll(part.allergens().contains());
            assertThat(part.diets()).as(dish.id() + " with " + part.id()).containsAll(dish.diets());
        }));
    }

    @Test
    void eating_figures_are_in_order() {
        assertThat(FOODS).allSatisfy(food -> assertThat(food.eating()).as(food.id()).allSatisfy(eating -> {
            assertThat(eating.gramsP25()).isPositive().isLessThanOrEqualTo(eating.gramsMedian());
            assertThat(eating.gramsMedian()).isLessThanOrEqualTo(eating.gramsP75());
            assertThat(eating.recalls()).isLessThanOrEqualTo(eating.familyRecalls());
        }));
    }

    @Test
    void the_files_that_speak_of_foods_name_none_that_is_not_there() {
        var named = new HashSet<String>();
        SeedFile.rows("seeds/food-eating.csv").forEach(row -> named.add(row.text("food")));
        SeedFile.rows("seeds/survey-categories.csv").forEach(row -> named.add(row.text("food")));
        NUTRIENTS.all().forEach(nutrient -> named.addAll(nutrient.foods()));
        assertThat(FOOD_BY_ID.keySet()).containsAll(named);
    }

    @Test
    void texts_on_nutrients_promise_nothing() {
        assertThat(NUTRIENTS.all()).allSatisfy(nutrient -> assertThat(nutrient.toString().toLowerCase(Locale.ROOT))
                .as(nutrient.code()).doesNotContainPattern("\\b(prevent|cure|treat|stop)(s|ed|ing|ment)?\\b")
                .doesNotContain("you are deficient"));
    }
}
