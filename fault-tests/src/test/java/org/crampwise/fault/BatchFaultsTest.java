package org.crampwise.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Many people's days while what plans them dies: nobody is lost, and nobody planned twice. */
class BatchFaultsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The table of faults has it from five hundred: ./crampwise batches. */
    private static final int PEOPLE = Integer.getInteger("crampwise.batch", 40);
    /** Few, so that a day takes some hundredths of a second, and enough to find one for most. */
    private static final String MOVES = "60000";

    @TempDir
    Path folder;

    private Server server;
    private OddCatalog catalog;
    private Running planner;

    @BeforeEach
    void start() {
        server = Server.in(folder.resolve("database"));
        catalog = new OddCatalog();
        planner = Running.start("planner", environment());
    }

    private Map<String, String> environment() {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + server.port() + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME", "postgres", "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                "CATALOG_URL", "http://localhost:" + catalog.port(), "PLANNER_SOLVER_MOVES", MOVES);
    }

    @AfterEach
    void stop() throws IOException {
        planner.close();
        catalog.close();
        server.close();
    }

    /** One in ten must not be planned for. */
    private static String people() {
        var lines = new StringBuilder();
        for (int person = 0; person < PEOPLE; person++) {
            lines.append("""
                    {"reference": "%d", "startDate": "2026-11-23", "days": 1, "profile": {"age": %d, "sex": "%s", "heightCm": %d,
                     "weightKg": %d, "activity": "low_active", "health": {"answered": true%s}}}"""
                    .formatted(person, 20 + person % 50,
                            person % 2 == 0 ? "female" : "male", 160 + person % 25, 60 + person % 20,
                            person % 10 == 9 ? ", \"conditions\": [\"dialysis\"]" : "")
                    .replace("\n", "")).append('\n');
        }
        return lines.toString();
    }

    private String begun() throws IOException {
        var answer = planner.send(planner.request("/v1/plan-batches").header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(people())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(JSON.readTree(answer.body()).path("accepted").asInt()).isEqualTo(PEOPLE);
        return "/v1/plan-batches/" + JSON.readTree(answer.body()).path("id").asText();
    }

    private JsonNode batch(String address) {
        try {
            return JSON.readTree(planner.get(address).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private int ended(String address) {
        return PEOPLE - batch(address).path("waiting").asInt(PEOPLE);
    }

    private void awaitEnded(String address, int people) {
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100)).until(() -> ended(address) >= people);
    }

    private void nobodyIsLostOrPlannedTwice(String address) throws IOException {
        awaitEnded(address, PEOPLE);
        var batch = batch(address);
        assertThat(batch.path("state").asText()).isEqualTo("done");
        assertThat(batch.at("/outcomes/refused").asInt()).isEqualTo(PEOPLE / 10);
        assertThat(batch.at("/outcomes/failed").asInt()).isZero();
        var seen = new HashSet<String>();
        var plans = new HashSet<String>();
        results(address, seen, plans);
        assertThat(seen).hasSize(PEOPLE);
        assertThat(plans).hasSize(batch.at("/outcomes/planned").asInt()).hasSizeGreaterThan(PEOPLE / 2);
        // not one more than was told
        assertThat(server.count("plan")).isEqualTo(plans.size());
    }

    private void results(String address, Set<String> seen, Set<String> plans) throws IOException {
        for (int after = 0; after < PEOPLE;) {
            var page = planner.get("%s/results?limit=100&after=%d".formatted(address, after)).body();
            for (var line : page.lines().toList()) {
                var result = JSON.readTree(line);
                after++;
                // places have no gaps, so a reader who goes on after one misses nobody
                assertThat(result.path("place").asInt()).isEqualTo(after);
                assertThat(seen.add(result.path("reference").asText())).as(line).isTrue();
                if (result.has("planId")) {
                    assertThat(plans.add(result.path("planId").asText())).as(line).isTrue();
                }
            }
        }
    }

    @Test
    void a_planner_killed_in_the_middle_of_a_batch_goes_on_with_it() throws IOException {
        var address = begun();
        awaitEnded(address, PEOPLE / 5);
        planner.kill();
        var ready = planner.startAgain();
        assertThat(ready).isPositive();
        Ledger.healthyAgain("a planner is killed in the middle of a batch", () -> ended(address) > PEOPLE / 5);
        nobodyIsLostOrPlannedTwice(address);
    }

    @Test
    @EnabledIfSystemProperty(named = "crampwise.batch", matches = "\\d+", disabledReason = "takes a minute: ./crampwise batches")
    void a_batch_goes_on_on_another_planner_while_one_is_killed() throws IOException {
        try (var other = Running.start("planner", environment())) {
            var address = begun();
            awaitEnded(address, PEOPLE / 5);
            other.kill();
            Ledger.healthyAgain("one of two planners is killed in the middle of a batch", () -> ended(address) > PEOPLE / 3);
            nobodyIsLostOrPlannedTwice(address);
        }
    }

    @Test
    void a_database_killed_in_the_middle_of_a_batch_loses_nobody() throws IOException {
        var address = begun();
        awaitEnded(address, PEOPLE / 5);
        server.kill();
        server.start();
        Ledger.healthyAgain("the database is killed in the middle of a batch", () -> ended(address) > PEOPLE / 3);
        nobodyIsLostOrPlannedTwice(address);
    }

    @Test
    @EnabledIfSystemProperty(named = "crampwise.batch", matches = "\\d+", disabledReason = "takes a minute: ./crampwise batches")
    void a_planner_told_to_stop_in_the_middle_of_a_batch_leaves_the_rest_to_the_next() throws IOException {
        var address = begun();
        awaitEnded(address, PEOPLE / 5);
        planner.askToStop();
        planner.awaitEnd();
        planner.startAgain();
        nobodyIsLostOrPlannedTwice(address);
    }
}
