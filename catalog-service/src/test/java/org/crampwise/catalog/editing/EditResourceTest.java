package org.crampwise.catalog.editing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.catalog.editing.Drafts.GRUEL;
import static org.crampwise.catalog.editing.Drafts.gruel;
import static org.crampwise.catalog.editing.Drafts.gruelWith;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.crampwise.catalog.seeding.Seeding;
import org.crampwise.catalog.seeding.Seeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class EditResourceTest {

    private static final String FOODS = "/v1/foods/";

    @Inject
    EntityManager entities;

    @Inject
    TestFoods testFoods;
    @Inject
    Seeding seeding;

    @AfterEach
    void forget() {
        testFoods.forget();
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    private static String add(Map<String, Object> food) {
        return json().body(food).post("/v1/foods").then().statusCode(201).extract().header("ETag");
    }

    private static ValidatableResponse put(Map<String, Object> food, String tag) {
        return json().header("If-Match", tag).body(food).put(FOODS + GRUEL).then();
    }

    private static ValidatableResponse patch(String patch, String tag) {
        return given().contentType("application/merge-patch+json").header("If-Match", tag).body(patch).patch(FOODS + GRUEL)
                .then();
    }

    private static String catalogRevision() {
        return when().get("/v1/exports/foods?plannable=false").then().extract().header("Catalog-Revision");
    }

    @Test
    void an_added_food_is_answered_found_and_unknown_where_nothing_was_said() {
        json().body(gruel()).post("/v1/foods").then()
                .statusCode(201)
                .header("Location", containsString(FOODS + GRUEL))
                .body("revision", equalTo(1))
                .body("per100g.magnesium.unit", equalTo("mg"))
                .body("per100g.magnesium.quality", equalTo("compiled"));
        when().get(FOODS + GRUEL).then()
                .body("per100g.calcium", nullValue())
                .body("effort", nullValue())
                .body("produceShare", nullValue())
                .body("plannable", equalTo(false))
                .body("allergens.free", equalTo(List.of("milk", "egg")))
                .body("allergens.unknown", hasItem("peanut"))
                .body("source.dataset", equalTo("editor"));
        when().get("/v1/foods?q=test+gruel").then().body("foods.id", hasItem(GRUEL));
        when().get("/v1/foods?q=test+gruel&without=peanut").then().body("foods.id", not(hasItem(GRUEL)));
    }

    @Test
    void the_id_may_be_made_of_the_name() {
        var food = gruelWith("name", "Test: crème brûlée, 2 %");
        food.remove("id");
        json().body(food).post("/v1/foods").then().statusCode(201).body("id", equalTo("test-creme-brulee-2"));
    }

    @Test
    void the_same_request_sent_twice_adds_one_food() {
        var first = json().header("Idempotency-Key", "k1").body(gruel()).post("/v1/foods").then().statusCode(201).extract();
        var again = json().header("Idempotency-Key", "k1").body(gruel()).post("/v1/foods").then().statusCode(201).extract();
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        json().header("Idempotency-Key", "k1").body(gruelWith("name", "Test other")).post("/v1/foods").then()
                .statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void a_refused_request_does_not_use_its_key_up() {
        json().header("Idempotency-Key", "k2").body(gruelWith("category", "sop")).post("/v1/foods").then().statusCode(400);
        json().header("Idempotency-Key", "k2").body(gruel()).post("/v1/foods").then().statusCode(201);
    }

    @Test
    void an_id_that_is_taken_is_not_overwritten() {
        add(gruel());
        json().body(gruelWith("name", "Test thief")).post("/v1/foods").then().statusCode(409)
                .body("detail", containsString("PUT /v1/foods/test-gruel"));
        when().get(FOODS + GRUEL).then().body("name", equalTo("Test gruel (invented)"));
    }

    @Nested
    class A_change {

        @Test
        void needs_the_tag_of_the_present_state() {
            var tag = add(gruel());
            json().body(gruel()).put(FOODS + GRUEL).then().statusCode(428);
            put(gruelWith("name", "Test a"), "*").statusCode(428);
            put(gruelWith("name", "Test a"), "\"7-00000000\"").statusCode(412).body("detail", containsString(tag));
            put(gruelWith("name", "Test a"), tag).statusCode(200).header("ETag", not(tag)).body("revision", equalTo(2));
            put(gruelWith("name", "Test b"), tag).statusCode(412);
            when().get(FOODS + GRUEL).then().body("name", equalTo("Test a"));
        }

        @Test
        void that_changes_nothing_keeps_tag_and_revision() {
            var tag = add(gruel());
            var before = catalogRevision();
            var seen = when().get(FOODS + GRUEL).then().extract().asString();
            json().header("If-Match", tag).body(seen).put(FOODS + GRUEL).then().statusCode(200).header("ETag", tag);
            assertThat(catalogRevision()).isEqualTo(before);
        }

        @Test
        void by_merge_patch_leaves_the_rest_and_can_make_a_content_unknown() {
            var tag = add(gruel());
            patch("""
                    {"per100g": {"magnesium": null, "potassium": {"value": 61.50, "unit": "mg", "quality": "label"}}}""", tag)
                    .statusCode(200)
                    .body("per100g.magnesium", nullValue())
                    .body("per100g.potassium.value", equalTo(61.5f))
                    .body("name", equalTo("Test gruel (invented)"));
            when().get("/v1/foods?q=test+gruel&known=magnesium").then().body("foods", hasSize(0));
        }

        @Test
        void moves_the_catalog_and_the_way_back_moves_it_back() {
            var before = catalogRevision();
            var tag = add(gruel());
            var with = catalogRevision();
            assertThat(with).isNotEqualTo(before);
            given().header("If-Match", tag).delete(FOODS + GRUEL).then().statusCode(204);
            assertThat(catalogRevision()).isEqualTo(before);
        }

        @Test
        void of_a_food_nobody_plans_with_leaves_the_planners_copy_valid() {
            var planned = when().get("/v1/exports/foods").then().extract().header("ETag");
            add(gruel());
            given().header("If-None-Match", planned).get("/v1/exports/foods").then().statusCode(304);
        }
    }

    @Test
    void of_two_editors_one_wins_and_the_other_loses_nothing() {
        var tag = add(gruel());
        var answers = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> put(gruelWith("name", "Test by " + i), tag).extract(), Thread::startVirtualThread)).toList().stream()
                .map(CompletableFuture::join).toList();
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 412)).hasSize(7);
        var winner = answers.stream().filter(answer -> answer.statusCode() == 200).findFirst().orElseThrow();
        when().get(FOODS + GRUEL).then().body("name", equalTo(winner.path("name"))).body("revision", equalTo(2));
        when().get(FOODS + GRUEL + "/history").then().body("versions", hasSize(2));
    }

    @Test
    void a_removed_food_is_gone_and_comes_back_as_it_was() {
        var tag = add(gruel());
        var removed = given().header("If-Match", tag).delete(FOODS + GRUEL).then().statusCode(204).extract().header("ETag");
        when().get(FOODS + GRUEL).then().statusCode(404);
        given().header("If-Match", removed).delete(FOODS + GRUEL).then().statusCode(404);
        json().body(gruel()).post("/v1/foods").then().statusCode(409).body("detail", containsString("restorations"));
        given().header("If-Match", tag).post(FOODS + GRUEL + "/restorations").then().statusCode(412);
        given().header("If-Match", removed).post(FOODS + GRUEL + "/restorations").then().statusCode(200)
                .body("per100g.magnesium.value", equalTo(27)).body("revision", equalTo(3));
        var restored = when().get(FOODS + GRUEL).then().statusCode(200).extract().header("ETag");
        given().header("If-Match", restored).post(FOODS + GRUEL + "/restorations").then().statusCode(409);
    }

    @Test
    void history_says_who_declared_to_have_changed_what() {
        var tag = add(gruel());
        given().contentType("application/merge-patch+json").header("If-Match", tag).header("Declared-Editor", "Ada")
                .body("{\"per100g\": {\"magnesium\": {\"value\": 30, \"unit\": \"mg\"}}, \"category\": \"soup\"}")
                .patch(FOODS + GRUEL)
                .then().statusCode(200);
        when().get(FOODS + GRUEL + "/history").then()
                .body("versions", hasSize(2))
                .body("versions[0].declaredEditor", equalTo("Ada"))
                .body("versions[0].origin", equalTo("editor"))
                .body("versions[0].changes.pointer", equalTo(List.of("/category", "/per100g/magnesium/value")))
                .body("versions[0].changes[1].from", equalTo(27))
                .body("versions[0].changes[1].to", equalTo(30))
                .body("versions[1].declaredEditor", nullValue());
        var next = when().get(FOODS + GRUEL + "/history?limit=1").then().body("versions", hasSize(1)).extract()
                .<String>path("next");
        when().get(next).then().body("versions[0].revision", equalTo(1)).body("next", nullValue());
        when().get("/v1/foods/banana/history").then().body("versions[0].origin", equalTo("seed"));
        when().get("/v1/foods/nothing/history").then().statusCode(404);
    }

    @Test
    void an_allergen_of_a_part_is_an_allergen_of_its_dishes_at_once() {
        var part = when().get("/v1/foods/chia-seeds").then().statusCode(200).extract();
        var dish = entityOfDishWith("chia-seeds");
        given().contentType("application/merge-patch+json").header("If-Match", part.header("ETag"))
                .body("{\"allergens\": {\"contains\": [\"lupin\"], \"free\": null, \"mayContain\": null, \"unknown\": null}}")
                .patch("/v1/foods/chia-seeds").then().statusCode(200);
        when().get(FOODS + dish).then().body("allergens.contains", hasItem("lupin")).body("allergens.free", hasSize(0));
        var tag = when().get("/v1/foods/chia-seeds").then().extract().header("ETag");
        json().header("If-Match", tag).body(part.asString()).put("/v1/foods/chia-seeds").then().statusCode(200);
        when().get(FOODS + dish).then().body("allergens.contains", not(hasItem("lupin")));
        given().header("If-Match", when().get("/v1/foods/chia-seeds").header("ETag")).delete("/v1/foods/chia-seeds").then()
                .statusCode(409).body("detail", containsString(dish));
        // it says what the seed says again, so it is the seeds' food again
        assertThat(seeding.seed(Seeds.read()).kept()).isEmpty();
    }

    private String entityOfDishWith(String part) {
        return QuarkusTransaction.requiringNew().call(() -> (String) entities.createNativeQuery(
                "select id from food where facts->'parts' @> jsonb_build_array(jsonb_build_object('food', :part)) order by id limit 1")
                .setParameter("part", part).getSingleResult());
    }

    @Test
    void what_a_dish_is_follows_from_its_parts_only() {
        var dish = entityOfDishWith("chia-seeds");
        var tag = when().get(FOODS + dish).header("ETag");
        given().contentType("application/merge-patch+json").header("If-Match", tag)
                .body("{\"per100g\": {\"magnesium\": {\"value\": 1, \"unit\": \"mg\"}}}").patch(FOODS + dish).then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/per100g"));
        json().body(gruelWith("parts", List.of(Map.of("food", "oats", "grams", 40)))).post("/v1/foods").then()
                .statusCode(400).body("violations.pointer", hasItem("/parts"));
    }

    @Nested
    class Portions {

        @Test
        void are_added_changed_and_taken_away_with_one_usual_one() {
            var tag = add(gruel());
            var added = json().header("If-Match", tag)
                    .body("{\"count\": 1, \"measure\": \"bowl\", \"grams\": 300, \"usual\": true}")
                    .post(FOODS + GRUEL + "/portions").then().statusCode(201)
                    .header("Location", containsString("/portions/1"))
                    .body("portions.usual", equalTo(List.of(false, true))).extract().header("ETag");
            var changed = json().header("If-Match", added).body("{\"count\": 1, \"measure\": \"cup\", \"grams\": 245}")
                    .put(FOODS + GRUEL + "/portions/0").then().statusCode(200).body("portions[0].grams", equalTo(245))
                    .extract().header("ETag");
            given().header("If-Match", changed).delete(FOODS + GRUEL + "/portions/1").then().statusCode(400)
                    .body("violations[0].pointer", equalTo("/portions"));
            given().header("If-Match", changed).delete(FOODS + GRUEL + "/portions/0").then().statusCode(200)
                    .body("portions", hasSize(1));
            given().header("If-Match", changed).delete(FOODS + GRUEL + "/portions/0").then().statusCode(412);
        }

        @Test
        void that_are_not_there_are_not_found() {
            var tag = add(gruel());
            given().header("If-Match", tag).delete(FOODS + GRUEL + "/portions/1").then().statusCode(404);
            given().header("If-Match", tag).delete(FOODS + GRUEL + "/portions/first").then().statusCode(404)
                    .contentType(startsWith("application/problem+json"));
        }
    }
}
