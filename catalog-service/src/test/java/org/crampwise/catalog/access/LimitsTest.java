package org.crampwise.catalog.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

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

    @Test
    void an_address_that_asks_too_often_waits_and_probes_go_on() {
        ask(WithIssuer.PER_ADDRESS, "/v1/nutrients/magnesium");
        var refused = Stream.generate(() -> given().header("X-Forwarded-For", "203.0.113.7").get("/v1/nutrients/magnesium"))
                .limit(2 * WithIssuer.PER_ADDRESS).filter(answer -> answer.statusCode() == 429).findFirst().orElseThrow();
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.<String>path("type")).isEqualTo("/problems/too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        given().header("X-Forwarded-For", "203.0.113.7").get("/q/health/live").then().statusCode(200);
        given().header("X-Forwarded-For", "203.0.113.8").get("/v1/nutrients/magnesium").then().statusCode(200);
    }

    @Test
    void answers_tell_browsers_what_they_may() {
        for (var address : new String[]{ "/v1/nutrients/magnesium", "/nothing" }) {
            given().get(address).then().header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'")
                    .header("Strict-Transport-Security", equalTo(null));
        }
        given().header("X-Forwarded-Proto", "https").get("/v1/nutrients/magnesium").then()
                .header("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void pages_that_are_not_named_may_not_read_the_catalog() {
        given().header("Origin", "https://elsewhere.example.org").get("/v1/nutrients/magnesium").then()
                .header("Access-Control-Allow-Origin", equalTo(null));
    }
}
