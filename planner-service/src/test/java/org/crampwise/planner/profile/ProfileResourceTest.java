package org.crampwise.planner.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.profile.ProfileCalls.create;
import static org.crampwise.planner.profile.ProfileCalls.delete;
import static org.crampwise.planner.profile.ProfileCalls.patch;
import static org.crampwise.planner.profile.ProfileCalls.put;
import static org.crampwise.planner.profile.ProfileCalls.stored;
import static org.crampwise.planner.profile.ProfileCalls.woman;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ProfileResourceTest {

    @Test
    void a_stored_profile_reads_as_it_was_told() {
        var made = create(woman("\"without\": [\"peanut\"], \"diet\": \"vegetarian\"")).statusCode(201)
                .header("Location", matchesPattern(".*/v1/profiles/[0-9a-f-]{36}")).header("ETag", equalTo("\"1\""))
                .header("Cache-Control", equalTo("no-store"))
                .body("revision", equalTo(1)).body("weightKg", equalTo(64)).extract();
        var read = given().get(made.header("Location")).then().statusCode(200).header("ETag", equalTo("\"1\"")).extract();
        assertThat(read.asString()).isEqualTo(made.asString());
        assertThat(read.<List<String>>path("without")).containsExactly("peanut");
        given().header("If-None-Match", "\"1\"").get(made.header("Location")).then().statusCode(304);
    }

    @Test
    void what_does_not_read_as_a_person_is_not_stored() {
        create(woman("\"weigthKg\": 6400")).statusCode(400).body("violations.find { it.pointer == '/weigthKg' }.nearest",
                equalTo("weightKg"));
        create("{\"age\": 72}").statusCode(400).body("violations.pointer", hasItem("/sex"));
        create(woman("\"id\": \"" + UUID.randomUUID() + "\"")).statusCode(400).body("violations.pointer", hasItem("/id"));
        given().contentType("application/json").post("/v1/profiles").then().statusCode(400);
    }

    @Test
    void sent_twice_with_one_key_it_is_stored_once() {
        var key = UUID.randomUUID().toString();
        var one = keyed(key, woman("")).then().statusCode(201).extract();
        assertThat(keyed(key, woman("")).then().statusCode(201).extract().asString()).isEqualTo(one.asString());
        keyed(key, woman("\"diet\": \"vegan\"")).then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    private static io.restassured.response.Response keyed(String key, String body) {
        return given().contentType("application/json").header("Idempotency-Key", key).body(body).post("/v1/profiles");
    }

    @Test
    void told_anew_it_is_what_was_told_last() {
        var address = stored("\"without\": [\"peanut\"]");
        put(address, 1, woman("\"diet\": \"vegan\"")).statusCode(200).header("ETag", equalTo("\"2\""))
                .body("revision", equalTo(2)).body("diet", equalTo("vegan")).body("$", not(hasKey("without")));
        given().get(address).then().body("diet", equalTo("vegan")).body("$", not(hasKey("without")));
        // what was read may be sent back
        put(address, 2, given().get(address).asString()).statusCode(200).body("revision", equalTo(3));
    }

    @Test
    void a_patch_changes_what_it_names_and_null_takes_away() {
        var address = stored("\"health\": {\"answered\": true, \"medicines\": [\"metformin\"]}, \"without\": [\"peanut\"]");
        patch(address, 1, "{\"weightKg\": 63.5, \"without\": null, \"health\": {\"conditions\": [\"hypertension\"]}}")
                .statusCode(200).body("weightKg", equalTo(63.5f)).body("$", not(hasKey("without")))
                .body("health.medicines", equalTo(List.of("metformin")))
                .body("health.conditions", equalTo(List.of("hypertension")));
        patch(address, 2, "{\"wieghtKg\": 60}").statusCode(400).body("violations[0].nearest", equalTo("weightKg"));
        patch(address, 2, "{\"age\": null}").statusCode(400).body("violations[0].pointer", equalTo("/age"));
        patch(address, 2, "{\"revision\": 9}").statusCode(400).body("violations[0].pointer", equalTo("/revision"));
        given().get(address).then().body("revision", equalTo(2)).body("age", equalTo(72));
    }

    @Test
    void a_change_must_say_which_revision_it_changes() {
        var address = stored("");
        given().contentType("application/json").body(woman("")).put(address).then().statusCode(428);
        given().delete(address).then().statusCode(428);
        put(address, 7, woman("")).statusCode(412);
        patch(address, 7, "{}").statusCode(412);
        delete(address, 7).statusCode(412);
        given().get(address).then().statusCode(200).body("revision", equalTo(1));
    }

    @Test
    void profiles_are_listed_in_pages_without_what_is_in_them() {
        var addresses = List.of(stored(""), stored(""), stored(""));
        var first = given().get("/v1/profiles?limit=2").then().statusCode(200).body("profiles.size()", equalTo(2))
                .body("profiles[0]", not(hasKey("age"))).extract();
        var second = given().get(first.<String>path("next")).then().statusCode(200).extract();
        assertThat(addresses.getLast()).endsWith(first.path("profiles[0].id"));
        assertThat(addresses.getFirst()).endsWith(second.path("profiles[0].id"));
        given().get("/v1/profiles?cursor=x").then().statusCode(400).body("violations[0].pointer", equalTo("?cursor"));
    }

    @Test
    void what_is_not_there_is_not_found() {
        given().get("/v1/profiles/" + UUID.randomUUID()).then().statusCode(404);
        var address = stored("");
        delete(address, 1).statusCode(204);
        given().get(address).then().statusCode(404);
        delete(address, 1).statusCode(404);
    }

    @Test
    void the_targets_of_a_stored_profile_are_those_of_the_same_profile_sent() {
        var fields = "\"health\": {\"answered\": true, \"medicines\": [\"lisinopril\"]}";
        var sent = targets(woman(fields));
        var named = targets("{\"profileId\": \"%s\"}".formatted(ProfileCalls.idOf(stored(fields))));
        assertThat(named).isEqualTo(sent);
        given().contentType("application/json").body("{\"profileId\": \"%s\"}".formatted(UUID.randomUUID())).post("/v1/targets")
                .then().statusCode(400).body("violations[0].pointer", equalTo("/profileId"))
                .body("violations[0].message", containsString("stored profile"));
    }

    private static String targets(String body) {
        return given().contentType("application/json").body(body).post("/v1/targets").then().statusCode(200).extract().asString();
    }
}
