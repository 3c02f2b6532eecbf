package org.crampwise.planner.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.profile.ProfileCalls.idOf;
import static org.crampwise.planner.profile.ProfileCalls.woman;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * All that somebody has: a profile with a night in its diary and a dietitian let in, a plan with a calendar link, a household, a batch.
 *
 * @param marker an amount in the profile that nobody else has
 * @param slot a place of the breakfast of the plan's only day
 */
record OwnersWorld(String owner, String dietitian, String marker, String profileId, String planId, String slot, String link,
        String secret, String householdId, String batchId) {

    static final String DAY = "2026-11-23";
    static final String NIGHT = "2026-03-02";
    static final String LET_IN = "another-dietitian";

    static OwnersWorld made() {
        var owner = "owner-" + UUID.randomUUID();
        var dietitian = "dietitian-" + UUID.randomUUID();
        var marker = "43.%d7".formatted(ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000));
        var profile = idOf(made(owner, "/v1/profiles", woman("""
                "health": {"answered": true, "details": {"usualIntake": {"vitamin-k": {"value": %s, "unit": "ug"}}}}"""
                .formatted(marker))).header("Location"));
        for (var who : new String[]{ dietitian, LET_IN }) {
            as(owner).put("/v1/profiles/%s/grants/%s".formatted(profile, who)).then().statusCode(204);
        }
        as(owner).body("{\"count\": 1, \"note\": \"night %s\"}".formatted(marker))
                .put("/v1/profiles/%s/diary/%s".formatted(profile, NIGHT)).then().statusCode(201);
        var plan = made(owner, "/v1/plans", planOf(profile));
        var planId = plan.<String>path("id");
        var link = made(owner, "/v1/plans/" + planId + "/calendar-links", "{\"timeZone\": \"UTC\"}");
        var address = link.<String>path("address");
        return new OwnersWorld(owner, dietitian, marker, profile, planId, plan.path("days[0].meals[0].servings[0].slot"),
                link.path("id"), address.replaceAll("/v1/calendars/(.*)\\.ics", "$1"),
                made(owner, "/v1/household-plans", householdOf(profile)).path("id"),
                as(owner).body(batchOf(profile)).post("/v1/plan-batches").then().statusCode(202).extract().path("id"));
    }

    static String planOf(String profile) {
        return "{\"profileId\": \"%s\", \"startDate\": \"%s\", \"days\": 1}".formatted(profile, DAY);
    }

    static String householdOf(String profile) {
        return "{\"startDate\": \"%s\", \"days\": 1, \"members\": [{\"name\": \"Anna\", \"profileId\": \"%s\"}]}".formatted(DAY,
                profile);
    }

    static String batchOf(String profile) {
        return "{\"profiles\": {\"ids\": [\"%s\"]}, \"request\": {\"startDate\": \"%s\", \"days\": 1}}".formatted(profile, DAY);
    }

    private static Response made(String owner, String address, String body) {
        return as(owner).body(body).post(address).then().statusCode(201).extract().response();
    }

    private static RequestSpecification as(String subject) {
        return given().auth().oauth2(Tokens.of(subject)).contentType("application/json");
    }

    /** The same, of nobody. */
    OwnersWorld elsewhere() {
        return new OwnersWorld(owner, dietitian, marker, UUID.randomUUID().toString(), UUID.randomUUID().toString(), slot,
                UUID.randomUUID().toString(), "no-secret", UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    /** Locks a place, so that there is something to undo and to unlock. */
    void lock() {
        as(owner).header("If-Match", "\"1\"").put("/v1/plans/%s/locks?date=%s&meal=breakfast".formatted(planId, DAY)).then()
                .statusCode(200);
    }

    void eat() {
        as(owner).header("If-Match", "\"1\"").body("{\"as\": \"skipped\"}")
                .put("/v1/plans/%s/eaten/%s/breakfast".formatted(planId, DAY)).then().statusCode(200);
    }

    void isUnchanged() {
        as(owner).get("/v1/profiles/" + profileId).then().statusCode(200);
        assertThat(as(owner).get("/v1/profiles/" + profileId).<Integer>path("revision")).isEqualTo(1);
        as(owner).get("/v1/plans/" + planId).then().statusCode(200);
        as(owner).get("/v1/household-plans/" + householdId).then().statusCode(200);
        as(owner).get("/v1/plan-batches/" + batchId).then().statusCode(200);
        as(owner).get("/v1/plans/%s/calendar-links/%s".formatted(planId, link)).then().statusCode(200);
        assertThat(as(owner).get("/v1/profiles/%s/diary/%s".formatted(profileId, NIGHT)).asString()).contains(marker);
        assertThat(as(owner).get("/v1/profiles/%s/grants".formatted(profileId)).<Integer>path("grants.size()")).isEqualTo(2);
    }
}
