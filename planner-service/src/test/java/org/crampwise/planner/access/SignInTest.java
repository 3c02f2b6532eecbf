package org.crampwise.planner.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.profile.ProfileCalls.idOf;
import static org.crampwise.planner.profile.ProfileCalls.woman;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Who is taken for whom, where people sign in. */
@QuarkusTest
@TestProfile(WithIssuer.class)
class SignInTest {

    @Inject
    AgroalDataSource database;

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
        given().get("/page/settings.json").then().body("signIn", equalTo(true));
    }

    @Test
    void the_same_idempotency_key_of_two_people_is_two_keys() {
        var key = UUID.randomUUID().toString();
        var anna = as(Tokens.of("anna")).header("Idempotency-Key", key).body(woman("")).post("/v1/profiles").then()
                .statusCode(201).extract().<String>path("id");
        as(Tokens.of("anna")).header("Idempotency-Key", key).body(woman("")).post("/v1/profiles").then().statusCode(201)
                .body("id", equalTo(anna));
        as(Tokens.of("ben")).header("Idempotency-Key", key).body(woman("")).post("/v1/profiles").then().statusCode(201)
                .body("id", not(equalTo(anna)));
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

    @Test
    void the_owner_sees_who_asked_and_nobody_else_does() {
        var name = "anna-" + UUID.randomUUID();
        var anna = Tokens.of(name);
        var stranger = "ben-" + UUID.randomUUID();
        var profile = as(anna).body(woman("")).post("/v1/profiles").then().statusCode(201).extract().header("Location");
        as(Tokens.of(stranger)).get(profile + "/diary").then().statusCode(404);
        as(anna).get(profile).then().statusCode(200);
        as(anna).get("/v1/access-log").then().statusCode(200).body("accesses.subject", equalTo(List.of(name, stranger)))
                .body("accesses.status", equalTo(List.of(200, 404)))
                .body("accesses[1].address", endsWith("/v1/profiles/" + idOf(profile) + "/diary"))
                .body("accesses[1].method", equalTo("GET")).body("accesses[1].profileId", equalTo(idOf(profile)));
        var first = as(anna).get("/v1/access-log?limit=1").then().body("accesses.size()", equalTo(1)).extract();
        as(anna).get(first.<String>path("next")).then().body("accesses.subject", equalTo(List.of(stranger)))
                .body("next", equalTo(null));
        as(Tokens.of(stranger)).get("/v1/access-log").then().statusCode(200).body("accesses.size()", equalTo(0));
        as(anna).header("If-Match", "\"1\"").delete(profile).then().statusCode(204);
        as(anna).get("/v1/access-log").then().body("accesses.size()", equalTo(0));
    }

    @Test
    void what_a_dietitian_does_to_a_plan_stays_in_the_trail_when_the_plan_is_gone() throws SQLException {
        var anna = Tokens.of("anna-" + UUID.randomUUID());
        var dietitian = "dietitian-" + UUID.randomUUID();
        var theirs = Tokens.of(dietitian, "dietitian");
        var profile = as(anna).body(woman("")).post("/v1/profiles").then().statusCode(201).extract().header("Location");
        as(anna).put(profile + "/grants/" + dietitian).then().statusCode(204);
        var plan = as(theirs).header("Idempotency-Key", dietitian)
                .body("{\"profileId\": \"%s\", \"startDate\": \"2026-11-23\", \"days\": 1}".formatted(idOf(profile)))
                .post("/v1/plans").then().statusCode(201).extract().header("Location");
        as(anna).get(plan).then().statusCode(200);
        as(theirs).post(plan + "/calendar-links").then().statusCode(403);
        as(theirs).header("If-Match", "\"1\"").delete(plan).then().statusCode(204);
        as(anna).get("/v1/access-log").then().body("accesses.find { it.method == 'DELETE' }.subject", equalTo(dietitian))
                .body("accesses.findAll { it.status == 201 }.address", equalTo(List.of("/v1/plans")));
        as(anna).header("If-Match", "\"1\"").delete(profile).then().statusCode(204);
        try (var connection = database.getConnection();
                var rows = connection.prepareStatement("select count(*) from access_log l where l::text like ?")) {
            rows.setString(1, "%" + idOf(profile) + "%");
            var count = rows.executeQuery();
            count.next();
            assertThat(count.getInt(1)).isZero();
        }
    }

    @Test
    void after_a_grant_is_taken_back_not_even_the_key_of_an_earlier_request_opens_a_plan() {
        var anna = Tokens.of("anna-" + UUID.randomUUID());
        var dietitian = "dietitian-" + UUID.randomUUID();
        var profile = as(anna).body(woman("")).post("/v1/profiles").then().statusCode(201).extract().header("Location");
        as(anna).put(profile + "/grants/" + dietitian).then().statusCode(204);
        var request = "{\"profileId\": \"%s\", \"startDate\": \"2026-11-23\", \"days\": 1}".formatted(idOf(profile));
        var key = UUID.randomUUID().toString();
        planned(dietitian, key, request).statusCode(201);
        planned(dietitian, key, request).statusCode(201);
        as(anna).delete(profile + "/grants/" + dietitian).then().statusCode(204);
        planned(dietitian, key, request).statusCode(400).body("violations[0].pointer", equalTo("/profileId"));
    }

    private static ValidatableResponse planned(String dietitian, String key, String request) {
        return as(Tokens.of(dietitian, "dietitian")).header("Idempotency-Key", key).body(request).post("/v1/plans").then();
    }

    @Test
    void what_was_made_before_people_signed_in_is_nobodys_until_it_is_given_to_somebody() throws SQLException {
        var name = "anna-" + UUID.randomUUID();
        var profile = as(Tokens.of(name)).body(woman("")).post("/v1/profiles").then().statusCode(201).extract()
                .header("Location");
        give(profile, null);
        as(Tokens.of(name)).get(profile).then().statusCode(404);
        as(Tokens.of("")).get(profile).then().statusCode(401);
        give(profile, name);
        as(Tokens.of(name)).get(profile).then().statusCode(200);
    }

    private void give(String profile, @Nullable String owner) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement("update profile set owner = ? where id = ?::uuid")) {
            change.setString(1, owner);
            change.setString(2, idOf(profile));
            change.executeUpdate();
        }
    }
}
