package org.crampwise.catalog.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.crampwise.catalog.editing.TestFoods;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class ImportResourceTest {

    @Inject
    TestFoods testFoods;

    @AfterEach
    void forget() {
        testFoods.forget();
    }

    static ValidatableResponse send(byte[] zip, String question) {
        return given().contentType("application/zip").body(zip).post("/v1/imports" + question).then();
    }

    /** The import when it is over. */
    static JsonPath await(ValidatableResponse accepted) {
        var address = "/v1/imports/"
                + accepted.statusCode(202).header("Location", containsString("/v1/imports/")).extract().path("id");
        while (true) {
            var view = when().get(address).then().statusCode(200).extract().jsonPath();
            if (!List.of("reading", "applying").contains(view.getString("stage"))) {
                return view;
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static JsonPath done(byte[] zip) {
        var view = await(send(zip, ""));
        assertThat(view.getString("stage")).as(view.getString("failure")).isEqualTo("done");
        return view;
    }

    private static String rejections(JsonPath view) {
        return when().get(view.getString("rejections")).then().statusCode(200).contentType(startsWith("text/csv")).extract()
                .asString();
    }

    private static ValidatableResponse food(String id) {
        return when().get("/v1/foods/" + id).then();
    }

    private static String wholeCatalog() {
        return when().get("/v1/exports/foods?plannable=false").header("Catalog-Revision");
    }

    @Nested
    class A_bundle {

        @Test
        void gives_its_foods_and_leaves_samples_and_former_releases() {
            var view = done(TestBundle.whole().zip());
            assertThat(view.getInt("foods.added")).isEqualTo(5);
            assertThat(view.getInt("foods.superseded")).isEqualTo(2);
            food("fdc-foundation-16158").body("name", equalTo("Invented hummus")).body("category", equalTo("legume"));
            food("fdc-branded-4900").body("name", equalTo("INVENTED BAR")).body("category", equalTo("bar-and-shake"))
                    .body("synonyms", hasItem("Invented Foods INVENTED BAR"));
            food("fdc-survey-56203000").body("category", equalTo("porridge")).body("surveyCategory", equalTo("4802"));
            when().get("/v1/foods?q=invented&limit=100").then().body("foods", hasSize(5));
        }

        @Test
        void tells_energy_by_the_best_figure_and_never_kilojoule() {
            done(TestBundle.whole().zip());
            food("fdc-foundation-16158").body("per100g.energy.value", equalTo(229)).body("per100g.energy.quality",
                    equalTo("calculated"));
            food("fdc-sr-legacy-1077").body("per100g.energy.value", equalTo(61)).body("per100g.energy.quality",
                    equalTo("compiled"));
            food("fdc-survey-56203000").body("per100g.energy", nullValue());
        }

        @Test
        void tells_vitamin_d_in_micrograms_and_what_it_cannot_convert_not_at_all() {
            done(TestBundle.whole().zip());
            food("fdc-sr-legacy-1077").body("per100g.vitamin-d.value", equalTo(1.3f)).body("per100g.vitamin-d.quality",
                    equalTo("analysed"));
            food("fdc-branded-4900").body("per100g.vitamin-d.value", equalTo(2.5f)).body("per100g.vitamin-d.unit", equalTo("ug"))
                    .body("per100g.vitamin-d.quality", equalTo("label")).body("per100g.calcium.value", equalTo(1.3f))
                    .body("per100g.vitamin-a", nullValue());
        }

        @Test
        void finds_the_words_of_portions_wherever_they_stand() {
            done(TestBundle.whole().zip());
            food("fdc-foundation-16158").body("portions[0].measure", equalTo("cup heaped")).body("portions[0].count", equalTo(2));
            food("fdc-sr-legacy-1077").body("portions.measure", equalTo(List.of("quart"))).body("portions.usual",
                    equalTo(List.of(true)));
            food("fdc-survey-56203000").body("portions.measure", equalTo(List.of("cup, cooked", "typical amount")))
                    .body("portions.usual", equalTo(List.of(false, true)));
            food("fdc-branded-4900").body("portions[0].measure", equalTo("bar")).body("portions[0].grams", equalTo(40));
            food("fdc-sr-legacy-11222").body("portions", hasSize(0));
        }

        @Test
        void leaves_unknown_what_it_does_not_tell() {
            done(TestBundle.whole().zip());
            food("fdc-survey-56203000").body("per100g.magnesium", nullValue()).body("plannable", equalTo(false))
                    .body("allergens.unknown", hasItem("milk")).body("allergens.free", hasSize(0)).body("diets", hasSize(0))
                    .body("produceShare", nullValue()).body("effort", nullValue()).body("source.code", equalTo("105"));
            when().get("/v1/foods?q=invented&without=milk").then().body("foods", hasSize(0));
            // no portion is known, so nothing per serving is: it comes behind what is known, and is not counted as 0
            when().get("/v1/foods?q=invented&sort=magnesium&per=serving").then().statusCode(200)
                    .body("foods.id[0]", equalTo("fdc-foundation-16158")).body("foods.id", hasItem("fdc-sr-legacy-11222"));
            when().get("/v1/nutrients/magnesium/sources?scope=all&per=100g&limit=100").then().statusCode(200);
        }

        @Test
        void reports_every_row_it_did_not_take_with_line_field_value_and_reason() {
            var view = done(TestBundle.whole().zip());
            assertThat(rejections(view).lines()).containsExactlyInAnyOrder(
                    "file,line,field,value,reason",
                    "food.csv,12,data_type,wizard_food,There is no kind of food of this name.",
                    "food.csv,13,description,,A food has a description of 1 to 500 readable characters (UTF-8).",
                    "sr_legacy_food.csv,5,fdc_id,888,food.csv has no such food.",
                    "food_portion.csv,7,measure_unit_id,1234,measure_unit.csv has no such unit.",
                    "food_portion.csv,8,gram_weight,0,A portion weighs more than 0 g.",
                    "food_portion.csv,9,fdc_id,777,food.csv has no such food.",
                    "food_nutrient.csv,19,amount,-3,An amount is a number from 0 on.",
                    "food_nutrient.csv,20,nutrient_id,2066,nutrient.csv has no such nutrient.",
                    "food_nutrient.csv,21,fdc_id,999,food.csv has no such food.",
                    "food_nutrient.csv,22,amount,abc,An amount is a number from 0 on.",
                    "food_nutrient.csv,25,amount,101,100 g cannot hold that much protein (g).",
                    "food.csv,10,fdc_id,108,\"Protein, fat, carbohydrate, water and alcohol of 100 g weigh 120 g together.\"");
            assertThat(view.getInt("rows.rejected")).isEqualTo(11);
            assertThat(view.getInt("foods.rejected")).isEqualTo(2);
        }

        @Test
        void sent_again_changes_nothing_and_says_so() {
            assertThat(done(TestBundle.whole().zip()).getBoolean("changedNothing")).isFalse();
            var before = wholeCatalog();
            var changes = when().get("/v1/changes?limit=1").<Integer>path("last");
            var again = done(TestBundle.whole().zip());
            assertThat(again.getBoolean("changedNothing")).isTrue();
            assertThat(again.getInt("foods.unchanged")).isEqualTo(5);
            assertThat(wholeCatalog()).isEqualTo(before);
            assertThat(when().get("/v1/changes?limit=1").<Integer>path("last")).isEqualTo(changes);
        }

        @Test
        void of_a_later_release_changes_foods_in_place_with_their_history() {
            done(TestBundle.whole().zip());
            var later = done(TestBundle.whole().replacing("food_nutrient.csv", "\"71.1\"", "\"75\"").zip());
            assertThat(later.getInt("foods.changed")).isOne();
            food("fdc-foundation-16158").body("per100g.magnesium.value", equalTo(75)).body("revision", equalTo(2));
            when().get("/v1/foods/fdc-foundation-16158/history").then().body("versions[0].origin", equalTo("import"))
                    .body("versions[0].importId", equalTo(later.getString("id")))
                    .body("versions[0].changes[0].pointer", equalTo("/per100g/magnesium/value"));
            when().get("/v1/foods?q=invented&sort=magnesium").then().body("foods[0].id", equalTo("fdc-foundation-16158"));
        }

        @Test
        void leaves_alone_what_an_editor_changed() {
            done(TestBundle.whole().zip());
            var tag = when().get("/v1/foods/fdc-foundation-16158").header("ETag");
            given().contentType("application/merge-patch+json").header("If-Match", tag).body("{\"name\": \"Test hummus\"}")
                    .patch("/v1/foods/fdc-foundation-16158").then().statusCode(200);
            assertThat(done(TestBundle.whole().zip()).getInt("foods.kept")).isOne();
            food("fdc-foundation-16158").body("name", equalTo("Test hummus"));
        }

        @Test
        void as_a_dry_run_says_what_would_change_and_changes_nothing() {
            var before = wholeCatalog();
            var view = await(send(TestBundle.whole().zip(), "?dryRun=true"));
            assertThat(view.getInt("foods.added")).isEqualTo(5);
            assertThat(wholeCatalog()).isEqualTo(before);
            food("fdc-foundation-16158").statusCode(404);
        }

        @Test
        void leaves_the_planners_copy_of_the_catalog_valid() {
            var planned = when().get("/v1/exports/foods").header("ETag");
            done(TestBundle.whole().zip());
            given().header("If-None-Match", planned).get("/v1/exports/foods").then().statusCode(304);
        }

        @Test
        void is_told_as_events_until_it_is_over() {
            var id = done(TestBundle.whole().zip()).getString("id");
            var events = given().accept("text/event-stream").get("/v1/imports/" + id + "/events").then().statusCode(200).extract()
                    .asString();
            assertThat(events).startsWith("data:").contains("\"stage\":\"done\"");
        }

        @Test
        void with_the_same_key_is_imported_once() {
            var zip = TestBundle.whole().zip();
            var first = await(
                    given().contentType("application/zip").header("Idempotency-Key", "i1").body(zip).post("/v1/imports").then());
            var again = given().contentType("application/zip").header("Idempotency-Key", "i1").body(zip).post("/v1/imports")
                    .then();
            assertThat(again.statusCode(202).extract().<String>path("id")).isEqualTo(first.getString("id"));
            given().contentType("application/zip").header("Idempotency-Key", "i1")
                    .body(TestBundle.whole().without("food_portion.csv").zip())
                    .post("/v1/imports").then().statusCode(422);
        }
    }

    @Nested
    class A_table {

        private ValidatableResponse sendTable(String table, String question) {
            return given().contentType("text/csv").body(table.getBytes(StandardCharsets.UTF_8))
                    .post("/v1/imports" + question).then();
        }

        @Test
        void as_it_was_exported_changes_nothing() {
            var table = given().accept("text/csv").get("/v1/exports/foods?plannable=false").asString();
            var view = await(sendTable(table, ""));
            assertThat(view.getString("stage")).isEqualTo("done");
            assertThat(view.getInt("rows.rejected")).as(rejections(view)).isZero();
            assertThat(view.getBoolean("changedNothing")).isTrue();
        }

        @Test
        void of_a_few_columns_adds_foods_whose_rest_is_unknown() {
            var view = await(sendTable("""
                    id,name,category,magnesium_mg,contains,portions
                    test-gruel,Test gruel,porridge,27,gluten,1 cup=240*
                    test-bad,Test bad,poridge,x,glutn,1 cup
                    test-gruel,Test gruel twice,porridge,,,
                    """, ""));
            assertThat(view.getInt("foods.added")).isOne();
            food("test-gruel").body("per100g.magnesium.value", equalTo(27)).body("per100g.calcium", nullValue())
                    .body("allergens.contains", equalTo(List.of("gluten"))).body("allergens.unknown", hasItem("milk"));
            assertThat(rejections(view)).contains("foods.csv,3,/category,poridge,")
                    .contains("foods.csv,3,/per100g/magnesium/value,x,")
                    .contains("foods.csv,3,/allergens/contains/0,glutn,").contains("foods.csv,4,/id,test-gruel,");
        }

        @Test
        void with_a_column_nobody_knows_is_refused_by_its_nearest() {
            sendTable("id,name,category,magnesum_mg\nx,x,milk,1\n", "").statusCode(400)
                    .body("detail", containsString("magnesium_mg"));
            sendTable("id,name\nx,x\n", "").statusCode(400).body("detail", containsString("category"));
            sendTable("", "").statusCode(400).contentType(startsWith("application/problem+json"));
        }
    }

    @Test
    void an_import_that_is_over_cannot_be_cancelled() {
        var id = done(TestBundle.whole().zip()).getString("id");
        when().delete("/v1/imports/" + id).then().statusCode(409);
    }

    @Test
    void files_of_the_server_are_closed_unless_the_operator_opens_them() {
        given().contentType("application/json").body("{\"path\": \"x.zip\"}").post("/v1/imports").then().statusCode(403);
        given().contentType("application/json").body("{\"pat\": \"x.zip\"}").post("/v1/imports").then().statusCode(400)
                .body("violations.nearest", hasItem("path"));
    }
}
