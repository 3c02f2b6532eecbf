package org.crampwise.catalog.search;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.crampwise.catalog.food.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class FoodFiltersTest {

    private static ValidatableResponse search(String question) {
        return given().urlEncodingEnabled(false).when().get("/v1/foods?" + question).then().statusCode(200);
    }

    private static List<Map<String, Object>> all(String question) {
        var foods = new ArrayList<Map<String, Object>>();
        var address = "/v1/foods?limit=100&" + question;
        while (address != null) {
            JsonPath page = given().urlEncodingEnabled(false).when().get(address).then().statusCode(200).extract().jsonPath();
            foods.addAll(page.getList("foods"));
            address = page.getString("next");
        }
        return foods;
    }

    private static double per100g(Map<String, Object> food, String nutrient) {
        var content = (Map<?, ?>) ((Map<?, ?>) food.get("per100g")).get(nutrient);
        return ((Number) content.get("value")).doubleValue();
    }

    @Test
    void a_range_holds_both_ends_and_everything_between() {
        var foods = all("nutrient=magnesium:100..200&fields=per100g.magnesium");
        assertThat(foods).hasSizeGreaterThan(5)
                .allSatisfy(food -> assertThat(per100g(food, "magnesium")).isBetween(100.0, 200.0));
        var all = all("fields=per100g.magnesium").stream()
                .filter(food -> ((Map<?, ?>) food.get("per100g")).containsKey("magnesium"))
                .filter(food -> per100g(food, "magnesium") >= 100 && per100g(food, "magnesium") <= 200)
                .map(food -> food.get("id")).toList();
        assertThat(foods).extracting(food -> food.get("id")).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void ranges_are_counted_on_the_basis_that_is_asked_for() {
        assertThat(all("nutrient=potassium:400..&per=serving&category=fruit")).extracting(food -> food.get("id"))
                .contains("banana").doesNotContain("lime");
        assertThat(all("nutrient=potassium:400..&per=100g&category=fruit")).extracting(food -> food.get("id"))
                .doesNotContain("banana");
        assertThat(all("nutrient=magnesium:100..&per=100kcal&category=vegetable")).extracting(food -> food.get("id"))
                .contains("spinach-boiled");
    }

    @Test
    void several_ranges_hold_together() {
        var both = all("nutrient=magnesium:50..&nutrient=sodium:..140&fields=per100g.magnesium,per100g.sodium");
        assertThat(both).isNotEmpty().allSatisfy(food -> {
            assertThat(per100g(food, "magnesium")).isGreaterThanOrEqualTo(50);
            assertThat(per100g(food, "sodium")).isLessThanOrEqualTo(140);
        });
        assertThat(all("nutrient=magnesium:50..,sodium:..140")).hasSameSizeAs(both);
    }

    @Test
    void a_unit_may_be_told_if_it_is_the_nutrients() {
        search("nutrient=magnesium:100mg..&limit=1").body("foods", not(empty()));
        search("nutrient=vitamin-d:5%C2%B5g..&limit=1").body("foods", not(empty()));
        given().urlEncodingEnabled(false).when().get("/v1/foods?nutrient=vitamin-d:400IU..").then().statusCode(400)
                .body("violations[0].message", containsString("counted in ug"));
    }

    @Test
    void a_food_carries_every_trait_that_is_asked_for() {
        search("trait=oily-fish&trait=raw-animal&limit=100").body("foods.traits", everyItem(hasItems("oily-fish", "raw-animal")));
        search("trait=oily-fish&limit=100").body("foods.id", hasItem("salmon-baked"));
    }

    @Test
    void what_is_sorted_by_least_begins_with_the_least() {
        List<Number> amounts = search("sort=sodium:least&per=serving&q=bread&limit=50").extract()
                .path("foods.sortedBy.amount.value");
        assertThat(amounts).extracting(Number::doubleValue).isSorted().hasSizeGreaterThan(5);
    }

    /** Tea has too little energy to count anything for 100 kcal of it. */
    @ParameterizedTest
    @ValueSource(strings = { "sort=caffeine&per=100kcal", "sort=caffeine:least&per=100kcal" })
    void unknown_amounts_come_last_and_are_told(String order) {
        var foods = all(order + "&category=coffee-and-tea&fields=sortedBy");
        var isKnown = foods.stream().map(food -> ((Map<?, ?>) food.get("sortedBy")).get("amount") != null).toList();
        assertThat(isKnown).contains(true, false).isEqualTo(isKnown.stream().sorted((a, b) -> Boolean.compare(b, a)).toList());
        assertThat(foods).hasSameSizeAs(all("category=coffee-and-tea&fields=id"));
    }

    @Test
    void an_unknown_content_is_in_no_range() {
        var inAnyRange = all("nutrient=caffeine:0..&per=100kcal&category=coffee-and-tea&fields=id");
        assertThat(inAnyRange).hasSizeLessThan(all("category=coffee-and-tea&fields=id").size());
    }

    @Test
    void fields_slim_the_answer() {
        search("q=banana&fields=name,per100g.magnesium&limit=1")
                .body("foods[0]", aMapWithSize(3))
                .body("foods[0].id", equalTo("banana"))
                .body("foods[0].name", equalTo("Banana"))
                .body("foods[0].per100g", aMapWithSize(1))
                .body("foods[0].per100g.magnesium.unit", equalTo("mg"));
        search("q=banana&limit=1").body("foods[0]", hasKey("allergens"));
    }

    @Test
    void facets_count_what_each_category_would_show() {
        Map<String, Integer> counts = search("q=milk&facets=category&limit=1").body("facets.atLeast", equalTo(false)).extract()
                .path("facets.category");
        assertThat(counts).isNotEmpty().allSatisfy((category, count) -> assertThat(all("q=milk&fields=id&category=" + category))
                .as(category).hasSize(count));
        assertThat(
                search("q=milk&facets=category&category=cheese&limit=1").extract().<Map<String, Integer>>path("facets.category"))
                .as("as if no category were asked for").isEqualTo(counts);
        search("q=milk&limit=1").body("$", not(hasKey("facets")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=zzqqxyw                                | all foods
            q=chiecken+wongs+xqz&diet=vegan          | diet
            q=salmon&diet=vegan                      | diet
            category=fish&role=fruit                 | role
            nutrient=vitamin-d:900..                 | nutrient
            trait=kelp&category=bread                | trait
            without=fish&category=fish               | category
            """)
    void nobody_is_left_with_nothing(String question, String reason) {
        List<Map<String, String>> suggestions = search(question).body("foods", empty()).extract().path("suggestions");
        assertThat(suggestions).anySatisfy(suggestion -> assertThat(suggestion.get("reason")).contains(reason));
        assertThat(suggestions)
                .allSatisfy(suggestion -> given().urlEncodingEnabled(false).when().get(suggestion.get("address")).then()
                        .statusCode(200).body("foods", not(empty())));
    }

    @Test
    void no_suggestion_gives_up_an_allergen() {
        List<String> addresses = search("q=cheddar&without=milk").body("foods", empty()).extract().path("suggestions.address");
        assertThat(addresses).noneMatch(address -> address.contains("q=cheddar&") || address.endsWith("q=cheddar"));
    }

    @Test
    void words_that_were_corrected_are_told() {
        search("q=brocolli&limit=1").body("correctedTo", equalTo("broccoli"));
        search("q=broccoli&limit=1").body("$", not(hasKey("correctedTo")));
        search("q=broccoli&limit=1").body("$", not(hasKey("suggestions")));
    }

    @Test
    void the_tag_is_the_same_whether_an_answer_is_made_or_remembered() {
        var made = search("q=remembered+nothing+" + System.nanoTime()).extract();
        var tag = search("q=kale&limit=3").extract().header("ETag");
        assertThat(made.header("ETag")).isEqualTo(tag);
        var again = search("q=kale&limit=3").body("foods.id", notNullValue()).extract();
        // what is asked for again may be sent compressed, which is another representation with a tag of its own
        assertThat(again.header("ETag").replace("-gzip", "")).isEqualTo(tag);
        assertThat(again.header("Server-Timing")).isNotNull();
        given().header("If-None-Match", again.header("ETag")).when().get("/v1/foods?q=kale&limit=3").then().statusCode(304);
        given().header("If-None-Match", tag).when().get("/v1/foods?q=kale&limit=3").then().statusCode(304);
        given().accept("image/png").when().get("/v1/foods?q=kale&limit=3").then().statusCode(406);
        when().head("/v1/foods?q=kale&limit=3").then().statusCode(200);
    }

    @Test
    void names_sort_as_names_do() {
        List<String> names = search("sort=name&category=fruit&limit=100&fields=name").body("next", nullValue()).extract()
                .path("foods.name");
        assertThat(names).hasSizeGreaterThan(10).extracting(Words::phrase).isSorted();
    }
}
