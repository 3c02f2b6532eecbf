package org.crampwise.planner.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** Who asks too often is told when to come back, and nobody else is. */
@QuarkusTest
@TestProfile(WithIssuer.class)
class LimitsTest {

    private static final int AT_A_TIME = 40;

    /** Many at a time, which takes seconds where one after the other takes most of a minute. */
    private static void ask(int times, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("X-Forwarded-For", "203.0.113.7").build();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int asked = 0; asked < times; asked += AT_A_TIME) {
                CompletableFuture.allOf(Stream.generate(() -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                        .limit(AT_A_TIME).toArray(CompletableFuture[]::new)).join();
            }
        }
    }

    private static Response firstRefused(Supplier<Response> request, int most) {
        return Stream.generate(request).limit(most).filter(answer -> answer.statusCode() == 429).findFirst().orElseThrow();
    }

    private static void saysWhen(Response answer) {
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).isEqualTo("/problems/too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_subject_that_asks_too_often_waits() {
        var eager = Tokens.of("eager-" + UUID.randomUUID());
        saysWhen(firstRefused(() -> given().auth().oauth2(eager).get("/v1/profiles/" + UUID.randomUUID()),
                2 * WithIssuer.PER_SUBJECT));
        given().auth().oauth2(Tokens.of("patient-" + UUID.randomUUID())).get("/v1/profiles").then().statusCode(200);
    }

    @Test
    void an_address_that_asks_too_often_waits_and_probes_go_on() {
        ask(WithIssuer.PER_ADDRESS, "/problems/not-found");
        saysWhen(firstRefused(() -> given().header("X-Forwarded-For", "203.0.113.7").get("/problems/not-found"),
                2 * WithIssuer.PER_ADDRESS));
        given().header("X-Forwarded-For", "203.0.113.7").get("/q/health/live").then().statusCode(200);
        given().header("X-Forwarded-For", "203.0.113.8").get("/problems/not-found").then().statusCode(200);
    }

    @Test
    void answers_tell_browsers_and_caches_what_they_may() {
        var anna = Tokens.of("anna");
        given().auth().oauth2(anna).get("/v1/plans").then().statusCode(200).header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'")
                .header("Strict-Transport-Security", equalTo(null));
        given().get("/v1/plans").then().statusCode(401).header("Cache-Control", "no-store");
        given().header("X-Forwarded-Proto", "https").get("/v1/habits").then().statusCode(401)
                .header("Strict-Transport-Security", equalTo("max-age=31536000"));
        given().get("/nothing").then().statusCode(404).header("X-Content-Type-Options", "nosniff");
        given().contentType("application/json").body("x".repeat(300_000)).post("/v1/targets").then().statusCode(413)
                .header("X-Content-Type-Options", "nosniff").header("Cache-Control", "no-store");
        assertThat(given().get("/").then().statusCode(200).extract().headers().getValues("Content-Security-Policy")).hasSize(1)
                .first().asString().contains("script-src 'self'");
        given().get("/q/swagger-ui/").then().header("Content-Security-Policy", "frame-ancestors 'none'");
    }

    @Test
    void other_sites_are_not_let_in_by_the_browser() {
        given().header("Origin", "https://elsewhere.example.org").get("/problems/not-found").then()
                .header("Access-Control-Allow-Origin", equalTo(null));
    }

    @Test
    void a_header_without_end_is_turned_down() {
        given().header("X-Long", "x".repeat(32_000)).get("/problems/not-found").then().statusCode(greaterThan(399));
    }
}
