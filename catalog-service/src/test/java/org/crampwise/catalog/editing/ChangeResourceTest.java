package org.crampwise.catalog.editing;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.catalog.editing.Drafts.GRUEL;
import static org.crampwise.catalog.editing.Drafts.gruel;
import static org.crampwise.catalog.editing.Drafts.gruelWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.crampwise.catalog.seeding.Seeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ChangeResourceTest {

    @Inject
    TestFoods testFoods;

    @AfterEach
    void forget() {
        testFoods.forget();
    }

    private static long last() {
        return when().get("/v1/changes?limit=1").then().statusCode(200).extract().<Integer>path("last");
    }

    private static String add() {
        return given().contentType("application/json").body(gruel()).post("/v1/foods").then().statusCode(201).extract()
                .header("ETag");
    }

    @Test
    void a_reader_who_follows_the_feed_has_the_whole_catalog() {
        var ids = new ArrayList<String>();
        var page = "/v1/changes?limit=1000";
        while (page != null) {
            var answer = when().get(page).then().statusCode(200).extract();
            ids.addAll(answer.<List<String>>path("changes.findAll { !it.removed }.id"));
            page = answer.path("next");
        }
        assertThat(ids).doesNotHaveDuplicates().containsAll(Seeds.read().stream().map(seed -> seed.id()).toList());
    }

    @Test
    void what_was_added_changed_and_removed_since_is_told_once_as_it_is_now() {
        long before = last();
        var tag = add();
        when().get("/v1/changes?after=" + before).then().body("changes", hasSize(1))
                .body("changes[0].id", equalTo(GRUEL)).body("changes[0].food.name", equalTo("Test gruel (invented)"));
        var changed = given().contentType("application/json").header("If-Match", tag).body(gruelWith("name", "Test b"))
                .put("/v1/foods/" + GRUEL).header("ETag");
        when().get("/v1/changes?after=" + before).then().body("changes", hasSize(1))
                .body("changes[0].revision", equalTo(2)).body("changes[0].food.name", equalTo("Test b"));
        given().header("If-Match", changed).delete("/v1/foods/" + GRUEL);
        when().get("/v1/changes?after=" + (before + 2)).then().body("changes", hasSize(1))
                .body("changes[0].removed", equalTo(true)).body("changes[0].food", nullValue());
        when().get("/v1/changes?after=" + last()).then().body("changes", hasSize(0)).body("next", nullValue());
    }

    @Test
    void a_copy_knows_its_place_by_the_catalog_revision() {
        var revision = when().get("/v1/exports/foods").header("Catalog-Revision");
        var before = when().get("/v1/changes?after=" + revision).then().statusCode(200).extract();
        add();
        when().get("/v1/changes?after=" + revision).then().statusCode(200)
                // the plannable foods are the same, so the copy is as good as before
                .body("catalogRevision", equalTo(before.path("catalogRevision")));
        when().get("/v1/changes?after=0123456789abcdef").then().statusCode(404);
    }

    @Test
    void pages_join_without_gap_or_repetition() {
        var first = when().get("/v1/changes?limit=7").then().body("changes", hasSize(7)).body("next", notNullValue()).extract();
        var second = when().get(first.<String>path("next")).then().body("changes", hasSize(7)).extract();
        var both = when().get("/v1/changes?limit=14").then().extract().<List<String>>path("changes.id");
        assertThat(both.subList(0, 7)).isEqualTo(first.path("changes.id"));
        assertThat(both.subList(7, 14)).isEqualTo(second.path("changes.id"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "after=-1", "after=abc", "after=999999999999999", "cursor=x", "cursor=1~A", "limit=0", "limit=1001",
        "afer=1" })
    void a_place_that_is_none_is_refused(String question) {
        when().get("/v1/changes?" + question).then().statusCode(400)
                .body("violations.parameter", hasItem(question.substring(0, question.indexOf('='))));
    }
}
