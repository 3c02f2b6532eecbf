package org.crampwise.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * ./crampwise changes: what changing a week takes over HTTP, of one planner on one core, asked by one person at a time; the caller, the
 * foods and PostgreSQL are on the other core. Measures; never part of the tests.
 */
@EnabledIfSystemProperty(named = "crampwise.changes", matches = "\\d+", disabledReason = "measures: ./crampwise changes")
class ChangeTimesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** So many people change their weeks before it counts; households are slow, and few of them do. */
    private static final int WARM_UP = 60;
    private static final int WARM_UP_HOUSEHOLDS = 3;
    private static final List<String> DIETS = List.of("omnivore", "omnivore", "vegetarian", "pescatarian", "vegan");
    private static final List<String> MEALS = List.of("breakfast", "lunch", "dinner");
    /** Changes of mind that a week of most people can follow. */
    private static final List<String> WISHES = List.of("\"dislikes\": [\"fish\"]", "\"dislikes\": [\"milk\"]",
            "\"without\": [\"tree-nut\"]",
            "\"dislikes\": [\"legume\", \"yogurt\"]");

    @TempDir
    static Path folder;

    private final Map<String, List<Long>> micros = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
    private boolean warm;
    private Running planner;

    @Test
    void what_a_change_takes_on_one_core() throws Exception {
        try (var server = Server.in(folder.resolve("database"));
                var wire = Wire.to(server.port());
                var catalog = new OddCatalog()) {
            Map<String, String> environment = new HashMap<>(server.through(wire));
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + server.port() + "/postgres");
            environment.put("CATALOG_URL", "http://localhost:" + catalog.port());
            try (var started = Running.startOnCore(1, "planner", environment)) {
                planner = started;
                for (int person = -WARM_UP; person < Integer.getInteger("crampwise.changes"); person++) {
                    warm = person >= 0;
                    var random = new SplittableRandom(person);
                    changeWeek(random);
                    if (warm || person < WARM_UP_HOUSEHOLDS - WARM_UP) {
                        household(random);
                    }
                }
            }
        }
        report();
        assertThat(statuses.values()).allSatisfy(counts -> assertThat(counts.keySet()).allMatch(status -> status < 500));
    }

    private void changeWeek(SplittableRandom random) throws IOException {
        var made = planner.post("/v1/plans", "{%s, \"startDate\": \"2026-11-23\", \"seed\": %d}".formatted(person(random),
                random.nextInt(1, 1000)));
        if (made.statusCode() != 201) {
            return;
        }
        var week = JSON.readTree(made.body());
        var path = "/v1/plans/" + week.path("id").textValue();
        var day = any(week.path("days"), random);
        var occasion = MEALS.get(random.nextInt(MEALS.size()));
        var slot = any(servings(day, occasion), random).path("slot").textValue();
        var date = day.path("date").textValue();
        timed("alternatives of a place",
                () -> planner.get(path + "/alternatives?date=%s&meal=%s&slot=%s".formatted(date, occasion, slot)));
        var revision = changed("swap of a place", path, "/swaps",
                "{\"date\": \"%s\", \"meal\": \"%s\", \"slot\": \"%s\"}".formatted(date, occasion, slot), 1);
        timed("alternatives of a meal", () -> planner.get(path + "/meal-alternatives?date=%s&meal=%s".formatted(date, occasion)));
        revision = changed("swap of a meal", path, "/swaps", "{\"date\": \"%s\", \"meal\": \"%s\"}".formatted(date, occasion),
                revision);
        var wish = WISHES.get(random.nextInt(WISHES.size()));
        long begin = System.nanoTime();
        var replanned = planner.send(planner.posting(path + "/replans", "{\"from\": \"2026-11-23\", %s}".formatted(wish))
                .header("If-Match", "\"" + revision + "\""));
        took(replanned.statusCode() == 200 ? "replan of the week" : "replan of the week, refused with ways out", begin,
                replanned);
    }

    /** Those in which somebody has no plan are told apart: of that one it is searched, or proven, and ways out are tried. */
    private void household(SplittableRandom random) throws IOException {
        var members = IntStream.range(0, 4).mapToObj(member -> "{\"name\": \"M%d\", %s}".formatted(member, person(random)))
                .collect(Collectors.joining(", "));
        long begin = System.nanoTime();
        var answer = planner.post("/v1/household-plans", "{\"startDate\": \"2026-11-23\", \"members\": [%s]}".formatted(members));
        var served = 0;
        for (var member : JSON.readTree(answer.body()).path("members")) {
            served += member.path("outcome").asText().equals("planned") ? 1 : 0;
        }
        took(served == 4 ? "household of four, all served" : "household of four, one or more without a plan", begin, answer);
    }

    private static String person(SplittableRandom random) {
        boolean isFemale = random.nextBoolean();
        return """
                "diet": "%s", "profile": {"age": %d, "sex": "%s", "heightCm": %d, "weightKg": %d, "activity": "low_active",
                 "health": {"answered": true}}"""
                .formatted(DIETS.get(random.nextInt(DIETS.size())), random.nextInt(19, 90), isFemale ? "female" : "male",
                        random.nextInt(isFemale ? 150 : 162, isFemale ? 178 : 195),
                        random.nextInt(isFemale ? 50 : 62, isFemale ? 85 : 100));
    }

    private static JsonNode servings(JsonNode day, String occasion) {
        for (var meal : day.path("meals")) {
            if (meal.path("occasion").textValue().equals(occasion)) {
                return meal.path("servings");
            }
        }
        throw new IllegalArgumentException("no " + occasion + " in " + day);
    }

    private static JsonNode any(JsonNode list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    private int changed(String kind, String path, String change, String body, int revision) {
        var answer = timed(kind,
                () -> planner.send(planner.posting(path + change, body).header("If-Match", "\"" + revision + "\"")));
        return answer.statusCode() == 200 ? revision + 1 : revision;
    }

    private HttpResponse<String> timed(String kind, Supplier<HttpResponse<String>> call) {
        long begin = System.nanoTime();
        return took(kind, begin, call.get());
    }

    private HttpResponse<String> took(String kind, long begin, HttpResponse<String> answer) {
        if (warm) {
            micros.computeIfAbsent(kind, any -> new ArrayList<>()).add((System.nanoTime() - begin) / 1000);
            statuses.computeIfAbsent(kind, any -> new TreeMap<>()).merge(answer.statusCode(), 1, Integer::sum);
        }
        return answer;
    }

    private void report() throws IOException {
        var lines = new ArrayList<>(
                List.of("| change | count | p50 ms | p95 ms | most ms | answers by status |", "|---|---|---|---|---|---|"));
        micros.forEach((kind, all) -> {
            var sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            lines.add("| %s | %d | %.0f | %.0f | %.0f | %s |".formatted(kind, sorted.length, at(sorted, 0.5), at(sorted, 0.95),
                    at(sorted, 1), statuses.get(kind)));
        });
        Files.write(Path.of("target", "changes.md"), lines);
        lines.forEach(System.out::println);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1000.0;
    }
}
