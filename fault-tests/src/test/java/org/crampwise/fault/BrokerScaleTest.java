package org.crampwise.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What batches over a broker cost, measured beside what they are made of, in one run; and that they give what the database alone gives. */
class BrokerScaleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PEOPLE = Integer.getInteger("crampwise.people", 2000);
    private static final int WEEKS = Integer.getInteger("crampwise.weeks", 80);

    @TempDir
    Path folder;

    private static void say(String words, Object... figures) {
        System.out.printf(words + "%n", figures);
    }

    @Test
    @EnabledIfSystemProperty(named = "crampwise.people", matches = "\\d+", disabledReason = "takes minutes: ./crampwise broker")
    void many_people_get_the_same_days_over_either_queue() throws Exception {
        var embedded = days("embedded", Map.of());
        try (var broker = Kafka.in(folder.resolve("broker"))) {
            var handedOut = days("broker", Map.of("KAFKA_BOOTSTRAP_SERVERS", broker.address()));
            assertThat(handedOut).hasSize(PEOPLE).isEqualTo(embedded);
        }
    }

    /** A planner of two cores; each plan is recounted by the verifier afterwards. */
    private Map<String, ?> days(String queue, Map<String, String> more) throws Exception {
        try (var server = Server.in(folder.resolve("database-" + queue)); var catalog = new OddCatalog()) {
            var environment = PeopleBatch.environment(server, catalog);
            environment.putAll(more);
            try (var planner = Running.start("planner", environment)) {
                PeopleBatch.begunOn(planner, server, 40).nobodyIsLostOrPlannedTwice(server);
                long begin = System.nanoTime();
                var batch = PeopleBatch.begunOn(planner, server, PEOPLE);
                for (int quarter = 1; quarter < 4; quarter++) {
                    batch.awaitEnded(PEOPLE * quarter / 4);
                    say("%s: %d people, %d MB resident", queue, batch.ended(), planner.residentMegabytes());
                }
                batch.nobodyIsLostOrPlannedTwice(server);
                double seconds = (System.nanoTime() - begin) / 1e9;
                say("%s: %d people in %.0f s, %.1f days a second, %d MB resident", queue, PEOPLE, seconds, PEOPLE / seconds,
                        planner.residentMegabytes());
                say("%s: %d plans pass the verifier, %d do not", queue, verified(planner, batch, true),
                        verified(planner, batch, false));
                return batch.days();
            }
        }
    }

    private static long verified(Running planner, PeopleBatch batch, boolean wanted) throws Exception {
        try (var callers = Executors.newFixedThreadPool(4)) {
            var answers = batch.planIds().stream()
                    .map(plan -> callers.submit(() -> JSON.readTree(planner.get("/v1/plans/" + plan + "/verification").body())))
                    .toList();
            long found = 0;
            for (var answer : answers) {
                found += answer.get().path("valid").asBoolean() == wanted ? 1 : 0;
            }
            return found;
        }
    }

    /** Broker and database on the same two cores, as they come. */
    @Test
    @EnabledIfSystemProperty(named = "crampwise.weeks", matches = "\\d+", disabledReason = "measures: ./crampwise broker")
    void weeks_over_a_broker_cost_little_more_than_the_search() throws Exception {
        try (var broker = Kafka.in(folder.resolve("broker"));
                var server = Server.in(folder.resolve("database"));
                var catalog = new OddCatalog()) {
            var environment = new HashMap<>(PeopleBatch.environment(server, catalog));
            environment.remove("PLANNER_SOLVER_MOVES");
            environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.address());
            try (var first = Running.startOnCore(0, "planner", environment)) {
                weeks(first, 15, 1000);
                double one = measured(first, 1);
                try (var second = Running.startOnCore(1, "planner", environment)) {
                    weeks(first, 30, 2000);
                    double two = measured(first, 2);
                    say("weeks/s over a broker: one planner on one core %.2f, two on two cores %.2f: %.2f times", one, two,
                            two / one);
                    assertThat(second.isAlive()).isTrue();
                }
                double again = measured(first, 1);
                double bare = bare(first);
                say("one planner again %.2f; its search alone %.2f weeks/s of a core: %.2f of it", again, bare, again / bare);
            }
        }
    }

    private static double measured(Running planner, int planners) throws IOException {
        return weeks(planner, WEEKS * planners, 0);
    }

    /** Weeks a second of searches one after the other, nothing else being done: by the planner's own clock around its search. */
    private static double bare(Running planner) {
        double count = meter(planner, "count");
        double seconds = meter(planner, "sum");
        for (int seed = 1; seed <= WEEKS / 2; seed++) {
            assertThat(planner.post("/v1/plans", week(seed)).statusCode()).isEqualTo(201);
        }
        return (meter(planner, "count") - count) / (meter(planner, "sum") - seconds);
    }

    private static double meter(Running planner, String what) {
        var line = Pattern.compile("crampwise_plan_stage_seconds_" + what + "\\{stage=\"solve\",?\\} (\\S+)")
                .matcher(planner.send(planner.request("/q/metrics").header("Accept", "text/plain")).body());
        assertThat(line.find()).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static double weeks(Running planner, int weeks, int firstSeed) throws IOException {
        var lines = IntStream.rangeClosed(firstSeed + 1, firstSeed + weeks).mapToObj(seed -> week(seed).replace("\n", ""))
                .collect(Collectors.joining("\n"));
        long begin = System.nanoTime();
        var address = "/v1/plan-batches/" + JSON.readTree(planner.send(planner.request("/v1/plan-batches")
                .header("Content-Type", "application/x-ndjson").POST(HttpRequest.BodyPublishers.ofString(lines))).body())
                .get("id").textValue();
        var batch = JSON.readTree(planner.get(address).body());
        while (!batch.get("state").textValue().equals("done")) {
            pause();
            batch = JSON.readTree(planner.get(address).body());
        }
        // now and then somebody's week is not found
        assertThat(batch.at("/outcomes/planned").intValue()).isGreaterThan(weeks * 9 / 10);
        return weeks / ((System.nanoTime() - begin) / 1e9);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String week(int seed) {
        return """
                {"profile": {"age": %d, "sex": "female", "heightCm": 165, "weightKg": 64, "activity": "low_active",
                 "health": {"answered": true}}, "startDate": "2026-11-23", "days": 7, "seed": %d}""".formatted(30 + seed % 40,
                seed);
    }
}
