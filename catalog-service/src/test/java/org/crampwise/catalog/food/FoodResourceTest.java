package org.crampwise.catalog.food;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class FoodResourceTest {

    private static ValidatableResponse search(String question) {
        return when().get("/v1/foods?" + question).then().statusCode(200);
    }

    private static List<String> idsFound(String question) {
        return search(question).extract().path("foods.id");
    }

    @Test
    void a_food_carries_all_that_is_known_of_it() {
        when().get("/v1/foods/banana").then()
                .statusCode(200)
                .body("name", equalTo("Banana"))
                .body("category", equalTo("fruit"))
                .body("roles", contains("fruit"))
                .body("per100g.magnesium.unit", equalTo("mg"))
                .body("per100g.magnesium.quality", equalTo("compiled"))
                .body("portions.find { it.usual }.grams", greaterThan(50))
                .body("diets", hasItems("vegan", "vegetarian", "pescatarian"))
                .body("allergens.free", hasItem("milk"))
                .body("source.dataset", equalTo("fndds-2021-2023"))
                .body("$", not(hasKey("parts")))
                .body("revision", greaterThan(0));
    }

    @Test
    void a_dish_tells_its_parts_and_how_it_is_made() {
        var dish = when().get("/v1/foods?q=rice noodles tofu").then().extract().jsonPath();
        when().get("/v1/foods/rice-noodles-tofu-vegetables").then()
                .statusCode(200)
                .body("source.dataset", equalTo("crampwise-dishes"))
                .body("parts.food", hasItems("rice-noodles", "tofu"))
                .body("per100g.calcium.quality", equalTo("calculated"));
        assertThat(dish.getList("foods.id")).contains("rice-noodles-tofu-vegetables");
    }

    @Test
    void an_unchanged_food_is_not_sent_again() {
        var tag = when().get("/v1/foods/banana").getHeader("ETag");
        given().header("If-None-Match", tag).when().get("/v1/foods/banana").then().statusCode(304);
        given().header("If-None-Match", "\"other\"").when().get("/v1/foods/banana").then().statusCode(200);
    }

    @Test
    void an_unchanged_search_is_not_sent_again() {
        var tag = search("q=kale").extract().header("ETag");
        given().header("If-None-Match", tag).when().get("/v1/foods?q=kale").then().statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            banana            | banana
            Bananas           | banana
            BANANÁ            | banana
            salmon baked      | salmon-baked
            baked salmon      | salmon-baked
            soybean curd      | tofu
            garbanzo          | chickpeas-boiled
            pumpkin seed      | pumpkin-seeds-salted
            avocad            | avocado-raw
            milk              | milk-whole
            egg               | egg-boiled
            yogurt            | yogurt-plain-nonfat
            potato            | potato-mashed
            chicken           | chicken-breast-baked
            rice              | white-rice
            lentils           | lentils-boiled
            """)
    void forgiving_words_find_the_food_among_the_first_three(String words, String expected) {
        List<String> found = given().queryParam("q", words).when().get("/v1/foods").then().statusCode(200).extract()
                .path("foods.id");
        assertThat(found.subList(0, Math.min(3, found.size()))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "spinach", "almonds", "pumpkin seeds", "black beans", "chickpeas", "lentils", "kidney beans", "quinoa", "brown rice",
        "salmon", "mackerel", "avocado", "banana", "sweet potato", "potato", "coconut water", "orange", "milk", "yogurt",
        "cheese", "tofu", "kale", "collard", "sardines", "soy milk", "almond milk", "tuna", "egg yolk", "mushrooms",
        "orange juice calcium", "beef", "chicken", "cereal", "broccoli", "edamame", "clams", "whole wheat bread",
        "sunflower seeds", "pork", "oatmeal" })
    void every_food_the_seed_documents_name_is_there(String words) {
        assertThat(given().queryParam("q", words).when().get("/v1/foods").then().extract().<List<String>>path("foods.id"))
                .isNotEmpty();
    }

    @Test
    void a_diet_leaves_out_what_does_not_suit_it() {
        search("diet=vegan&limit=100").body("foods", not(empty()))
                .body("foods.diets", everyItem(hasItem("vegan")));
        search("diet=omnivore&q=chicken breast").body("foods.id", hasItem("chicken-breast-baked"));
    }

    @Test
    void anything_but_free_of_an_allergen_is_left_out() {
        search("without=gluten,lactose&without=soy&limit=100")
                .body("foods", not(empty()))
                .body("foods.allergens.free", everyItem(hasItems("gluten", "lactose", "soy")));
        assertThat(idsFound("q=cheddar")).contains("cheddar");
        assertThat(idsFound("q=cheddar&without=lactose")).doesNotContain("cheddar");
    }

    @Test
    void role_and_category_narrow_the_search() {
        search("role=fruit&limit=100").body("foods", not(empty()))
                .body("foods.roles", everyItem(hasItem("fruit")));
        search("category=nut-and-seed&limit=100").body("foods", not(empty()))
                .body("foods.category", everyItem(equalTo("nut-and-seed")));
    }

    @Test
    void a_nutrient_orders_the_foods_by_their_content() {
        List<Number> amounts = search("sort=magnesium&per=100g&known=magnesium&limit=50").extract()
                .path("foods.per100g.magnesium.value");
        assertThat(amounts).extracting(Number::doubleValue).isSortedAccordingTo((a, b) -> Double.compare(b, a)).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = { "limit=25&role=fruit", "limit=20&role=fruit&sort=potassium&per=serving", "limit=2&role=fruit&q=ap",
        "limit=7&role=fruit&sort=caffeine&per=100kcal" })
    void following_next_shows_every_food_once(String question) {
        var all = new ArrayList<String>();
        var once = idsFound(question.replaceFirst("limit=\\d+", "limit=100"));
        var address = "/v1/foods?" + question;
        while (address != null) {
            var page = given().urlEncodingEnabled(false).when().get(address).then().statusCode(200).extract().jsonPath();
            all.addAll(page.getList("foods.id"));
            address = page.getString("next");
        }
        assertThat(all).isEqualTo(once).hasSizeGreaterThan(3);
    }

    @Test
    void the_last_page_has_no_next() {
        search("q=coconut water").body("next", nullValue());
    }
}
