package org.crampwise.catalog.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithIssuer.class)
class EditorsOnlyTest {

    @Test
    void everybody_reads_and_editors_change() {
        given().get("/v1/foods?limit=1").then().statusCode(200);
        given().get("/v1/imports").then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json").body("type", equalTo("/problems/sign-in-required"));
        given().auth().oauth2(Tokens.of("anna")).get("/v1/imports").then().statusCode(403).body("type",
                equalTo("/problems/forbidden"));
        given().auth().oauth2(Tokens.of("emil", "catalog-editor")).get("/v1/imports").then().statusCode(200);
    }
}
