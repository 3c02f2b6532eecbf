package org.crampwise.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** ./crampwise soak MINUTES: both services under a mixed load of seeded people, every plan recounted. Never part of the tests. */
@EnabledIfSystemProperty(named = "crampwise.soak", matches = "\\d+", disabledReason = "takes half an hour: ./crampwise soak")
class SoakTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int USERS = 2;
    /** People look at an answer before they ask for the next; half as long in the mean. */
    private static final int LONGEST_PAUSE_MILLIS = 1000;
    /** Answers of the first minutes count for whether they are right, not for how fast they came. */
    private static final double WARM_UP = 0.1;
    private static final int ALTERNATIVES = 5;
    private static final List<String> MEALS = List.of("breakfast", "lunch", "dinner");
    private static final List<String> DIETS = List.of("omnivore", "omnivore", "vegetarian", "pescatarian");
    private static final List<String> WORDS = List.of("milk", "spinach", "brocolli", "lentil", "salmon", "bread", "kefir",
            "pumkin seeds");
    private static final List<String> NUTRIENTS = List.of("magnesium", "potassium", "calcium", "vitamin-d", "vitamin-b12");

    @TempDir
    static Path folder;

    private final Map<String, ConcurrentLinkedQueue<Long>> micros = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentLinkedQueue<Integer>> statuses = new ConcurrentHashMap<>();
    private volatile long warmFrom;
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    @Test
    void under_a_mixed_load_nothing_is_wrong_and_memory_is_flat() throws Exception {
        var minutes = Duration.ofMinutes(Integer.getInteger("crampwise.soak"));
        try (var server = Server.in(folder.resolve("database")); var wire = Wire.to(server.port())) {
            server.execute("create database catalog");
            var catalogEnvironment = server.through(wire);
            catalogEnvironment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + server.port() + "/catalog");
            catalogEnvironment.put("CRAMPWISE_IMPORTS_FOLDER", folder.resolve("imports").toString());
            try (var catalog = Running.start("catalog", catalogEnvironment)) {
                var plannerEnvironment = server.through(wire);
                plannerEnvironment.put("QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://localhost:" + server.port() + "/postgres");
                plannerEnvironment.put("CATALOG_URL", "http://localhost:" + catalog.port());
                try (var planner = Running.start("planner", plannerEnvironment)) {
                    load(planner, catalog, minutes);
                }
            }
        }
    }

    private void load(Running planner, Running catalog, Duration time) throws Exception {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        warmFrom = begin + (long) (WARM_UP * time.toNanos());
        var memory = new ArrayList<String>();
        try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
            var lives = new ArrayList<Future<?>>();
            for (int user = 0; user < USERS; user++) {
                int seed = user;
                lives.add(users.submit(() -> live(planner, catalog, new SplittableRandom(seed), end)));
            }
            lives.add(users.submit(() -> watch(planner, catalog, memory, end)));
            for (var life : lives) {
                life.get();
            }
        }
        report(time, memory);
        assertThat(wrong).isEmpty();
        assertThat(statuses.values().stream().flatMap(ConcurrentLinkedQueue::stream)
                .filter(status -> status >= 500 && status != 503))
                .isEmpty();
    }

    // --- what people do -------------------------------------------------------

    private void live(Running planner, Running catalog, SplittableRandom random, long end) {
        while (System.nanoTime() < end) {
            try {
                week(planner, random);
                for (int i = 0; i < ALTERNATIVES; i++) {
                    ask("search", catalog, "/v1/foods?limit=10&q=" + any(WORDS, random).replace(" ", "+"));
                    ask("sources", catalog, "/v1/nutrients/" + any(NUTRIENTS, random) + "/sources?per=serving&limit=10");
                }
            } catch (IOException | RuntimeException e) {
                wrong.add(e.toString());
                Running.pause();
            }
        }
    }

    private void week(Running planner, SplittableRandom random) throws IOException {
        var made = timed("plan", () -> planner.post("/v1/plans", person(random)));
        if (made.statusCode() != 201) {
            return;
        }
        var plan = JSON.readTree(made.body());
        var path = "/v1/plans/" + plan.get("id").textValue();
        recount(planner, path);
        ask("report", planner, path + "/report");
        ask("shopping list", planner, path + "/shopping-list");
        swap(planner, path, plan, random);
        if (random.nextInt(10) == 0) {
            timed("delete", () -> planner.send(planner.request(path).header("If-Match", "*").DELETE()));
        }
    }

    private static String person(SplittableRandom random) {
        boolean isFemale = random.nextBoolean();
        return """
                {"profile": {"age": %d, "sex": "%s", "heightCm": %d, "weightKg": %d, "activity": "low_active",
                 "health": {"answered": true}}, "diet": "%s", "startDate": "2026-11-23", "days": 7, "seed": %d}"""
                .formatted(random.nextInt(19, 90), isFemale ? "female" : "male",
                        random.nextInt(isFemale ? 150 : 162, isFemale ? 178 : 195),
                        random.nextInt(isFemale ? 50 : 62, isFemale ? 85 : 100), any(DIETS, random), random.nextInt(1, 1000));
    }

    private void swap(Running planner, String path, JsonNode plan, SplittableRandom random) throws IOException {
        var day = any(plan.get("days"), random);
        var meal = MEALS.get(random.nextInt(MEALS.size()));
        var slot = any(servings(day, meal), random).get("slot").textValue();
        var place = "date=%s&meal=%s&slot=%s".formatted(day.get("date").textValue(), meal, slot);
        ask("alternatives", planner, path + "/alternatives?" + place);
        timed("swap",
                () -> planner.send(planner
                        .posting(path + "/swaps",
                                """
                                        {"date": "%s", "meal": "%s", "slot": "%s"}""".formatted(day.get("date").textValue(),
                                        meal, slot))
                        .header("If-Match", "\"1\"")));
        recount(planner, path);
    }

    private static JsonNode servings(JsonNode day, String occasion) {
        for (var meal : day.get("meals")) {
            if (meal.get("occasion").textValue().equals(occasion)) {
                return meal.get("servings");
            }
        }
        throw new IllegalArgumentException("no " + occasion + " in " + day);
    }

    private static JsonNode any(JsonNode list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    private void recount(Running planner, String path) throws IOException {
        var verified = ask("verification", planner, path + "/verification");
        if (verified.statusCode() == 200 && !JSON.readTree(verified.body()).path("violations").isEmpty()) {
            wrong.add(path + ": " + verified.body());
        }
    }

    private static String any(List<String> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    // --- what is measured -----------------------------------------------------

    private interface Call {
        HttpResponse<String> send();
    }

    private HttpResponse<String> ask(String kind, Running service, String path) {
        return timed(kind, () -> service.get(path));
    }

    private HttpResponse<String> timed(String kind, Call call) {
        think();
        long begin = System.nanoTime();
        var answer = call.send();
        long end = System.nanoTime();
        if (begin > warmFrom) {
            micros.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>()).add((end - begin) / 1000);
        }
        statuses.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>()).add(answer.statusCode());
        return answer;
    }

    private static void think() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void watch(Running planner, Running catalog, List<String> memory, long end) {
        long begin = System.nanoTime();
        while (System.nanoTime() < end) {
            try {
                Thread.sleep(Math.clamp((end - System.nanoTime()) / 1_000_000, 1, 30_000));
            } catch (InterruptedException e) {
                return;
            }
            memory.add("%d s: planner %d MB, catalog %d MB".formatted(Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                    planner.residentMegabytes(), catalog.residentMegabytes()));
        }
    }

    private void report(Duration time, List<String> memory) throws IOException {
        var lines = new ArrayList<>(
                List.of("%d minutes, %d users who ask again within a second".formatted(time.toMinutes(), USERS), "",
                        "| request | count | p50 ms | p95 ms | p99 ms | p99 of p50 | answers by status |",
                        "|---|---|---|---|---|---|---|"));
        new TreeMap<>(micros).forEach((kind, all) -> {
            var sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            var counts = new TreeMap<Integer, Integer>();
            statuses.get(kind).forEach(status -> counts.merge(status, 1, Integer::sum));
            lines.add("| %s | %d | %.1f | %.1f | %.1f | %.1f | %s |".formatted(kind, sorted.length, at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99), at(sorted, 0.99) / at(sorted, 0.5), counts));
        });
        lines.add("");
        lines.addAll(memory);
        lines.add("wrong: " + wrong.size());
        Files.write(Path.of("target", "soak.md"), lines);
        lines.forEach(System.out::println);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1000.0;
    }
}
