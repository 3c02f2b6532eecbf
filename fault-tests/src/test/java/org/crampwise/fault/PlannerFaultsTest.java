package org.crampwise.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The planner between a catalog, a database and callers, each of which fails in turn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlannerFaultsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROFILE = """
            {"age": 72, "sex": "female", "heightCm": 162, "weightKg": 64, "activity": "low_active",
             "health": {"answered": true}}""";
    private static final String PLAN = """
            {"profile": %s, "startDate": "2026-11-23", "days": 7}""".formatted(PROFILE);
    /** Few moves, so that a test that plans often takes no minutes; a slow planner of its own has many. */
    private static final String MOVES = "60000";
    /** The table of faults has it from two minutes: ./crampwise overload. */
    private static final Duration OVERLOAD = Duration.ofSeconds(Integer.getInteger("crampwise.overload", 5));

    @TempDir
    static Path folder;

    private Server server;
    private Wire toServer;
    private OddCatalog catalog;
    private Wire toCatalog;
    private Running planner;

    @BeforeAll
    void start() {
        server = Server.in(folder.resolve("database"));
        toServer = Wire.to(server.port());
        catalog = new OddCatalog();
        toCatalog = Wire.to(catalog.port());
        planner = Running.start("planner", environment(MOVES));
        await().atMost(Duration.ofSeconds(30)).until(() -> plan().statusCode() == 201);
    }

    private Map<String, String> environment(String moves) {
        var environment = server.through(toServer);
        environment.putAll(Map.of("CATALOG_URL", "http://localhost:" + toCatalog.port(), "CATALOG_REFRESH_EVERY", "1s",
                "PLANNER_SOLVER_MOVES", moves, "QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "6"));
        return environment;
    }

    @AfterAll
    void stop() throws IOException {
        planner.close();
        toCatalog.close();
        toServer.close();
        catalog.close();
        server.close();
    }

    @AfterEach
    void mend() {
        catalog.answer(OddCatalog::well);
        toCatalog.mend();
        toServer.mend();
    }

    private HttpResponse<String> plan() {
        return planner.post("/v1/plans", PLAN);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private JsonNode days(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer).get("days");
    }

    /** Told to come back, by a problem document, and nothing of the inside. */
    private static void isPutOff(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("Exception", "jdbc", "SQL", "org.");
    }

    private static boolean isPlanned(HttpResponse<String> answer) {
        return answer.statusCode() == 201;
    }

    private void isWellAgainAfter(String fault) {
        mend();
        Ledger.healthyAgain(fault, () -> planner.isReady() && isPlanned(plan()));
    }

    // --- the catalog ----------------------------------------------------------

    static Stream<Arguments> oddCatalogs() {
        return Stream.of(
                Arguments.of("the catalog answers with a page", OddCatalog.garbage(200, "<html>Please sign in</html>")),
                Arguments.of("the catalog answers nothing", OddCatalog.garbage(200, "")),
                Arguments.of("the catalog answers foods without contents",
                        OddCatalog.garbage(200, "{\"id\":\"milk\",\"plannable\":true}")),
                Arguments.of("the catalog fails", OddCatalog.garbage(500, "{}")),
                Arguments.of("the catalog's answer breaks off", (OddCatalog.Answer) OddCatalog::breakOff),
                Arguments.of("the catalog's answer never ends", (OddCatalog.Answer) OddCatalog::neverEnd));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddCatalogs")
    void what_the_catalog_says_wrongly_changes_no_plan(String fault, OddCatalog.Answer answer) {
        var before = days(plan());
        var gone = new ArrayList<Boolean>();
        catalog.answer(call -> {
            gone.add(true);
            answer.to(call);
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> gone.size() >= 2 && !isReachable());
        assertThat(days(plan())).isEqualTo(before);
        assertThat(planner.isReady()).isTrue();
        mend();
        Ledger.healthyAgain(fault, this::isReachable);
    }

    private boolean isReachable() {
        return planner.get("/q/metrics").body().lines().anyMatch(line -> line.matches("crampwise_catalog_reachable\\S* 1\\.0"));
    }

    @Test
    void without_the_catalog_planning_goes_on() {
        var before = days(plan());
        toCatalog.cut();
        await().atMost(Duration.ofSeconds(30)).until(() -> !isReachable());
        assertThat(days(plan())).isEqualTo(before);
        mend();
        Ledger.healthyAgain("the catalog is down", this::isReachable);
    }

    @Test
    void a_catalog_that_swallows_every_request_holds_up_nobody() {
        var before = days(plan());
        toCatalog.swallow();
        long begin = System.nanoTime();
        assertThat(days(plan())).isEqualTo(before);
        Ledger.answered("the catalog never answers (half-open connection)", begin);
        await().atMost(Duration.ofSeconds(60)).until(() -> !isReachable());
        assertThat(days(plan())).isEqualTo(before);
        mend();
        Ledger.healthyAgain("the catalog never answers (half-open connection)", this::isReachable);
    }

    @Test
    void a_planner_that_never_saw_the_catalog_says_so_and_catches_up_by_itself() {
        toCatalog.cut();
        server.execute("create database newcomer");
        var environment = environment(MOVES);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + toServer.port() + "/newcomer");
        try (var newcomer = Running.launch("planner", environment)) {
            await().atMost(Duration.ofSeconds(60)).until(newcomer::isLive);
            var answer = newcomer.post("/v1/plans", PLAN);
            isPutOff(answer);
            assertThat(newcomer.isReady()).as("nothing can be planned with").isFalse();
            mend();
            Ledger.healthyAgain("the catalog is down at the very first start",
                    () -> newcomer.isReady() && isPlanned(newcomer.post("/v1/plans", PLAN)));
        } finally {
            server.execute("drop database newcomer with (force)");
        }
    }

    // --- the database ---------------------------------------------------------

    @Test
    void without_the_database_callers_are_put_off_at_once() {
        toServer.cut();
        long begin = System.nanoTime();
        isPutOff(plan());
        Ledger.answered("the database is down", begin);
        assertThat(planner.isReady()).isFalse();
        assertThat(planner.isLive()).as("restarting it would help nobody").isTrue();
        isWellAgainAfter("the database is down");
    }

    @Test
    void a_database_that_swallows_every_statement_is_given_up() {
        toServer.swallow();
        long begin = System.nanoTime();
        isPutOff(plan());
        Ledger.answered("the database never answers (half-open connection)", begin);
        isWellAgainAfter("the database never answers (half-open connection)");
    }

    @Test
    void connections_that_were_closed_while_idle_are_no_callers_trouble_for_long() {
        toServer.dropAll();
        Ledger.healthyAgain("all connections to the database break", () -> isPlanned(plan()));
    }

    @Test
    void a_database_killed_while_plans_are_written_keeps_whole_plans_only() {
        var writing = IntStream.range(0, 12).mapToObj(i -> planner.sending(keyed("killed-" + i))).toList();
        CompletableFuture.anyOf(writing.toArray(CompletableFuture[]::new)).join();
        server.kill();
        var answers = writing.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.body()).isIn(201, 503));
        server.start();
        isWellAgainAfter("the database is killed while plans are written");
        answers.stream().filter(PlannerFaultsTest::isPlanned).forEach(answer -> {
            var path = "/v1/plans/" + read(answer).get("id").textValue();
            assertThat(planner.get(path).body()).as("what was confirmed is there").isEqualTo(answer.body());
        });
        assertThat(
                server.number("select count(*) from idempotency_key k left join plan p on p.id = k.plan_id where p.id is null"))
                .as("keys without their plan").isZero();
        // whoever was put off asks again with the same key, and has one plan
        for (int i = 0; i < 12; i++) {
            assertThat(planner.send(keyed("killed-" + i)).statusCode()).isIn(200, 201);
        }
        assertThat(server.number("select count(*) from idempotency_key where key like '%killed-%'")).isEqualTo(12);
    }

    private HttpRequest.Builder keyed(String key) {
        return planner.posting("/v1/plans", PLAN).header("Idempotency-Key", key);
    }

    @Test
    void when_all_connections_wait_for_a_lock_callers_are_put_off() throws SQLException {
        long plans = server.count("plan");
        try (var other = server.connection(); var sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("lock table plan in access exclusive mode");
            long begin = System.nanoTime();
            var waiting = IntStream.range(0, 10).mapToObj(i -> planner.sending(planner.posting("/v1/plans", PLAN))).toList();
            waiting.forEach(answer -> isPutOff(answer.join()));
            Ledger.answered("all connections wait for a lock (pool empty)", begin);
            other.rollback();
        }
        assertThat(server.count("plan")).isEqualTo(plans);
        isWellAgainAfter("all connections wait for a lock (pool empty)");
    }

    @Test
    void a_database_that_may_not_be_written_to_puts_writers_off_and_answers_readers() {
        var made = planner.get("/v1/plans/" + read(plan()).get("id").textValue());
        server.execute("alter system set default_transaction_read_only = on");
        server.execute("select pg_reload_conf()");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> isPutOff(plan()));
        assertThat(planner.get("/v1/plans/" + read(made).get("id").textValue()).body()).isEqualTo(made.body());
        server.execute("alter system reset default_transaction_read_only");
        server.execute("select pg_reload_conf()");
        isWellAgainAfter("the database may not be written to");
    }

    @Test
    void a_stored_catalog_that_cannot_be_read_is_fetched_anew() {
        server.execute("update catalog_snapshot set ndjson_gzip = 'garbage'");
        planner.kill();
        var until = planner.startAgain();
        assertThat(until).isPositive();
        Ledger.healthyAgain("the stored copy of the catalog is garbage", () -> isPlanned(plan()));
    }

    @Test
    void a_stored_plan_that_cannot_be_read_spoils_no_other() {
        var broken = read(plan()).get("id").textValue();
        var whole = read(plan()).get("id").textValue();
        server.execute("update plan set answer = 'garbage' where id = '" + broken + "'");
        var answer = planner.get("/v1/plans/" + broken + "/report");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("/problems/internal-error").doesNotContain("garbage", "Exception");
        assertThat(planner.get("/v1/plans/" + whole + "/report").statusCode()).isEqualTo(200);
        assertThat(planner.send(planner.request("/v1/plans/" + broken).header("If-Match", "\"1\"").DELETE()).statusCode())
                .isEqualTo(204);
    }

    // --- the planner itself ---------------------------------------------------

    private Running slowPlanner() {
        var slow = Running.start("planner", environment("20000000"));
        await().atMost(Duration.ofSeconds(30)).until(() -> slow.get("/q/metrics").body().contains("crampwise_catalog_reachable"));
        return slow;
    }

    private static void awaitSearching(Running slow) {
        await().atMost(Duration.ofSeconds(30)).until(() -> slow.get("/q/metrics").body().lines()
                .anyMatch(line -> line.matches("crampwise_solver_searching\\S* 1\\.0")));
    }

    @Test
    void a_planner_killed_while_it_searches_leaves_nothing_and_the_same_request_is_planned_once() {
        try (var slow = slowPlanner()) {
            long plans = server.count("plan");
            var asked = slow.sending(slow.posting("/v1/plans", PLAN).header("Idempotency-Key", "killed-mid-solve"));
            awaitSearching(slow);
            slow.kill();
            assertThat(asked.handle((answer, broken) -> broken).join()).as("the connection breaks").isNotNull();
            assertThat(server.count("plan")).isEqualTo(plans);
            // another instance, as behind a load balancer
            long begin = System.nanoTime();
            var first = planner.send(keyed("killed-mid-solve"));
            Ledger.answered("the planner is killed while it searches; another one asked", begin);
            assertThat(planner.send(keyed("killed-mid-solve")).body()).isEqualTo(first.body());
            assertThat(server.count("plan")).isEqualTo(plans + 1);
        }
    }

    @Test
    void a_planner_told_to_stop_finishes_what_it_began() {
        try (var slow = slowPlanner()) {
            var asked = slow.sending(slow.posting("/v1/plans", PLAN));
            awaitSearching(slow);
            slow.askToStop();
            long begin = System.nanoTime();
            var answer = asked.join();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            slow.awaitEnd();
            Ledger.answered("the planner is told to stop while it searches", begin);
            assertThat(planner.get("/v1/plans/" + read(answer).get("id").textValue()).body()).isEqualTo(answer.body());
        }
    }

    @Test
    void ten_times_the_load_is_put_off_and_not_piled_up() {
        var slow = environment("3000000");
        slow.put("PLANNER_WAITING", "4");
        try (var loaded = Running.start("planner", slow)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> isPlanned(loaded.post("/v1/plans", PLAN)));
            long begin = System.nanoTime();
            var stored = URI.create(loaded.post("/v1/plans", PLAN).headers().firstValue("Location").orElseThrow()).getPath();
            long end = System.nanoTime() + OVERLOAD.toNanos();
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                var asking = IntStream.range(0, 60)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> plannedWithoutPause(loaded, end), callers)).toList();
                while (System.nanoTime() < end) {
                    assertThat(loaded.isLive()).isTrue();
                    assertThat(loaded.get(stored).statusCode()).as("who only reads").isEqualTo(200);
                    Running.pause();
                }
                var asked = asking.stream().map(CompletableFuture::join).toList();
                assertThat(asked).anyMatch(each -> each.planned() > 0).anyMatch(each -> each.putOff() > 0);
            }
            Ledger.answered("ten times the load", begin);
            Ledger.healthyAgain("ten times the load", () -> isPlanned(loaded.post("/v1/plans", PLAN)));
        }
    }

    private record Asked(int planned, int putOff) {}

    /** What a caller got who asks again at once whatever the answer. */
    private static Asked plannedWithoutPause(Running loaded, long end) {
        var planned = 0;
        var putOff = 0;
        while (System.nanoTime() < end || planned + putOff == 0) {
            var answer = loaded.post("/v1/plans", PLAN);
            if (isPlanned(answer)) {
                planned++;
            } else {
                isPutOff(answer);
                putOff++;
                Running.pause();
            }
        }
        return new Asked(planned, putOff);
    }

    @Test
    void callers_who_leave_take_nothing_with_them() {
        var leaving = IntStream.range(0, 20).mapToObj(i -> planner.sending(planner.posting("/v1/plans", PLAN))).toList();
        leaving.forEach(asked -> asked.cancel(true));
        isWellAgainAfter("callers leave before they are answered");
    }

    @Test
    void callers_who_send_next_to_nothing_hold_up_nobody() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                var socket = new Socket("localhost", planner.port());
                sockets.add(socket);
                socket.getOutputStream().write(("POST /v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 5000\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
            }
            long begin = System.nanoTime();
            days(plan());
            Ledger.answered("300 callers send a byte and no more", begin);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        isWellAgainAfter("300 callers send a byte and no more");
    }

    @Test
    void a_body_without_an_end_is_not_read_to_it() {
        long plans = server.count("plan");
        var endless = HttpRequest.BodyPublishers.ofByteArrays(() -> Stream.generate(() -> "x".repeat(10_000)
                .getBytes(StandardCharsets.US_ASCII)).limit(5_000).iterator());
        var asked = planner.sending(planner.request("/v1/plans").header("Content-Type", "application/json").POST(endless));
        try {
            assertThat(asked.join().statusCode()).isEqualTo(413);
        } catch (CompletionException closedWhileStillSending) {
            assertThat(closedWhileStillSending).hasCauseInstanceOf(IOException.class);
        }
        assertThat(server.count("plan")).isEqualTo(plans);
        isWellAgainAfter("a body of 50 MB without a length");
    }

    @Test
    void a_taken_port_is_named_and_the_start_given_up() {
        try (var second = Running.launchOn("planner", environment(MOVES), planner.port())) {
            second.awaitEnd();
            assertThat(second.exitValue()).isNotZero();
            assertThat(second.log()).contains("Port " + planner.port(), "in use");
        }
        assertThat(planner.isReady()).isTrue();
    }

    @Test
    void two_planners_that_start_at_once_on_an_empty_database_agree() {
        server.execute("create database twins");
        var environment = environment(MOVES);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + toServer.port() + "/twins");
        try (var one = Running.launch("planner", environment); var other = Running.launch("planner", environment)) {
            one.awaitReady();
            other.awaitReady();
            await().atMost(Duration.ofSeconds(30)).until(() -> isPlanned(one.post("/v1/plans", PLAN)));
            await().atMost(Duration.ofSeconds(30)).until(() -> isPlanned(other.post("/v1/plans", PLAN)));
            assertThat(days(one.post("/v1/plans", PLAN))).isEqualTo(days(other.post("/v1/plans", PLAN)));
        } finally {
            server.execute("drop database twins with (force)");
        }
    }

    @Test
    void a_database_of_a_newer_release_is_worked_with() {
        // a rolling upgrade: the first new instance has migrated, this one is still of the old release
        server.execute("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success)
                values (1000, '1000', 'Of the next release', 'SQL', 'V1000__Of_the_next_release.sql', 1, 'postgres', 1, true)""");
        server.execute("alter table plan add column of_the_next_release text");
        try (var old = Running.start("planner", environment(MOVES))) {
            await().atMost(Duration.ofSeconds(30)).until(() -> isPlanned(old.post("/v1/plans", PLAN)));
        } finally {
            server.execute("alter table plan drop column of_the_next_release");
            server.execute("delete from flyway_schema_history where version = '1000'");
        }
    }
}
