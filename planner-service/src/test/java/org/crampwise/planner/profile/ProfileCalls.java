package org.crampwise.planner.profile;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;

/** The calls tests make about stored profiles. */
public final class ProfileCalls {

    private ProfileCalls() {}

    /** A woman of 72 with further fields, stored: her address. */
    public static String stored(String fields) {
        return create(woman(fields)).statusCode(201).extract().header("Location");
    }

    /** Of an address, what a request names. */
    public static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    public static String woman(String fields) {
        return """
                {"age": 72, "sex": "female", "heightCm": 162, "weightKg": 64, "activity": "low_active"%s}"""
                .formatted(fields.isEmpty() ? ", \"health\": {\"answered\": true}" : ", " + fields);
    }

    public static ValidatableResponse create(String body) {
        return given().contentType("application/json").body(body).post("/v1/profiles").then();
    }

    public static ValidatableResponse put(String address, int revision, String body) {
        return given().contentType("application/json").header("If-Match", "\"" + revision + "\"").body(body).put(address).then();
    }

    public static ValidatableResponse patch(String address, int revision, String body) {
        return given().contentType("application/merge-patch+json").header("If-Match", "\"" + revision + "\"").body(body)
                .patch(address).then();
    }

    public static ValidatableResponse delete(String address, int revision) {
        return given().header("If-Match", "\"" + revision + "\"").delete(address).then();
    }
}
