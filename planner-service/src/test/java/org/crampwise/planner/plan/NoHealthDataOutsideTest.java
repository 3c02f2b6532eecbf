package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Logs, metrics and traces tell nothing of anybody: a run with figures and words that occur nowhere else is searched for them. */
@QuarkusTest
@TestProfile(NoHealthDataOutsideTest.Traced.class)
public class NoHealthDataOutsideTest {

    private static final List<String> SECRETS = List.of("187.3", "91.73", "lithium", "rheumatologist", "left calf", "peanut",
            "thiazide");
    private static final String PERSON = """
            {"age": 43, "sex": "female", "heightCm": 187.3, "weightKg": 91.73, "health": {"answered": true%s}}""";

    /** As where somebody collects traces. */
    public static class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            // the exporter that would send them finds nobody, which is as it should be
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.traces.exporter", "none");
        }
    }

    @Inject
    KeptTraces traces;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler ears = new Handler() {

        private final PatternFormatter formatter = new PatternFormatter("%p %c %s %X%e");

        @Override
        public void publish(LogRecord line) {
            logged.add(formatter.format(org.jboss.logmanager.ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        ears.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(ears);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(ears);
    }

    /** Who asks. */
    protected RequestSpecification caller() {
        return given();
    }

    private Response post(String path, String body) {
        return caller().contentType("application/json").body(body).post(path);
    }

    private void live() {
        var planned = post("/v1/plans", "{\"profile\": " + PERSON.formatted("") + ", \"days\": 1}");
        planned.then().statusCode(201);
        caller().get(planned.path("id") instanceof String id ? "/v1/plans/" + id : "/").then().statusCode(200);
        post("/v1/plans", "{\"profile\": " + PERSON.formatted(", \"medicines\": [\"lithium\", \"thiazide\"]") + ", \"days\": 1}");
        post("/v1/plans", "{\"profile\": " + PERSON.formatted("") + ", \"days\": 1, \"rheumatologist\": 1}").then()
                .statusCode(400);
        post("/v1/plans", "{\"profile\": {\"rheumatologist").then().statusCode(400);
        post("/v1/targets", PERSON.formatted(", \"medicines\": [\"thiazide\"]"));
        var profile = post("/v1/profiles", PERSON.formatted("")).then().statusCode(201).extract().path("id");
        caller().contentType("application/json").body("{\"count\": 2, \"minutes\": 4, \"pain\": 6, \"note\": \"left calf\"}")
                .put("/v1/profiles/" + profile + "/diary/2026-11-23").then().statusCode(201);
    }

    @Test
    void a_run_leaves_nothing_of_anybody_in_logs_metrics_and_traces() {
        live();
        var metrics = given().accept("text/plain").get("/q/metrics").asString();
        assertThat(traces.ended()).extracting(SpanData::getName).contains("screening", "model", "solve", "store");
        assertThat(metrics).contains("crampwise_plans_total");
        for (var secret : SECRETS) {
            assertThat(metrics).as("metrics").doesNotContain(secret);
            assertThat(logged).as("logs").noneMatch(line -> line.contains(secret));
            assertThat(traces.ended()).as("traces").noneMatch(span -> span.toString().contains(secret));
        }
    }

    @Test
    void what_is_logged_is_heard() {
        Logger.getLogger("org.crampwise").info("left calf");
        assertThat(logged).anyMatch(line -> line.contains("left calf"));
    }
}
