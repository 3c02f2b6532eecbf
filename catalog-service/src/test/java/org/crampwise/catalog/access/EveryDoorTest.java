package org.crampwise.catalog.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

/**
 * Every endpoint of the API document, asked by every kind of caller. An endpoint that is not in the table fails the test: whoever adds
 * one says here who may use it.
 */
@QuarkusTest
@TestProfile(WithIssuer.class)
class EveryDoorTest {

    /** What is answered to: no or no right token | whoever is no editor | an editor, whose request is let in and found wanting. */
    private static final String EXPECTED = """
            GET    /problems/{slug}                         200 200 200
            GET    /v1/changes                              200 200 200
            GET    /v1/exports/foods                        200 200 200
            GET    /v1/foods                                200 200 200
            POST   /v1/foods                                401 403 400
            GET    /v1/foods/{id}                           200 200 200
            PUT    /v1/foods/{id}                           401 403 428
            PATCH  /v1/foods/{id}                           401 403 428
            DELETE /v1/foods/{id}                           401 403 428
            GET    /v1/foods/{id}/history                   200 200 200
            POST   /v1/foods/{id}/portions                  401 403 428
            PUT    /v1/foods/{id}/portions/{position}       401 403 428
            DELETE /v1/foods/{id}/portions/{position}       401 403 428
            POST   /v1/foods/{id}/restorations              401 403 428
            GET    /v1/imports                              401 403 200
            POST   /v1/imports                              401 403 403
            GET    /v1/imports/{id}                         401 403 404
            DELETE /v1/imports/{id}                         401 403 404
            GET    /v1/imports/{id}/events                  401 403 404
            GET    /v1/imports/{id}/rejections              401 403 404
            GET    /v1/nutrients                            200 200 200
            GET    /v1/nutrients/{code}                     200 200 200
            GET    /v1/nutrients/{code}/sources             200 200 200
            """;

    private record Expected(int unknown, int others, int editor) {}

    private static Map<String, Expected> expected() {
        var table = new TreeMap<String, Expected>();
        EXPECTED.lines().map(line -> line.split(" +")).forEach(words -> table.put(words[0] + " " + words[1],
                new Expected(Integer.parseInt(words[2]), Integer.parseInt(words[3]), Integer.parseInt(words[4]))));
        return table;
    }

    private static Stream<String> endpoints() {
        return expected().keySet().stream();
    }

    @Test
    void every_endpoint_of_the_document_is_in_the_table() {
        var found = new TreeSet<String>();
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json").path("paths");
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(name -> List.of("get", "put", "post", "delete", "patch", "head", "options").contains(name))
                .forEach(method -> found.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(found).isEqualTo(expected().keySet());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void every_kind_of_caller_gets_what_is_theirs(String endpoint) {
        var expected = expected().get(endpoint);
        var editor = "emil";
        answers(endpoint, null, expected.unknown());
        for (var wrong : List.of(Tokens.expired(editor, "catalog-editor"), Tokens.forged(editor, "catalog-editor"),
                Tokens.forOtherAudience(editor, "catalog-editor"), Tokens.ofOtherIssuer(editor, "catalog-editor"),
                Tokens.unsigned(editor))) {
            answers(endpoint, wrong, expected.unknown());
        }
        answers(endpoint, Tokens.of("anna"), expected.others());
        answers(endpoint, Tokens.of("dora", "dietitian"), expected.others());
        answers(endpoint, Tokens.of("otto", "operator"), expected.others());
        answers(endpoint, Tokens.of(editor, "catalog-editor"), expected.editor());
    }

    private static void answers(String endpoint, @Nullable String token, int status) {
        var answer = ask(endpoint, token);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
        if (status == 401) {
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    /** Without what a change needs to say: nothing is changed by anybody. */
    private static Response ask(String endpoint, @Nullable String token) {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var path = endpoint.substring(endpoint.indexOf(' ') + 1);
        var address = path.replace("{id}", path.startsWith("/v1/imports") ? UUID.randomUUID().toString() : "banana")
                .replace("{slug}", "not-found").replace("{code}", "magnesium").replace("{position}", "1");
        var request = token == null ? given() : given().auth().oauth2(token);
        return switch (method) {
            case "GET" -> request.get(address);
            case "PATCH" -> request.contentType("application/merge-patch+json").body("{}").patch(address);
            default -> request.contentType("application/json").body(path.equals("/v1/imports") ? "{\"path\": \"x.csv\"}" : "{}")
                    .request(method, address);
        };
    }

    @Test
    void other_ways_to_write_an_address_open_nothing() {
        for (var written : List.of("/v1/imports/", "//v1/imports", "/v1//imports", "/v1;a=b/imports", "/v1/imports;a=b",
                "/v1/%69mports",
                "/v1/foods/../imports", "/q/../v1/imports")) {
            assertThat(given().urlEncodingEnabled(false).get(written).statusCode()).as(written).isIn(400, 401, 404);
        }
        given().head("/v1/imports").then().statusCode(401);
    }
}
