package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** What an operator sees of planning. */
@QuarkusTest
class PlanMetersTest {

    private static double read(String meter) {
        var text = given().accept("text/plain").get("/q/metrics").then().statusCode(200).extract().asString().replace(",}", "}");
        var found = Pattern.compile("^" + Pattern.quote(meter) + " (\\S+)$", Pattern.MULTILINE).matcher(text);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static void plan(int age, String health) {
        given().contentType("application/json").body("""
                {"profile": {"age": %d, "sex": "female", "heightCm": 165, "weightKg": 64, "health": %s}, "days": 1}"""
                .formatted(age, health)).post("/v1/plans");
    }

    @ParameterizedTest
    @CsvSource({ "planned, 40, '{\"answered\": true}'", "held, 40, '{\"answered\": false}'",
        "refused, 40, '{\"answered\": true, \"conditions\": [\"ckd\"]}'" })
    void how_a_plan_ended_is_counted(String outcome, int age, String health) {
        var meter = "crampwise_plans_total{outcome=\"" + outcome + "\"}";
        double before = read(meter);
        plan(age, health);
        assertThat(read(meter)).isEqualTo(before + 1);
    }

    @Test
    void stages_gaps_and_the_catalog_are_seen() {
        double solved = read("crampwise_plan_stage_seconds_count{stage=\"solve\"}");
        double gaps = read("crampwise_plan_gap_percent_bucket{le=\"50.0\"}");
        plan(41, "{\"answered\": true}");
        assertThat(read("crampwise_plan_stage_seconds_count{stage=\"solve\"}")).isEqualTo(solved + 1);
        assertThat(read("crampwise_plan_gap_percent_bucket{le=\"50.0\"}")).isEqualTo(gaps + 1);
        assertThat(read("crampwise_catalog_reachable")).isEqualTo(1);
        assertThat(read("crampwise_catalog_snapshot_age")).isGreaterThanOrEqualTo(0);
        assertThat(read("crampwise_solver_waiting")).isZero();
    }

    @Test
    void lines_of_batches_are_counted_by_how_they_ended() {
        var meter = "crampwise_batch_lines_total{outcome=\"refused\"}";
        double before = read(meter);
        given().contentType("application/x-ndjson")
                .body("""
                        {"profile": {"age": 43, "sex": "female", "heightCm": 165, "weightKg": 64, "health": {"answered": true, "conditions": ["ckd"]}}}"""
                        .getBytes(UTF_8))
                .post("/v1/plan-batches").then().statusCode(202);
        Awaitility.await().until(() -> read(meter) == before + 1);
        assertThat(read("crampwise_batch_waiting")).isGreaterThanOrEqualTo(0);
        assertThat(read("crampwise_batch_outbox")).isZero();
    }
}
