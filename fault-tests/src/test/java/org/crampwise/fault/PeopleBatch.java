package org.crampwise.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A day for each of many people, asked for at once; one in ten of them must not be planned for. */
final class PeopleBatch {

    /** The table of faults has it from five hundred: ./crampwise batches. */
    static final int PEOPLE = Integer.getInteger("crampwise.batch", 40);
    /** Few, so that a day takes some hundredths of a second, and enough to find one for most. */
    private static final String MOVES = "60000";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Running planner;
    private final String address;
    private final int people;
    private final long plansBefore;

    private PeopleBatch(Running planner, String address, int people, long plansBefore) {
        this.planner = planner;
        this.address = address;
        this.people = people;
        this.plansBefore = plansBefore;
    }

    /** What a planner needs to know. */
    static Map<String, String> environment(Server server, OddCatalog catalog) {
        return new HashMap<>(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + server.port() + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME", "postgres", "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                "CATALOG_URL", "http://localhost:" + catalog.port(), "PLANNER_SOLVER_MOVES", MOVES));
    }

    static PeopleBatch begunOn(Running planner, Server server) throws IOException {
        return begunOn(planner, server, PEOPLE);
    }

    static PeopleBatch begunOn(Running planner, Server server, int people) throws IOException {
        long before = server.count("plan");
        var answer = planner.send(planner.request("/v1/plan-batches").header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(requests(people))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(JSON.readTree(answer.body()).path("accepted").asInt()).isEqualTo(people);
        return new PeopleBatch(planner, "/v1/plan-batches/" + JSON.readTree(answer.body()).path("id").asText(), people, before);
    }

    private static String requests(int people) {
        var lines = new StringBuilder();
        for (int person = 0; person < people; person++) {
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

    String id() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    JsonNode told() {
        try {
            return JSON.readTree(planner.get(address).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    int ended() {
        return people - told().path("waiting").asInt(people);
    }

    void ask(String what) {
        assertThat(planner.post(address + "/" + what, "").statusCode()).isEqualTo(200);
    }

    void awaitEnded(int many) {
        await().atMost(Duration.ofMinutes(2 + people / 200)).pollInterval(Duration.ofMillis(100)).until(() -> ended() >= many);
    }

    /** To the end of it. */
    void nobodyIsLostOrPlannedTwice(Server server) throws IOException {
        awaitEnded(people);
        var batch = told();
        assertThat(batch.path("state").asText()).isEqualTo("done");
        assertThat(batch.at("/outcomes/refused").asInt()).isEqualTo(people / 10);
        assertThat(batch.at("/outcomes/failed").asInt()).isZero();
        var seen = new HashSet<String>();
        var plans = new HashSet<String>();
        results(seen, plans);
        assertThat(seen).hasSize(people);
        assertThat(plans).hasSize(batch.at("/outcomes/planned").asInt()).hasSizeGreaterThan(people / 2);
        // not one more than was told
        assertThat(server.count("plan")).isEqualTo(plansBefore + plans.size());
    }

    private void results(Set<String> seen, Set<String> plans) throws IOException {
        for (int after = 0; after < people;) {
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

    Set<String> planIds() throws IOException {
        var plans = new HashSet<String>();
        results(new HashSet<>(), plans);
        return plans;
    }

    /** What each person eats, without what is told of the making. */
    Map<String, JsonNode> days() throws IOException {
        var days = new HashMap<String, JsonNode>();
        for (int after = 0; after < people; after += 100) {
            var page = planner.get("%s/results?limit=100&after=%d&with=plans".formatted(address, after)).body();
            for (var line : page.lines().toList()) {
                var result = JSON.readTree(line);
                days.put(result.path("reference").asText(),
                        result.has("plan") ? result.path("plan").path("days") : result.path("outcome"));
            }
        }
        return days;
    }
}
