package org.crampwise.planner.profile;

import static io.restassured.RestAssured.given;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.crampwise.planner.profile.ProfileCalls.idOf;
import static org.crampwise.planner.profile.ProfileCalls.patch;
import static org.crampwise.planner.profile.ProfileCalls.stored;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

/** Plans made for a stored profile. */
@QuarkusTest
class ProfilePlanTest {

    private static final String VEGETARIAN = "\"health\": {\"answered\": true}, \"diet\": \"vegetarian\", \"without\": [\"peanut\"]";

    @Inject
    AgroalDataSource database;

    private static String request(String profile, String fields) {
        return "{\"profileId\": \"%s\", \"startDate\": \"2026-11-23\", \"days\": 1%s}".formatted(idOf(profile), fields);
    }

    @Test
    void a_request_tightens_a_profile_and_never_loosens_it() {
        var profile = stored(VEGETARIAN);
        plan(request(profile, ", \"diet\": \"omnivore\", \"without\": [\"celery\"]")).statusCode(201)
                .body("profile.diet", equalTo("vegetarian")).body("profile.without.code", equalTo(List.of("peanut", "celery")));
        plan(request(stored(""), ", \"diet\": \"vegetarian\"")).statusCode(201).body("profile.diet", equalTo("vegetarian"));
        given().get(profile).then().body("diet", equalTo("vegetarian")).body("revision", equalTo(1));
    }

    @Test
    void a_plan_keeps_the_profile_it_was_made_for() {
        var profile = stored(VEGETARIAN);
        var made = plan(request(profile, "")).statusCode(201).extract();
        patch(profile, 1, "{\"weightKg\": 70}").statusCode(200);
        given().get(made.header("Location")).then().body("profile.weightKg", equalTo(64));
        given().get("/v1/plans?profileId=" + idOf(profile)).then().body("plans.id", equalTo(List.of(made.<String>path("id"))))
                .body("plans[0].profileId", equalTo(idOf(profile)));
    }

    @Test
    void plans_are_listed_by_profile_or_the_slip_is_named() {
        given().get("/v1/plans?profileId=" + UUID.randomUUID()).then().statusCode(200).body("plans", equalTo(List.of()));
        given().get("/v1/plans?profileId=x").then().statusCode(400).body("violations[0].pointer", equalTo("?profileId"));
    }

    /** An allergy told after the plan was made holds for every change of it. */
    @Test
    void a_change_of_a_plan_heeds_the_profile_of_today() {
        var profile = stored(VEGETARIAN);
        var made = plan(request(profile, "")).statusCode(201).extract();
        patch(profile, 1, "{\"health\": {\"conditions\": [\"ckd\"]}}").statusCode(200);
        var place = "{\"date\": \"2026-11-23\", \"meal\": \"breakfast\", \"slot\": \"%s\"}"
                .formatted(made.<String>path("days[0].meals[0].servings[0].slot"));
        given().contentType("application/json").header("If-Match", "\"1\"").body(place).post(made.header("Location") + "/swaps")
                .then().statusCode(422).body("type", equalTo("/problems/screening-refused"));
    }

    @Test
    void whom_a_plan_is_for_is_told_once_and_must_be_known() {
        plan(request(UUID.randomUUID().toString(), "")).statusCode(400).body("violations[0].pointer", equalTo("/profileId"));
        plan(request("not-an-id", "")).statusCode(400).body("violations[0].pointer", equalTo("/profileId"));
        plan(request(stored(""), ", \"profile\": {\"age\": 30}")).statusCode(400).body("violations.pointer",
                hasItem("/profileId"));
    }

    @Test
    void a_profile_that_no_longer_reads_is_a_problem_that_says_what_to_mend() throws Exception {
        var profile = stored("");
        try (var connection = database.getConnection();
                var change = connection.prepareStatement("update profile set document = ? where id = ?::uuid")) {
            change.setString(1, ProfileCalls.woman("\"health\": {\"answered\": true, \"conditions\": [\"hypertensoin\"]}"));
            change.setString(2, idOf(profile));
            change.executeUpdate();
        }
        plan(request(profile, "")).statusCode(400).body("violations[0].pointer", equalTo("/profileId"))
                .body("violations[0].message", containsString("/health/conditions/0"))
                .body("violations[0].nearest", equalTo("hypertension"));
        given().get(profile).then().statusCode(200);
        patch(profile, 1, "{\"health\": {\"conditions\": [\"hypertension\"]}}").statusCode(200);
        plan(request(profile, "")).statusCode(201);
    }
}
