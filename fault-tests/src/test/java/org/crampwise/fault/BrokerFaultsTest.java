package org.crampwise.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.crampwise.fault.PeopleBatch.PEOPLE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Many people's days over a real broker while what carries or plans them dies: nobody is lost, and nobody planned twice. */
class BrokerFaultsTest {

    private static final String LINES = "crampwise.batch-lines";
    private static final String ENDS = "crampwise.batch-ends";
    private static final String DEAD_LETTERS = "crampwise.dead-letters";

    @TempDir
    static Path folder;

    private static Kafka broker;
    private static Server server;
    private static OddCatalog catalog;
    private static Running planner;

    /** Once for all: a test mends what it broke. */
    @BeforeAll
    static void start() {
        broker = Kafka.in(folder.resolve("broker"));
        server = Server.in(folder.resolve("database"));
        catalog = new OddCatalog();
        planner = Running.start("planner", environment());
    }

    private static HashMap<String, String> environment() {
        var environment = new HashMap<>(PeopleBatch.environment(server, catalog));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.address());
        environment.put("PLANNER_BROKER_PARTITIONS", "4");
        environment.put("CATALOG_REFRESH_EVERY", "1s");
        return environment;
    }

    @AfterAll
    static void stop() throws IOException {
        planner.close();
        catalog.close();
        server.close();
        broker.close();
    }

    /** Each end is told, and tells who it was by batch and line alone. */
    private void everyEndIsTold(PeopleBatch batch) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var told = new HashSet<String>();
            for (var message : broker.messages(ENDS)) {
                var end = new ObjectMapper().readTree(message);
                assertThat(end.properties()).extracting(Map.Entry::getKey).isSubsetOf("batch", "line", "outcome", "plan", "at");
                if (end.path("batch").asText().equals(batch.id())) {
                    told.add(end.path("line").asText());
                }
            }
            assertThat(told).hasSize(PEOPLE);
        });
    }

    @Test
    void one_of_two_planners_killed_leaves_its_lines_to_the_other() throws IOException {
        try (var other = Running.start("planner", environment())) {
            var batch = PeopleBatch.begunOn(planner, server);
            batch.awaitEnded(PEOPLE / 5);
            other.kill();
            Ledger.healthyAgain("one of two planners on a broker is killed in the middle of a batch",
                    () -> batch.ended() > PEOPLE / 3);
            batch.nobodyIsLostOrPlannedTwice(server);
            everyEndIsTold(batch);
            assertThat(broker.messages(LINES)).hasSizeGreaterThanOrEqualTo(PEOPLE);
        }
    }

    @Test
    void a_broker_killed_in_the_middle_of_a_batch_loses_nobody() throws IOException {
        var batch = PeopleBatch.begunOn(planner, server);
        batch.awaitEnded(PEOPLE / 5);
        broker.kill();
        // whoever asks for one plan needs no broker
        assertThat(planner.isReady()).isTrue();
        broker.start();
        Ledger.healthyAgain("the broker is killed in the middle of a batch", () -> batch.ended() > PEOPLE / 3);
        batch.nobodyIsLostOrPlannedTwice(server);
        everyEndIsTold(batch);
    }

    @Test
    @EnabledIfSystemProperty(named = "crampwise.batch", matches = "\\d+", disabledReason = "takes longer: ./crampwise batches")
    void a_database_killed_in_the_middle_of_a_batch_over_a_broker_loses_nobody() throws IOException {
        var batch = PeopleBatch.begunOn(planner, server);
        batch.awaitEnded(PEOPLE / 5);
        server.kill();
        server.start();
        Ledger.healthyAgain("the database is killed in the middle of a batch over a broker", () -> batch.ended() > PEOPLE / 3);
        batch.nobodyIsLostOrPlannedTwice(server);
        everyEndIsTold(batch);
    }

    @Test
    @EnabledIfSystemProperty(named = "crampwise.batch", matches = "\\d+", disabledReason = "takes longer: ./crampwise batches")
    void a_batch_that_came_while_the_broker_was_away_is_planned_when_it_is_back() throws IOException {
        broker.kill();
        var batch = PeopleBatch.begunOn(planner, server);
        broker.start();
        batch.nobodyIsLostOrPlannedTwice(server);
    }

    @Test
    void a_line_that_always_fails_and_a_message_of_nobody_end_in_dead_letters_and_stop_nobody() throws IOException {
        // the row that holds it says yes to everything but an end
        server.execute("""
                create function poisoned() returns trigger language plpgsql as $$ begin
                    if new.outcome = 'planned' and new.line = 3 then raise exception 'poison'; end if; return new; end $$""");
        server.execute("create trigger poison before update on batch_line for each row execute function poisoned()");
        broker.send(LINES, "no JSON {");
        try {
            var batch = PeopleBatch.begunOn(planner, server);
            batch.awaitEnded(PEOPLE - 1);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(batch.told().at("/outcomes/failed").asInt()).isEqualTo(1);
                assertThat(broker.messages(DEAD_LETTERS)).hasSize(2)
                        .anyMatch(letter -> letter.contains(batch.id()) && letter.contains("\"line\":3")).contains("no JSON {");
            });
            assertThat(batch.told().path("waiting").asInt()).isZero();
            assertThat(broker.messages("crampwise.batch-lines-again"))
                    .filteredOn(message -> message.contains(batch.id())).isNotEmpty()
                    .allMatch(message -> message.contains("\"line\":3"));
        } finally {
            server.execute("drop trigger poison on batch_line");
        }
    }

    @Test
    void a_planner_hears_of_new_foods_from_the_one_that_asked_first() throws IOException {
        var seldom = environment();
        seldom.put("CATALOG_REFRESH_EVERY", "1h");
        try (var other = Running.start("planner", seldom)) {
            catalog.answer(OddCatalog.renewed("renewed"));
            await().atMost(Duration.ofSeconds(20)).until(() -> other.get("/v1/plan-checks").body().contains("\"renewed\""));
            assertThat(broker.messages("crampwise.grounds")).anyMatch(news -> news.contains("\"renewed\""));
        }
    }

    @Test
    void a_paused_batch_goes_on_when_it_is_resumed() throws IOException {
        var batch = PeopleBatch.begunOn(planner, server);
        batch.awaitEnded(PEOPLE / 5);
        batch.ask("pause");
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        int ended = batch.ended();
        await().pollDelay(Duration.ofSeconds(2)).until(() -> batch.ended() == ended);
        assertThat(ended).isLessThan(PEOPLE);
        batch.ask("resume");
        batch.nobodyIsLostOrPlannedTwice(server);
    }
}
