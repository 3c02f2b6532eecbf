package org.crampwise.planner.batch;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class BatchResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    EntityManager database;

    static String person(String reference, int age, String health) {
        return """
                {"reference": "%s", "startDate": "2026-11-23", "days": 1, "profile": {"age": %d, "sex": "female", "heightCm": 162,
                 "weightKg": 64, "activity": "low_active", "health": {"answered": %s}}}""".formatted(reference, age, health)
                .replace("\n", "");
    }

    private static String anna() {
        return person("anna", 72, "true");
    }

    private static ValidatableResponse send(String lines) {
        return given().contentType(NDJSON).body(lines.getBytes(UTF_8)).post("/v1/plan-batches").then();
    }

    private static String sent(String lines) {
        return send(lines).statusCode(202).header("Location", containsString("/v1/plan-batches/")).extract().path("id");
    }

    private static void awaitDone(String id) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(200))
                .until(() -> given().get("/v1/plan-batches/" + id).<String>path("state").equals("done"));
    }

    private static List<JsonNode> lines(String address) {
        return given().get(address).then().statusCode(200).contentType(startsWith(NDJSON)).extract().asString().lines()
                .map(BatchResourceTest::json).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static JsonNode resultOf(String id, String reference) {
        return lines("/v1/plan-batches/%s/results?with=plans".formatted(id)).stream()
                .filter(line -> line.path("reference").asText().equals(reference)).findFirst().orElseThrow();
    }

    @Test
    void each_line_ends_as_it_would_alone_and_lines_that_are_wrong_stop_nobody() {
        var id = send(String.join("\n", anna(), "{\"days\": ", person("bea", 72, "true, \"conditions\": [\"dialysis\"]"),
                person("anna", 40, "true"), person("carl", 500, "true"), "", person("dora", 70, "false"))).statusCode(202)
                .body("accepted", equalTo(3)).body("rejected", equalTo(3)).extract().<String>path("id");
        awaitDone(id);

        given().get("/v1/plan-batches/" + id).then().body("waiting", equalTo(0)).body("outcomes.planned", equalTo(1))
                .body("outcomes.refused", equalTo(1)).body("outcomes.held", equalTo(1)).body("outcomes.failed", equalTo(0));
        assertThat(resultOf(id, "bea").at("/problem/type").asText()).isEqualTo("/problems/screening-refused");
        assertThat(resultOf(id, "dora").path("outcome").asText()).isEqualTo("held");
        var plan = resultOf(id, "anna").path("plan");
        var alone = json(given().contentType("application/json").body(anna().replace("\"reference\": \"anna\", ", ""))
                .post("/v1/plans").then().statusCode(201).extract().asString());
        assertThat(plan.path("days")).isEqualTo(alone.path("days"));
        given().get("/v1/plans/%s/verification".formatted(resultOf(id, "anna").path("planId").asText())).then()
                .body("valid", equalTo(true));

        var rejections = lines("/v1/plan-batches/%s/rejections".formatted(id));
        assertThat(rejections).extracting(line -> line.path("line").asInt()).containsExactly(2, 4, 5);
        assertThat(rejections.get(0).at("/problem/type").asText()).isEqualTo("/problems/malformed-json");
        assertThat(rejections.get(1).at("/problem/violations/0/message").asText()).contains("line 1");
        assertThat(rejections.get(2).at("/problem/violations/0/pointer").asText()).isEqualTo("/profile/age");
    }

    @Test
    void the_same_batch_sent_again_is_the_same_batch() {
        var key = UUID.randomUUID().toString();
        var first = given().header("Idempotency-Key", key).contentType(NDJSON).body(anna().getBytes(UTF_8))
                .post("/v1/plan-batches").then()
                .statusCode(202).extract().<String>path("id");
        given().header("Idempotency-Key", key).contentType(NDJSON).body(anna().getBytes(UTF_8)).post("/v1/plan-batches").then()
                .statusCode(202)
                .body("id", equalTo(first));
        given().header("Idempotency-Key", key).contentType(NDJSON).body(person("other", 71, "true").getBytes(UTF_8))
                .post("/v1/plan-batches").then()
                .statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void results_are_read_before_the_end_and_go_on_after_a_break() {
        var id = sent(String.join("\n", anna(), person("bea", 60, "true"), person("cléo", 50, "true")));
        awaitDone(id);
        var address = "/v1/plan-batches/%s/results".formatted(id);
        var first = lines(address + "?limit=2");
        assertThat(first).extracting(line -> line.path("place").asInt()).containsExactly(1, 2);
        var rest = lines(address + "?after=" + first.getLast().path("place").asInt());
        assertThat(rest).extracting(line -> line.path("place").asInt()).containsExactly(3);
        assertThat(rest.getFirst().has("plan")).isFalse();
        assertThat(Stream.concat(first.stream(), rest.stream())).extracting(line -> line.path("reference").asText())
                .containsExactlyInAnyOrder("anna", "bea", "cléo");
    }

    @Test
    void a_paused_batch_goes_on_when_it_is_resumed_and_a_cancelled_one_never() {
        var many = new StringBuilder();
        for (int age = 40; age < 70; age++) {
            many.append(person("person " + age, age, "true").replace("\"days\": 1", "\"days\": 3")).append('\n');
        }
        var address = "/v1/plan-batches/" + sent(many.toString());
        given().post(address + "/pause").then().statusCode(200).body("state", equalTo("paused"));
        var atMostTwoMore = given().get(address).<Integer>path("outcomes.planned") + 2;
        Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        int planned = given().get(address).path("outcomes.planned");
        assertThat(planned).isLessThanOrEqualTo(atMostTwoMore).isLessThan(30);
        given().post(address + "/resume").then().body("state", equalTo("running"));
        Awaitility.await().atMost(Duration.ofMinutes(1))
                .until(() -> given().get(address).<Integer>path("outcomes.planned") > planned + 1);
        // a pace is told of two and more
        given().get(address).then().body("plansPerSecond", notNullValue());
        given().post(address + "/cancel").then().body("state", equalTo("cancelled"));
        given().post(address + "/resume").then().body("state", equalTo("cancelled"));
        // nothing is kept of what was told of people who are never planned for; what was being planned ends within moments
        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("select count(*) from batch_line where batch_id = :id and request is not null", Long.class)
                .setParameter("id", id).getSingleResult()).equals(0L));
    }

    @Test
    void progress_is_told_until_the_end() {
        var id = sent(String.join("\n", anna(), person("bea", 61, "true")));
        var events = given().get("/v1/plan-batches/%s/progress".formatted(id)).then().statusCode(200)
                .contentType(startsWith("text/event-stream")).extract().asString();
        assertThat(events).contains("\"state\":\"done\"").contains("\"planned\":2");
    }

    @Test
    void stored_profiles_are_planned_for_by_their_diet() {
        var vegan = profile("vegan");
        var omnivore = profile("omnivore");
        var body = """
                {"profiles": {"ids": ["%s", "%s"], "diets": ["vegan"]}, "request": {"days": 1, "startDate": "2026-11-23"}}"""
                .formatted(vegan, omnivore);
        var id = given().contentType("application/json").body(body).post("/v1/plan-batches").then().statusCode(202)
                .body("accepted", equalTo(1)).extract().<String>path("id");
        awaitDone(id);
        var result = lines("/v1/plan-batches/%s/results?with=plans".formatted(id)).getFirst();
        assertThat(result.path("profileId").asText()).isEqualTo(vegan);
        assertThat(result.at("/plan/profile/diet").asText()).isEqualTo("vegan");
    }

    private static String profile(String diet) {
        return given().contentType("application/json").body("""
                {"age": 45, "sex": "female", "heightCm": 165, "weightKg": 62, "activity": "low_active", "diet": "%s",
                 "health": {"answered": true}}""".formatted(diet)).post("/v1/profiles").then().statusCode(201).extract()
                .path("id");
    }

    @Test
    void what_belongs_to_a_profile_goes_with_it() {
        var profile = profile("omnivore");
        var id = given().contentType("application/json")
                .body("{\"profiles\": {\"ids\": [\"%s\"]}, \"request\": {\"days\": 1}}".formatted(profile))
                .post("/v1/plan-batches")
                .then().statusCode(202).extract().<String>path("id");
        awaitDone(id);
        given().header("If-Match", "\"1\"").delete("/v1/profiles/" + profile).then().statusCode(204);
        assertThat(lines("/v1/plan-batches/%s/results".formatted(id))).isEmpty();
        given().get("/v1/plan-batches/" + id).then().body("state", equalTo("done"));
    }

    @Test
    void a_batch_is_deleted_and_its_plans_stay() {
        var id = sent(anna());
        awaitDone(id);
        var plan = resultOf(id, "anna").path("planId").asText();
        given().delete("/v1/plan-batches/" + id).then().statusCode(204);
        given().get("/v1/plan-batches/" + id).then().statusCode(404);
        given().get("/v1/plans/" + plan).then().statusCode(200);
    }

    /** As when a program wrote what none can read: it is tried, given up, and told; who comes after it is planned. */
    @Test
    void a_line_that_fails_each_time_is_given_up_and_stops_nobody() {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("""
                    insert into plan_batch (id, created_at, state, request_digest, accepted, rejected)
                    values (:id, now(), 'RUNNING', '', 2, 0)""").setParameter("id", id).executeUpdate();
            database.createNativeQuery("""
                    insert into batch_line (batch_id, line, person, reference, request)
                    values (:id, 1, 'poison', 'poison', 'no JSON'), (:id, 2, 'anna', 'anna', :good)""").setParameter("id", id)
                    .setParameter("good", anna().replace("\"reference\": \"anna\", ", "")).executeUpdate();
        });
        awaitDone(id.toString());
        assertThat(resultOf(id.toString(), "anna").path("outcome").asText()).isEqualTo("planned");
        var poison = resultOf(id.toString(), "poison");
        assertThat(poison.path("outcome").asText()).isEqualTo("failed");
        assertThat(poison.at("/problem/detail").asText()).contains("tried 5 times");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"profiles": {"diets": ["vegn"]}}                                   | /profiles/diets/0
            {"profiles": {"ids": ["x"]}}                                        | /profiles/ids/0
            {"request": {"days": 1}}                                            | /profiles
            {"profiles": {}, "request": {"profileId": "x"}}                     | /request/profileId
            {"profiles": {}, "request": 7}                                      | /request
            {"profiles": {"ages": [70]}}                                        | /profiles/ages
            """)
    void a_choice_that_is_wrong_is_refused_as_a_whole(String body, String pointer) {
        given().contentType("application/json").body(body).post("/v1/plan-batches").then().statusCode(400)
                .body("violations[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource({ "results?after=-1, ?after", "results?limit=1001, ?limit", "results?with=everything, ?with",
        "rejections?after=x, ?after" })
    void a_parameter_that_is_wrong_is_named(String address, String pointer) {
        var id = sent(anna());
        given().get("/v1/plan-batches/%s/%s".formatted(id, address)).then().statusCode(400)
                .body("violations[0].pointer", equalTo(pointer));
    }
}
