package org.crampwise.catalog.editing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.catalog.editing.Drafts.amount;
import static org.crampwise.catalog.editing.Drafts.gruel;
import static org.crampwise.catalog.editing.Drafts.gruelWith;
import static org.crampwise.catalog.editing.Drafts.gruelWithContent;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** What is wrong with a food is told by pointer and remedy, and changes nothing. */
@QuarkusTest
class BadFoodTest {

    private String before;

    private static String wholeCatalog() {
        return when().get("/v1/exports/foods?plannable=false").header("Catalog-Revision");
    }

    @BeforeEach
    void look() {
        before = wholeCatalog();
    }

    @AfterEach
    void nothing_was_changed() {
        assertThat(wholeCatalog()).isEqualTo(before);
    }

    static Stream<Arguments> wrong_foods() {
        return Stream.of(
                arguments(without("name"), "/name", "required"),
                arguments(without("category"), "/category", "required"),
                arguments(without("per100g"), "/per100g", "required"),
                arguments(gruelWith("id", "Test Gruel"), "/id", "small letters"),
                arguments(gruelWith("id", "fdc-sr-1"), "/id", "imported"),
                arguments(gruelWith("id", 7), "/id", "text"),
                arguments(gruelWith("name", " "), "/name", "1 to 200"),
                arguments(gruelWith("name", "a".repeat(201)), "/name", "1 to 200"),
                arguments(gruelWith("name", "nul\u0000"), "/name", "control characters"),
                arguments(gruelWith("name", List.of("x")), "/name", "text"),
                arguments(gruelWith("synonyms", "oats"), "/synonyms", "array"),
                arguments(gruelWith("synonyms", List.of("a", "a")), "/synonyms", "once"),
                arguments(gruelWith("synonyms", Collections.nCopies(101, "a")), "/synonyms", "at most 100"),
                arguments(gruelWith("synonyms", Collections.singletonList(null)), "/synonyms/0", "text"),
                arguments(gruelWith("category", "poridge"), "/category", "porridge"),
                arguments(gruelWith("roles", List.of("poridge")), "/roles/0", "porridge"),
                arguments(gruelWith("alergens", Map.of()), "/alergens", "allergens"),
                arguments(gruelWith("per100g", List.of()), "/per100g", "object"),
                arguments(gruelWithContent("magnesum", amount("3", "mg")), "/per100g/magnesum", "magnesium"),
                arguments(gruelWithContent("salt", amount("1", "g")), "/per100g/salt", "393 mg of sodium"),
                arguments(gruelWithContent("iron", 3), "/per100g/iron", "object"),
                arguments(gruelWithContent("iron", Map.of("value", 3)), "/per100g/iron/unit", "required"),
                arguments(gruelWithContent("iron", Map.of("unit", "mg")), "/per100g/iron/value", "required"),
                arguments(gruelWithContent("iron", Map.of("value", "3", "unit", "mg")), "/per100g/iron/value", "number"),
                arguments(gruelWithContent("iron", amount("-1", "mg")), "/per100g/iron/value", "from 0"),
                arguments(gruelWithContent("iron", amount("3", "g")), "/per100g/iron/unit", "told in mg"),
                arguments(gruelWithContent("iron", amount("0.000000001", "mg")), "/per100g/iron/value", "8 digits"),
                arguments(gruelWithContent("iron", amount("1E+999999999", "mg")), "/per100g/iron/value", "from 0"),
                arguments(gruelWithContent("iron", Map.of("value", 3, "unit", "mg", "quality", "guessed")),
                        "/per100g/iron/quality",
                        "accepted words"),
                arguments(gruelWithContent("iron", Map.of("value", 3, "unit", "mg", "vlaue", 3)), "/per100g/iron/vlaue", "value"),
                arguments(gruelWithContent("vitamin-d", amount("100", "IU")), "/per100g/vitamin-d/unit", "2.5 ug"),
                arguments(gruelWithContent("vitamin-d", amount("400", "ug")), "/per100g/vitamin-d/value", "IU"),
                arguments(gruelWithContent("sodium", amount("50000", "mg")), "/per100g/sodium/value", "salt"),
                arguments(gruelWithContent("water", amount("99", "g")), "/per100g", "weigh"),
                arguments(gruelWithContent("energy", amount("293", "kcal")), "/per100g/energy/value", "kJ"),
                arguments(gruelWithContent("energy", amount("5", "kcal")), "/per100g/energy/value", "give about"),
                arguments(gruelWithContent("saturated-fat", amount("3", "g")), "/per100g/saturated-fat/value", "part of"),
                arguments(gruelWithContent("sugars", amount("20", "g")), "/per100g/sugars/value", "part of"),
                arguments(gruelWith("portions", List.of(portion(1, "cup", 240, false))), "/portions", "one of the portions"),
                arguments(gruelWith("portions", List.of(portion(1, "cup", 240, true), portion(2, "cups", 480, true))),
                        "/portions",
                        "Exactly one"),
                arguments(gruelWith("portions", List.of(portion(1, "cup", 0, true))), "/portions/0/grams", "from 0.001"),
                arguments(gruelWith("portions", List.of(portion(-1, "cup", 240, true))), "/portions/0/count", "from 0.001"),
                arguments(gruelWith("portions", List.of(portion(1, "", 240, true))), "/portions/0/measure", "text"),
                arguments(gruelWith("allergens", Map.of("contains", List.of("mlik"))), "/allergens/contains/0", "milk"),
                arguments(gruelWith("allergens", Map.of("contains", List.of("soy"), "free", List.of("soy"))), "/allergens",
                        "soy"),
                arguments(gruelWith("allergens", Map.of("contians", List.of())), "/allergens/contians", "contains"),
                arguments(gruelWith("allergens", Map.of("contains", List.of("wheat"))), "/allergens", "gluten"),
                arguments(gruelWith("allergens", Map.of("contains", List.of("milk"))), "/diets", "contains milk"),
                arguments(gruelWith("diets", List.of("vegan")), "/diets", "also vegetarian"),
                arguments(gruelWith("diets", List.of("omnivore")), "/diets", "omnivore"),
                arguments(gruelWith("category", "meat"), "/diets", "not vegan"),
                arguments(gruelWith("traits", List.of("oily-fish")), "/diets", "oily-fish"),
                arguments(gruelWith("plannable", true), "/per100g/vitamin-b12", "until it is known"),
                arguments(gruelWith("plannable", "yes"), "/plannable", "true or false"),
                arguments(gruelWith("eating", List.of(Map.of("occasion", "brunch"))), "/eating/0/occasion", "accepted words"),
                arguments(gruelWith("source", Map.of("dataset", "x")), "/source/code", "required"));
    }

    private static Map<String, Object> without(String field) {
        var food = gruel();
        food.remove(field);
        return food;
    }

    private static Map<String, Object> portion(int count, String measure, int grams, boolean usual) {
        return new HashMap<>(Map.of("count", count, "measure", measure, "grams", grams, "usual", usual));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("wrong_foods")
    void what_is_wrong_is_named_by_pointer_with_a_remedy(Map<String, Object> food, String pointer, String remedy) {
        given().contentType("application/json").body(food).post("/v1/foods").then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.pointer", hasItem(pointer))
                .body("detail", containsString(remedy));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "[]", "null", "3", "\"x\"", "{", "{\"name\": }", "{\"name\": \"a\"} {}",
        "{\"name\": \"a\", \"name\": \"b\"}",
        "<food/>", "{\"name\": NaN}", "{\"a\": \"\\ud800\"}" })
    void what_is_no_food_at_all_is_refused(String body) {
        given().contentType("application/json").body(body).post("/v1/foods").then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("violations.size()", greaterThan(0));
    }

    @Test
    void deep_nesting_and_great_length_are_refused() {
        given().contentType("application/json").body("{\"a\":".repeat(5000)).post("/v1/foods").then().statusCode(400);
        given().contentType("application/json").body("{\"name\": \"" + "a".repeat(300_000) + "\"}").post("/v1/foods").then()
                .statusCode(413).body("type", equalTo("/problems/content-too-large"));
    }

    @Test
    void other_media_types_are_refused() {
        given().contentType("text/plain").body("oats").post("/v1/foods").then().statusCode(415)
                .contentType(startsWith("application/problem+json"));
        given().contentType("application/json").header("If-Match", "\"1\"").body("{}").patch("/v1/foods/banana").then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = { "1-abcdef12", "W/\"1-abcdef12\"", "\"\"", "\u00e9", "\"1\",\"2\"" })
    void strange_tags_match_nothing(String tag) {
        given().contentType("application/json").header("If-Match", tag).body(gruel()).put("/v1/foods/banana").then()
                .statusCode(412);
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        given().contentType("application/json").header("If-Match", "\"1\"").body(gruel()).put("/v1/foods/test-none").then()
                .statusCode(404);
        given().header("If-Match", "\"1\"").delete("/v1/foods/%00").then().statusCode(404);
    }

    @Test
    void headers_are_checked_too() {
        given().contentType("application/json").header("Idempotency-Key", "k".repeat(201)).body(gruel()).post("/v1/foods").then()
                .statusCode(400).body("violations.parameter", hasItem("Idempotency-Key"));
        given().contentType("application/json").header("Declared-Editor", "e".repeat(101)).body(gruel()).post("/v1/foods").then()
                .statusCode(400).body("violations.parameter", hasItem("Declared-Editor"));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        var food = gruelWith("category", "x");
        food.put("roles", List.of("y"));
        food.put("zzz", 1);
        given().contentType("application/json").body(food).post("/v1/foods").then().statusCode(400)
                .body("violations.size()", equalTo(3));
    }
}
