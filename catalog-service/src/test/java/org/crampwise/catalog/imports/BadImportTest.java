package org.crampwise.catalog.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Files that are no imports are refused with a reason, and change nothing. */
@QuarkusTest
class BadImportTest {

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

    static Stream<Arguments> files_that_are_no_bundle() {
        var whole = TestBundle.whole().zip();
        return Stream.of(
                arguments("nothing", new byte[0], "no zip"),
                arguments("text", "fdc_id,name".getBytes(), "no zip"),
                arguments("half a zip", Arrays.copyOf(whole, whole.length / 2), "no zip"),
                arguments("no food.csv", TestBundle.whole().without("food.csv").zip(), "no food.csv"),
                arguments("no nutrient.csv", TestBundle.whole().without("nutrient.csv").zip(), "no nutrient.csv"),
                arguments("no food_nutrient.csv", TestBundle.whole().without("food_nutrient.csv").zip(), "no food_nutrient.csv"),
                arguments("a column missing", TestBundle.whole().replacing("food.csv", "\"fdc_id\"", "\"fdcid\"").zip(), "fdcid"),
                arguments("a column twice", TestBundle.whole().replacing("food.csv", "\"data_type\"", "\"fdc_id\"").zip(),
                        "twice"),
                arguments("an empty table", TestBundle.whole().with("food_portion.csv", "").zip(), "empty"),
                arguments("a table twice", TestBundle.whole().with("b/food.csv", "x").zip(), "twice"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files_that_are_no_bundle")
    void what_is_no_bundle_is_refused_at_once(String what, byte[] file, String reason) {
        given().contentType("application/zip").body(file).post("/v1/imports").then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/invalid-request"))
                .body("detail", containsString(reason));
        when().get("/v1/foods/banana").then().statusCode(200);
    }

    @Test
    void what_turns_out_to_be_broken_later_fails_with_a_reason_and_leaves_nothing() {
        var broken = TestBundle.whole().replacing("food_nutrient.csv", "\"2\",\"102\"", "\"2\",\"10").zip();
        var view = ImportResourceTest.await(ImportResourceTest.send(broken, ""));
        assertThat(view.getString("stage")).isEqualTo("failed");
        assertThat(view.getString("failure")).contains("food_nutrient.csv");
        when().get("/v1/foods/fdc-foundation-16158").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "?dryRun=maybe", "?dryrun=true", "?dryRun=", "?dryRun=true&dryRun=true" })
    void wrong_parameters_are_refused(String question) {
        given().contentType("application/zip").body(TestBundle.whole().zip()).post("/v1/imports" + question).then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/imports/x", "/v1/imports/00000000-0000-0000-0000-000000000000", "/v1/imports/x/rejections",
        "/v1/imports/00000000-0000-0000-0000-000000000000/rejections", "/v1/imports/x/events" })
    void what_is_no_import_is_not_found(String address) {
        when().get(address).then().statusCode(404);
    }

    @Test
    void other_media_types_are_refused() {
        given().contentType("application/xml").body("<foods/>").post("/v1/imports").then().statusCode(415)
                .contentType(startsWith("application/problem+json"));
    }
}
