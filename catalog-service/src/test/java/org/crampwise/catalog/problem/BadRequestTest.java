package org.crampwise.catalog.problem;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BadRequestTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /v1/foods?diett=vegan                          | diett   | diet
            /v1/foods?diet=vegn                            | diet    | vegan
            /v1/foods?without=mlik                         | without | milk
            /v1/foods?without=milk,glutn                   | without | gluten
            /v1/foods?role=friut                           | role    | fruit
            /v1/foods?category=vegetabel                   | category | vegetable
            /v1/foods?known=magnesum                       | known   | magnesium
            /v1/foods?sort=potasium                        | sort    | potassium
            /v1/foods?per=servings                         | per     | serving
            /v1/nutrients/magnesium/sources?per=100kcl     | per     | 100kcal
            /v1/nutrients/magnesium/sources?targt=100      | targt   | target
            /v1/nutrients/magnesium/sources?Diet=vegan     | Diet    | diet
            /v1/exports/foods?planable=false               | planable | plannable
            /v1/exports/foods?plannable=flase              | plannable | false
            """)
    void a_slip_is_named_with_the_nearest_word_that_exists(String address, String parameter, String nearest) {
        when().get(address).then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/invalid-request"))
                .body("violations.parameter", hasItem(parameter))
                .body("violations.nearest", hasItem(nearest))
                .body("detail", containsString(nearest));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/v1/foods?limit=0", "/v1/foods?limit=101", "/v1/foods?limit=many", "/v1/foods?limit=-1", "/v1/foods?limit=1.5",
        "/v1/foods?limit=99999999999999999999", "/v1/foods?limit=", "/v1/foods?cursor=abc", "/v1/foods?cursor=MXwyfDN8NHw1",
        "/v1/foods?cursor=%00", "/v1/foods?diet=vegan&diet=vegan", "/v1/foods?diet=", "/v1/foods?without=",
        "/v1/foods?without=milk,,egg",
        "/v1/nutrients/calcium/sources?target=-5", "/v1/nutrients/calcium/sources?target=0",
        "/v1/nutrients/calcium/sources?target=120mg", "/v1/nutrients/calcium/sources?target=1e9",
        "/v1/foods?nutrient=magnesium", "/v1/foods?nutrient=magnesium:", "/v1/foods?nutrient=magnesium:50",
        "/v1/foods?nutrient=:50..",
        "/v1/foods?nutrient=magnesium:..", "/v1/foods?nutrient=magnesium:x..", "/v1/foods?nutrient=magnesium:-1..",
        "/v1/foods?nutrient=magnesium:100..50", "/v1/foods?nutrient=magnesium:1..2..3", "/v1/foods?nutrient=gold:1..",
        "/v1/foods?nutrient=vitamin-d:400IU..", "/v1/foods?nutrient=magnesium:1g..", "/v1/foods?nutrient=magnesium:1e3..",
        "/v1/foods?nutrient=magnesium:9999999999..", "/v1/foods?nutrient=magnesium:0.12345678..",
        "/v1/foods?sort=magnesium:most:least", "/v1/foods?sort=-magnesium", "/v1/foods?scope=mine", "/v1/foods?facets=role",
        "/v1/foods?fields=colour", "/v1/foods?fields=per100g.gold", "/v1/foods?fields=name,,id", "/v1/foods?trait=tasty",
        "/v1/foods?per=cup", "/v1/foods?known=gold", "/v1/foods?category=Fish", "/v1/foods?q=", "/v1/foods?limit=10&limit=20",
        "/v1/nutrients/calcium/sources?gap=calcium", "/v1/nutrients/calcium/sources?gap=calcium:0",
        "/v1/nutrients/calcium/sources?gap=magnesium:120", "/v1/nutrients/calcium/sources?gap=calcium:1,calcium:2",
        "/v1/nutrients/calcium/sources?gap=calcium:1kg", "/v1/nutrients/calcium/sources?gap=calcium:120&scope=all",
        "/v1/nutrients/calcium/sources?families=some", "/v1/nutrients/calcium/sources?nutrient=sodium:140",
        "/v1/nutrients/calcium/sources?q=milk", "/v1/nutrients?limit=3", "/v1/foods/banana?x=1" })
    void other_bad_values_are_refused_too(String address) {
        given().urlEncodingEnabled(false).when().get(address).then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("violations.size()", equalTo(1))
                .body("violations[0].message", endsWith("."));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        when().get("/v1/foods?diet=x&role=y&limit=z").then().statusCode(400).body("violations", hasSize(3));
    }

    @Test
    void a_long_question_is_refused_and_not_echoed_whole() {
        var answer = given().queryParam("q", "a".repeat(2000)).when().get("/v1/foods");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/v1/foods?q=%00", "/v1/foods?q=%27%3B+drop+table+food", "/v1/foods?q=%25%25", "/v1/foods?q=%F0%9F%A5%A6",
        "/v1/foods?q=__" })
    void strange_words_are_only_words(String address) {
        given().urlEncodingEnabled(false).when().get(address).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/foods/bannana", "/v1/foods/%00", "/v1/foods/..%2f..", "/v1/nutrients/gold", "/v1/nowhere",
        "/problems/none", "/v1/nutrients/gold/sources" })
    void what_does_not_exist_is_not_found(String address) {
        given().urlEncodingEnabled(false).when().get(address).then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void other_methods_and_forms_are_refused() {
        when().delete("/v1/nutrients/calcium").then().statusCode(405).body("type", equalTo("/problems/method-not-allowed"));
        given().accept("image/png").when().get("/v1/foods").then().statusCode(406).body("type",
                equalTo("/problems/not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "invalid-request", "not-found", "internal-error", "method-not-allowed", "not-acceptable" })
    void every_kind_of_problem_has_a_page(String slug) {
        when().get("/problems/" + slug).then().statusCode(200).contentType(startsWith("text/html"));
    }

    @Test
    void the_api_document_is_of_version_3_1() {
        when().get("/q/openapi?format=json").then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("paths.'/v1/foods'.get.parameters.name", hasItem("without"))
                .body("paths.'/v1/nutrients/{code}/sources'.get.parameters.name", hasItem("target"));
    }
}
