package org.crampwise.catalog.source;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class SourceResourceTest {

    private static ValidatableResponse sources(String nutrient, String question) {
        return when().get("/v1/nutrients/" + nutrient + "/sources?" + question).then().statusCode(200);
    }

    /** Of all pages, so that following next is tested too. */
    private static Map<String, String> claimByFood(String nutrient, String question) {
        var claimByFood = new HashMap<String, String>();
        var address = "/v1/nutrients/" + nutrient + "/sources?limit=100&families=all" + question;
        while (address != null) {
            var page = given().urlEncodingEnabled(false).when().get(address).then().statusCode(200).extract().jsonPath();
            page.<Map<String, String>>getList("sources").forEach(source -> {
                assertThat(claimByFood).doesNotContainKey(source.get("food"));
                claimByFood.put(source.get("food"), source.get("claim"));
            });
            address = page.getString("next");
        }
        return claimByFood;
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            magnesium   | spinach-boiled, almonds-raw, pumpkin-seeds-unsalted, black-beans-boiled, quinoa, avocado-raw
            potassium   | sweet-potato-baked, potato-baked-with-skin, spinach-boiled, coconut-water, orange, black-beans-boiled, banana
            calcium     | tofu, kale-boiled, collard-greens-boiled, soy-milk-unsweetened, orange-juice-calcium-vitamin-d
            vitamin-d   | soy-milk-unsweetened, orange-juice-calcium-vitamin-d
            vitamin-b12 | soy-milk-unsweetened
            """)
    void the_vegan_foods_the_seed_documents_name_are_sources(String nutrient, String foods) {
        assertThat(claimByFood(nutrient, "&diet=vegan")).containsKeys(foods.split(", "));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            vitamin-d   | salmon-baked, sardines-canned, tuna-fresh-cooked, mackerel-baked
            vitamin-b12 | clams-steamed, salmon-baked, sardines-canned
            calcium     | sardines-canned, milk-whole, yogurt-plain-low-fat
            """)
    void the_other_foods_the_seed_documents_name_are_good_sources(String nutrient, String foods) {
        assertThat(claimByFood(nutrient, "")).extractingByKeys(foods.split(", ")).isSubsetOf("high", "good");
    }

    @Test
    void the_answer_reads_as_the_contract_says() {
        sources("magnesium", "per=serving&diet=vegan&category=nut-and-seed")
                .body("nutrient", equalTo("magnesium"))
                .body("per", equalTo("serving"))
                .body("catalogRevision", notNullValue())
                .body("sources.food", hasItem("pumpkin-seeds-unsalted"))
                .body("sources[0].portion.grams", notNullValue())
                .body("sources[0].amount.unit", equalTo("mg"))
                .body("sources[0].ofDailyValue", notNullValue())
                .body("sources[0].claim", equalTo("high"))
                .body("sources[0].absorption", nullValue())
                .body("sources[0].coversTarget.grams", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({ "serving", "100g", "100kcal" })
    void the_richest_comes_first_on_every_basis(String basis) {
        List<Number> amounts = sources("potassium", "limit=50&per=" + basis).extract().path("sources.amount.value");
        assertThat(amounts).extracting(Number::doubleValue).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void our_dishes_are_no_sources_for_their_parts_are() {
        assertThat(claimByFood("magnesium", "")).doesNotContainKey("rice-noodles-tofu-vegetables").containsKeys("tofu",
                "rice-noodles");
    }

    @Test
    void a_claim_follows_from_the_label_thresholds_of_a_serving() {
        sources("magnesium", "limit=100&category=nut-and-seed")
                .body("sources.findAll { it.amount.value >= 84 }.claim.unique()", equalTo(List.of("high")))
                .body("sources.findAll { it.amount.value >= 42 && it.amount.value < 84 }.claim.unique()",
                        equalTo(List.of("good")))
                .body("sources.findAll { it.amount.value < 42 && it.claim != null }", empty());
        sources("sodium", "limit=20").body("sources.claim.unique()", equalTo(Collections.singletonList(null)));
    }

    @Test
    void the_calcium_of_spinach_comes_with_a_warning() {
        sources("calcium", "category=vegetable&limit=100&families=all")
                .body("sources.find { it.food == 'spinach-boiled' }.absorption", containsString("Oxalate"))
                .body("sources.find { it.food == 'kale-boiled' }.absorption", nullValue());
        sources("magnesium", "category=vegetable&limit=100&families=all")
                .body("sources.find { it.food == 'spinach-boiled' }.absorption", nullValue());
    }

    @Test
    void a_target_tells_how_much_would_cover_it_and_whether_people_eat_that() {
        sources("magnesium", "target=10&category=nut-and-seed&limit=100&families=all")
                .body("sources.find { it.food == 'almonds-raw' }.coversTarget.realistic", equalTo(true));
        sources("magnesium", "target=900&category=nut-and-seed&limit=100&families=all")
                .body("sources.find { it.food == 'almonds-raw' }.coversTarget.realistic", equalTo(false));
    }

    @Test
    void allergens_fail_closed() {
        sources("magnesium", "without=tree-nut&without=soy&limit=100")
                .body("sources.food", not(hasItems("almonds-raw", "tofu")));
    }

    @Test
    void an_unchanged_answer_is_not_sent_again() {
        var tag = sources("calcium", "limit=5").extract().header("ETag");
        given().header("If-None-Match", tag).when().get("/v1/nutrients/calcium/sources?limit=5").then().statusCode(304);
    }
}
