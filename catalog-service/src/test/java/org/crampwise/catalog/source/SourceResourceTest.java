package org.crampwise.catalog.source;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    @Test
    void the_best_of_a_family_stands_for_all_of_it() {
        List<String> families = sources("calcium", "limit=100").extract().path("sources.family");
        assertThat(families).doesNotHaveDuplicates();
        List<String> all = sources("calcium", "limit=100&families=all").extract().path("sources.family");
        assertThat(Set.copyOf(all)).hasSizeLessThan(all.size());
    }

    @Test
    void a_gap_is_filled_by_what_fills_it_with_the_least_energy() {
        var found = sources("magnesium", "gap=magnesium:50mg&limit=20").extract().jsonPath();
        assertThat(found.<List<Map<String, Object>>>getList("sources.fills")).allSatisfy(fills -> assertThat(fills).hasSize(1));
        List<Number> shares = found.getList("sources.fills.collect { it[0].ofGap }");
        assertThat(shares).allSatisfy(share -> assertThat(share.doubleValue()).isGreaterThanOrEqualTo(1));
        assertThat(found.getString("sources[0].why")).contains("100 % of the gap in magnesium");
    }

    @Test
    void several_gaps_are_filled_together() {
        var found = sources("magnesium", "gap=magnesium:120&gap=potassium:900&limit=100&families=all").extract().jsonPath();
        var foods = found.<String>getList("sources.food");
        // fills the magnesium and hardly any potassium; fills much of both
        assertThat(foods.indexOf("spinach-boiled")).isNotNegative();
        var joint = found.<List<Map<String, Object>>>getList("sources.fills").stream()
                .map(fills -> Math.sqrt(fills.stream()
                        .mapToDouble(fill -> Math.min(1, ((Number) fill.get("ofGap")).doubleValue())).reduce(1, (a, b) -> a * b)))
                .toList();
        // shares are shown to two digits
        for (int i = 1; i < joint.size(); i++) {
            assertThat(joint.get(i)).isLessThanOrEqualTo(joint.get(i - 1) + 0.02);
        }
        assertThat(found.getString("sources[0].why")).contains("magnesium").contains(" and ").contains("potassium");
    }

    @Test
    void a_food_that_fills_only_one_of_two_gaps_fills_nothing() {
        var food = sources("vitamin-b12", "gap=vitamin-b12:2.4,magnesium:300&limit=100&families=all").extract().jsonPath();
        assertThat(food.<String>getList("sources.food")).doesNotContain("almonds-raw", "spinach-boiled");
    }

    @Test
    void bound_calcium_fills_a_tenth_of_what_it_seems_to() {
        var bound = sources("calcium", "gap=calcium:100&limit=100&families=all&category=vegetable").extract().jsonPath();
        var spinach = bound.<Object>get("sources.find { it.food == 'spinach-boiled' }");
        double amount = bound.getDouble("sources.find { it.food == 'spinach-boiled' }.amount.value");
        double ofGap = bound.getDouble("sources.find { it.food == 'spinach-boiled' }.fills[0].ofGap");
        assertThat(spinach).isNotNull();
        assertThat(ofGap).isCloseTo(amount / 100 / 10, within(0.01));
        sources("calcium", "limit=100&families=all&category=vegetable")
                .body("sources.find { it.food == 'spinach-boiled' }.coversTarget.realistic", equalTo(false));
    }

    @Test
    void covering_a_target_alone_tells_what_else_it_brings() {
        sources("magnesium", "target=420&category=nut-and-seed&limit=100&families=all")
                .body("sources.find { it.food == 'almonds-raw' }.coversTarget.grams", greaterThan(100))
                .body("sources.find { it.food == 'almonds-raw' }.coversTarget.portions", greaterThan(4f))
                .body("sources.find { it.food == 'almonds-raw' }.coversTarget.energy.value", greaterThan(600))
                .body("sources.find { it.food == 'almonds-raw' }.coversTarget.energy.unit", equalTo("kcal"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            serving | The usual portion, 1 oz (28.35 g), gives
            100g    | 100 g give
            100kcal | As much as has 100 kcal
            """)
    void every_place_is_explained(String basis, String words) {
        sources("magnesium", "limit=100&families=all&category=nut-and-seed&per=" + basis)
                .body("sources.find { it.food == 'pumpkin-seeds-unsalted' }.why", containsString(words))
                .body("sources.find { it.food == 'pumpkin-seeds-unsalted' }.why", containsString("of the Daily Value"));
    }

    @Test
    void foods_of_unknown_content_are_counted_and_not_ranked() {
        var page = sources("caffeine", "per=100kcal&limit=100&category=coffee-and-tea&families=all").extract().jsonPath();
        assertThat(page.getInt("unknown")).isPositive();
        assertThat(page.<Object>getList("sources.amount")).doesNotContainNull();
    }

    @Test
    void all_pages_of_filled_gaps_show_every_food_once() {
        var once = sources("potassium", "gap=potassium:500&limit=100&category=fruit&families=all").extract().jsonPath();
        var all = new ArrayList<String>();
        var address = "/v1/nutrients/potassium/sources?gap=potassium:500&limit=7&category=fruit&families=all";
        while (address != null) {
            var page = given().urlEncodingEnabled(false).when().get(address).then().statusCode(200).extract().jsonPath();
            all.addAll(page.getList("sources.food"));
            address = page.getString("next");
        }
        assertThat(all).isEqualTo(once.getList("sources.food")).hasSizeGreaterThan(10);
    }
}
