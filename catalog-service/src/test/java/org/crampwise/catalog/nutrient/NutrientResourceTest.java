package org.crampwise.catalog.nutrient;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class NutrientResourceTest {

    @Test
    void the_five_core_nutrients_come_first() {
        List<String> codes = when().get("/v1/nutrients").then().statusCode(200).extract().path("nutrients.code");
        assertThat(codes).startsWith("magnesium", "potassium", "calcium", "vitamin-d", "vitamin-b12");
    }

    @Test
    void a_nutrient_tells_role_evidence_and_label_values() {
        when().get("/v1/nutrients/magnesium").then()
                .statusCode(200)
                .body("role", containsString("normal muscle function"))
                .body("fdcId", equalTo(1090))
                .body("infoodsTag", equalTo("MG"))
                .body("evidence[0].grade", equalTo("A-"))
                .body("evidence[0].citations[0]", containsString("Cochrane"))
                .body("dailyValue.value", equalTo(420))
                .body("claims.good.value", equalTo(42))
                .body("claims.high.value", equalTo(84))
                .body("euReferenceValue.value", equalTo(375))
                .body("foods", hasItems("pumpkin-seeds-unsalted"))
                .body("sources", equalTo("/v1/nutrients/magnesium/sources"));
    }

    @Test
    void a_nutrient_that_earns_no_praise_has_no_thresholds_for_it() {
        when().get("/v1/nutrients/sodium").then().body("claims.good", nullValue()).body("claims.low.value", equalTo(115));
    }

    @Test
    void every_core_nutrient_shows_its_evidence() {
        when().get("/v1/nutrients").then().body("nutrients.findAll { it.kind == 'core' && it.evidence.size() > 0 }", hasSize(5));
    }

    @Test
    void an_unknown_nutrient_names_the_nearest() {
        when().get("/v1/nutrients/magnesum").then().statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("detail", containsString("magnesium"));
    }

    @Test
    void an_unchanged_nutrient_is_not_sent_again() {
        var tag = when().get("/v1/nutrients/zinc").getHeader("ETag");
        given().header("If-None-Match", tag).when().get("/v1/nutrients/zinc").then().statusCode(304);
    }
}
