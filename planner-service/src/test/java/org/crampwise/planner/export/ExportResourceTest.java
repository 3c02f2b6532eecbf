package org.crampwise.planner.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.profile.ProfileCalls.idOf;
import static org.crampwise.planner.profile.ProfileCalls.stored;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ExportResourceTest {

    @Test
    void the_owner_gets_everything_in_one_file() {
        var profile = stored("\"health\": {\"answered\": true, \"medicines\": [\"metformin\"]}");
        var plan = given().contentType("application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"profileId\": \"%s\", \"startDate\": \"2026-11-23\", \"days\": 2}".formatted(idOf(profile)))
                .post("/v1/plans").then().statusCode(201).extract();
        var slot = plan.<String>path("days[1].meals[1].servings[0].slot");
        given().contentType("application/json").header("If-Match", "\"1\"")
                .body("{\"date\": \"2026-11-24\", \"meal\": \"lunch\", \"slot\": \"%s\"}".formatted(slot))
                .post(plan.header("Location") + "/swaps").then().statusCode(200);
        given().contentType("application/json").body("{\"timeZone\": \"UTC\"}").post(plan.header("Location") + "/calendar-links")
                .then().statusCode(201);
        given().contentType("application/json").body("{\"count\": 1, \"note\": \"left calf\"}").put(profile + "/diary/2026-03-02")
                .then().statusCode(201);
        stored("\"health\": {\"answered\": true, \"medicines\": [\"digoxin\"]}");

        var export = given().get(profile + "/export").then().statusCode(200)
                .header("Content-Disposition", containsString("attachment")).header("Cache-Control", equalTo("no-store"))
                .body("profile.id", equalTo(idOf(profile))).body("profile.health.medicines", equalTo(List.of("metformin")))
                .body("plans.size()", equalTo(1)).body("plans[0].plan.revision", equalTo(2))
                .body("plans[0].request.profileId", equalTo(idOf(profile)))
                .body("plans[0].earlier.revision", equalTo(List.of(1)))
                .body("plans[0].calendarLinks[0].timeZone", equalTo("UTC"))
                .body("diary[0].note", equalTo("left calf")).body("further", hasKey("idempotency_key")).extract().asString();
        assertThat(export).contains(plan.<String>path("days[1].meals[1].servings[0].food")).doesNotContain("digoxin");
    }

    @Test
    void there_is_none_of_a_profile_that_is_not_there() {
        given().get("/v1/profiles/" + UUID.randomUUID() + "/export").then().statusCode(404);
    }
}
