package org.crampwise.planner.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

/** Every kind of bad input gets a document that says what to do. */
@QuarkusTest
class ProblemsTest {

    private static final String GOOD = """
            "sex": "female", "heightCm": 165, "weightKg": 64, "health": {"answered": true}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            wrong type                 | "age": "forty"                                      | /age |
            fraction of a year         | "age": 40.5                                         | /age |
            age out of range           | "age": 121                                          | /age |
            absurd number              | "age": 1e400                                        | /age |
            null for a required field  | "age": null                                         | /age |
            missing field              | "diet": "vegan"                                     | /age |
            unknown field              | "age": 40, "dite": "vegan"                          | /dite                | diet
            unknown diet               | "age": 40, "diet": "vegn"                           | /diet                | vegan
            unknown activity           | "age": 40, "activity": "low-active"                 | /activity            | low_active
            allergen typo              | "age": 40, "without": ["milk", "penut"]             | /without/1           | peanut
            reason typo                | "without": [{"code": "soy", "reason": "alergy"}]    | /without/0/reason    | allergy
            list of the wrong type     | "age": 40, "without": "milk"                        | /without |
            object of the wrong type   | "age": 40, "pregnancy": true                        | /pregnancy |
            incomplete object          | "age": 40, "pregnancy": {"gestationWeeks": 20}      | /pregnancy/bmiBefore |
            unknown field in an object | "lactation": {"monthsSinceBirth": 2, "month": 2}    | /lactation/month |
            """)
    void a_slip_in_a_profile_is_named(String what, String fields, String pointer, String nearest) {
        isInvalidAt(pointer, nearest, post("{%s, %s}".formatted(fields, GOOD)));
    }

    @ParameterizedTest
    @CsvSource({ "iron, 1, IU, amount/unit,", "iron, 1, kcal, amount/unit,", "iron, -1, mg, amount/value,",
        "vitamin-d3, 1, ug, nutrient, vitamin-d", "iron, true, mg, amount/value," })
    void a_slip_in_a_supplement_is_named(String nutrient, String value, String unit, String field, String nearest) {
        var supplement = "{\"nutrient\": \"%s\", \"amount\": {\"value\": %s, \"unit\": \"%s\"}}".formatted(nutrient, value, unit);
        var answer = post("{\"age\": 40, \"supplements\": [%s], %s}".formatted(supplement, GOOD));
        isInvalidAt("/supplements/0/" + field, nearest, answer);
    }

    @Test
    void slips_in_health_are_named() {
        post("""
                {"age": 40, "sex": "female", "heightCm": 165, "weightKg": 64, "health": {"answered": "yes", "conditions": ["cdk"],
                 "reviews": [{"code": "WARFARN", "date": "1.10.2026"}]}}""").statusCode(400)
                .body("violations.pointer", hasItems("/health/answered", "/health/conditions/0", "/health/reviews/0/code",
                        "/health/reviews/0/date"))
                .body("violations.find { it.pointer == '/health/reviews/0/code' }.nearest", equalTo("WARFARIN"));
    }

    @Test
    void what_was_sent_is_echoed() {
        post("{\"age\": \"forty\", %s}".formatted(GOOD)).body("violations[0].value", equalTo("forty"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"age\": 40,", "{\"age\": 40 \"sex\": 1}", "age=40",
        "{\"age\": 40, \"age\": 41}" })
    void broken_json_is_malformed(String body) {
        post(body).statusCode(400).contentType(Problem.MEDIA_TYPE).body("type", equalTo("/problems/malformed-json"))
                .body("detail", containsString("line 1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "[]", "42", "\"x\"", "null", "``" })
    void a_body_that_is_no_object_is_said_to_be_none(String body) {
        post(body).statusCode(400).contentType(Problem.MEDIA_TYPE).body("type", equalTo("/problems/invalid-request"))
                .body("violations[0].message", containsString("must be a JSON object"));
    }

    @Test
    void a_huge_body_is_not_read() {
        post("{\"age\": \"" + "x".repeat(300 * 1024) + "\"}").statusCode(413).contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("/problems/body-too-large"));
    }

    @Test
    void a_huge_body_that_hides_its_length_is_not_read_either() throws IOException, InterruptedException {
        var pieces = Stream.concat(Stream.of("{\"age\": \""), Stream.generate(() -> "x".repeat(1024)).limit(300))
                .map(piece -> piece.getBytes(StandardCharsets.US_ASCII)).toList();
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/targets"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArrays(pieces)).build();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void another_media_type_is_unsupported() {
        given().contentType("text/plain").body("x").post("/v1/targets").then().statusCode(415).contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void an_unknown_address_is_not_found() {
        for (var path : new String[]{ "/v1/target", "/nothing", "/problems/nothing" }) {
            given().get(path).then().statusCode(404).contentType(Problem.MEDIA_TYPE).body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void another_method_is_not_allowed() {
        given().delete("/v1/targets").then().statusCode(405).contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void an_answer_in_another_media_type_is_not_acceptable() {
        given().accept("application/xml").get("/v1/screening/questions").then().statusCode(406).contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void an_unknown_query_parameter_is_named() {
        given().get("/v1/screening/questions?langage=en").then().statusCode(400).contentType(Problem.MEDIA_TYPE)
                .body("violations[0].pointer", equalTo("?langage"));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_kind_has_a_page(ProblemType type) {
        var page = given().get("/problems/" + type.slug()).then().statusCode(200).contentType("text/markdown").extract()
                .asString();
        assertThat(page).startsWith("# " + type.title()).hasSizeGreaterThan(100);
    }

    @Test
    void what_nobody_foresaw_leaks_nothing() {
        var answer = new Problems().unexpected(new IllegalStateException("password=secret") {
            @Override
            public Throwable fillInStackTrace() {
                return this;
            }
        });
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getEntity().toString()).doesNotContain("secret", "IllegalState");
    }

    private static void isInvalidAt(String pointer, String nearest, ValidatableResponse answer) {
        answer.statusCode(400).contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("/problems/invalid-request")).body("status", equalTo(400))
                .body("violations.pointer", hasItem(pointer))
                .body("violations.find { it.pointer == '" + pointer + "' }.nearest",
                        nearest == null ? nullValue() : equalTo(nearest));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json").body(body).post("/v1/targets").then();
    }
}
