package org.crampwise.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** ./crampwise scale: one planner on one core, then two on two, on one database. Measures; never part of the tests. */
@EnabledIfSystemProperty(named = "crampwise.scale", matches = "true", disabledReason = "measures: ./crampwise scale")
class ScaleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int PEOPLE = 60;
    private static final Duration MEASURED = Duration.ofSeconds(40);

    @TempDir
    static Path folder;

    @Test
    void two_planners_on_two_cores() throws Exception {
        try (var server = Server.in(folder.resolve("database"));
                var wire = Wire.to(server.port());
                var catalog = new OddCatalog()) {
            Map<String, String> environment = new HashMap<>(server.through(wire));
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + server.port() + "/postgres");
            environment.put("CATALOG_URL", "http://localhost:" + catalog.port());
            try (var first = Running.startOnCore(0, "planner", environment);
                    var second = Running.startOnCore(1, "planner", environment)) {
                assertThat(days(first, 1)).as("the same answer from both").isEqualTo(days(second, 1));
                together(WARM_UP, first, second);
                double one = together(MEASURED, first);
                double two = together(MEASURED, first, second);
                double oneAgain = together(MEASURED, first);
                System.out.printf("weeks/s: one planner on one core %.2f, two on two cores %.2f, one again %.2f: %.2f times%n",
                        one, two,
                        oneAgain, two / ((one + oneAgain) / 2));
                double batch = batched(second, first);
                System.out.printf("the same weeks as a batch, one planner on one core: %.2f weeks/s, %.2f of one by one%n", batch,
                        batch / ((one + oneAgain) / 2));
                System.out.printf("a stored week: %d bytes of table, %d plans%n",
                        server.number("select pg_total_relation_size('plan') / greatest(count(*), 1) from plan"),
                        server.count("plan"));
            }
        }
    }

    private static JsonNode days(Running planner, int seed) throws Exception {
        return JSON.readTree(planner.post("/v1/plans", body(seed)).body()).get("days");
    }

    private static String body(int seed) {
        return """
                {"profile": {"age": %d, "sex": "female", "heightCm": 165, "weightKg": 64, "activity": "low_active",
                 "health": {"answered": true}}, "startDate": "2026-11-23", "days": 7, "seed": %d}""".formatted(30 + seed % 40,
                seed);
    }

    /** Weeks a second, one caller for each planner. */
    private static double together(Duration time, Running... planners) {
        long end = System.nanoTime() + time.toNanos();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> counts = new ArrayList<>();
            for (var planner : planners) {
                counts.add(CompletableFuture.supplyAsync(() -> {
                    int made = 0;
                    for (int seed = 1; System.nanoTime() < end; seed++) {
                        made += planner.post("/v1/plans", body(seed)).statusCode() == 201 ? 1 : 0;
                    }
                    return made;
                }, callers));
            }
            return counts.stream().mapToInt(CompletableFuture::join).sum() / (time.toMillis() / 1000.0);
        }
    }

    /** Weeks a second of a batch that the first planner works on alone, as many as it makes in about the time that is measured. */
    private static double batched(Running idle, Running planner) throws Exception {
        idle.kill();
        var lines = IntStream.rangeClosed(1, PEOPLE).mapToObj(seed -> body(seed).replace("\n", ""))
                .collect(Collectors.joining("\n"));
        long begin = System.nanoTime();
        var address = "/v1/plan-batches/" + JSON.readTree(planner.send(planner.request("/v1/plan-batches")
                .header("Content-Type", "application/x-ndjson").POST(HttpRequest.BodyPublishers.ofString(lines))).body())
                .get("id").textValue();
        var batch = JSON.readTree(planner.get(address).body());
        while (!batch.get("state").textValue().equals("done")) {
            Thread.sleep(100);
            batch = JSON.readTree(planner.get(address).body());
        }
        assertThat(batch.at("/outcomes/planned").intValue()).isEqualTo(PEOPLE);
        return PEOPLE / ((System.nanoTime() - begin) / 1e9);
    }
}
