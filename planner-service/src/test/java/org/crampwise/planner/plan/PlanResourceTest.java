package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class PlanResourceTest {

    static final String WOMAN_OF_72 = """
            {"age": 72, "sex": "female", "heightCm": 162, "weightKg": 64, "activity": "low_active", "health": {"answered": true}}""";

    @Test
    void a_week_meets_its_targets_and_says_how_good_it_is() {
        plan("""
                {"profile": %s, "startDate": "2026-11-23", "days": 7, "seed": 1}""".formatted(WOMAN_OF_72))
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/plans/[0-9a-f-]{36}"))
                .header("Server-Timing",
                        matchesPattern("catalog;dur=.*, screening;dur=.*, model;dur=.*, solve;dur=.*, store;dur=.*"))
                .header("ETag", equalTo("\"1\""))
                .body("days.size()", equalTo(7));
    }

    @Test
    void a_plan_can_be_read_in_a_terminal() {
        var text = given().contentType("application/json").accept("text/plain, application/problem+json")
                .body("""
                        {"profile": %s, "startDate": "2026-11-23", "days": 7, "seed": 1}""".formatted(WOMAN_OF_72))
                .post("/v1/plans").then().statusCode(201).contentType(startsWith("text/plain")).extract().asString();
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    private static ValidatableResponse plan(String body) {
        return given().contentType("application/json").body(body).post("/v1/plans").then();
    }
}
