package org.crampwise.planner.access;

import static io.restassured.RestAssured.given;
import static org.crampwise.planner.profile.ProfileCalls.woman;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** Who is taken for whom, where people sign in. */
@QuarkusTest
@TestProfile(WithIssuer.class)
class SignInTest {

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    @Test
    void whoever_signs_in_has_profiles_of_their_own() {
        var anna = Tokens.of("anna-" + UUID.randomUUID());
        var profile = as(anna).body(woman("")).post("/v1/profiles").then().statusCode(201).extract().header("Location");
        as(anna).get(profile).then().statusCode(200);
        as(anna).get("/v1/profiles").then().statusCode(200).body("profiles.size()", equalTo(1));
        var ben = Tokens.of("ben-" + UUID.randomUUID());
        as(ben).get("/v1/profiles").then().statusCode(200).body("profiles.size()", equalTo(0));
        var foreign = as(ben).get(profile).then().statusCode(404).extract().asString();
        as(ben).get("/v1/profiles/" + UUID.randomUUID()).then().statusCode(404).body(equalTo(foreign));
    }

    static Stream<Arguments> wrong() {
        return Stream.<Function<String, String>>of(Tokens::expired, Tokens::forged, Tokens::forOtherAudience,
                Tokens::ofOtherIssuer, Tokens::unsigned, subject -> "no-token").map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_token_that_is_not_right_is_none(Function<String, String> token) {
        as(token.apply("anna")).get("/v1/profiles").then().statusCode(401).contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer")).body("type", equalTo("/problems/sign-in-required"));
        // what is open to all does not look at it
        as(token.apply("anna")).get("/problems/not-found").then().statusCode(200);
    }

    @Test
    void without_a_token_only_what_is_nobodys_is_open() {
        given().get("/v1/profiles").then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"))
                .body("type", equalTo("/problems/sign-in-required"));
        for (var open : new String[]{ "/", "/page/settings.json", "/q/health/ready", "/q/openapi", "/q/info",
            "/problems/sign-in-required" }) {
            given().get(open).then().statusCode(200);
        }
    }

    @Test
    void the_same_idempotency_key_of_two_people_is_two_keys() {
        var key = UUID.randomUUID().toString();
        var anna = as(Tokens.of("anna")).header("Idempotency-Key", key).body(woman("")).post("/v1/profiles").then()
                .statusCode(201).extract().<String>path("id");
        as(Tokens.of("anna")).header("Idempotency-Key", key).body(woman("")).post("/v1/profiles").then().statusCode(201)
                .body("id", equalTo(anna));
        as(Tokens.of("ben")).header("Idempotency-Key", key).body(woman("")).post("/v1/profiles").then().statusCode(201)
                .body("id", org.hamcrest.Matchers.not(equalTo(anna)));
    }

    @Test
    void a_dietitian_is_let_in_as_long_as_the_owner_wants() {
        var anna = Tokens.of("anna-" + UUID.randomUUID());
        var dietitian = "dietitian-" + UUID.randomUUID();
        var theirs = Tokens.of(dietitian, "dietitian");
        var profile = as(anna).body(woman("")).post("/v1/profiles").then().statusCode(201).extract().header("Location");
        as(theirs).get(profile).then().statusCode(404);
        as(anna).put(profile + "/grants/" + dietitian).then().statusCode(204);
        as(theirs).get(profile).then().statusCode(200);
        as(theirs).get("/v1/profiles").then().body("profiles.size()", equalTo(1));
        as(theirs).get("/v1/plans").then().statusCode(200).body("plans.size()", equalTo(0));
        as(Tokens.of(dietitian)).get(profile).then().statusCode(404);
        as(theirs).header("If-Match", "\"1\"").delete(profile).then().statusCode(403).body("type",
                equalTo("/problems/forbidden"));
        as(anna).get(profile + "/grants").then().statusCode(200).body("grants[0].subject", equalTo(dietitian));
        as(anna).delete(profile + "/grants/" + dietitian).then().statusCode(204);
        as(theirs).get(profile).then().statusCode(404);
        as(theirs).get("/v1/profiles").then().body("profiles.size()", equalTo(0));
        as(anna).delete(profile + "/grants/" + dietitian).then().statusCode(404);
    }
}
