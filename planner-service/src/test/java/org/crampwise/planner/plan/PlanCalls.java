package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;

/** The calls tests make, and the people they make them for. */
public final class PlanCalls {

    public static final String WOMAN_OF_72 = """
            {"age": 72, "sex": "female", "heightCm": 162, "weightKg": 64, "activity": "low_active", "health": {"answered": true}}""";

    private PlanCalls() {}

    public static ValidatableResponse plan(String body) {
        return given().contentType("application/json").body(body).post("/v1/plans").then();
    }

    /** A request for the woman of 72, with further fields: `"days": 3, "seed": 2`. */
    public static String request(String fields) {
        return "{\"profile\": %s, \"startDate\": \"2026-11-23\", %s}".formatted(WOMAN_OF_72, fields);
    }

    public static String profile(String fields) {
        return "{\"profile\": {%s}, \"startDate\": \"2026-11-23\", \"days\": 2}".formatted(fields);
    }
}
