package org.crampwise.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.fault.PeopleBatch.PEOPLE;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Many people's days while what plans them dies: nobody is lost, and nobody planned twice. */
class BatchFaultsTest {

    @TempDir
    Path folder;

    private Server server;
    private OddCatalog catalog;
    private Running planner;

    @BeforeEach
    void start() {
        server = Server.in(folder.resolve("database"));
        catalog = new OddCatalog();
        planner = Running.start("planner", PeopleBatch.environment(server, catalog));
    }

    @AfterEach
    void stop() throws IOException {
        planner.close();
        catalog.close();
        server.close();
    }

    @Test
    void a_planner_killed_in_the_middle_of_a_batch_goes_on_with_it() throws IOException {
        var batch = PeopleBatch.begunOn(planner, server);
        batch.awaitEnded(PEOPLE / 5);
        planner.kill();
        var ready = planner.startAgain();
        assertThat(ready).isPositive();
        Ledger.healthyAgain("a planner is killed in the middle of a batch", () -> batch.ended() > PEOPLE / 5);
        batch.nobodyIsLostOrPlannedTwice(server);
    }

    @Test
    @EnabledIfSystemProperty(named = "crampwise.batch", matches = "\\d+", disabledReason = "takes a minute: ./crampwise batches")
    void a_batch_goes_on_on_another_planner_while_one_is_killed() throws IOException {
        try (var other = Running.start("planner", PeopleBatch.environment(server, catalog))) {
            var batch = PeopleBatch.begunOn(planner, server);
            batch.awaitEnded(PEOPLE / 5);
            other.kill();
            Ledger.healthyAgain("one of two planners is killed in the middle of a batch", () -> batch.ended() > PEOPLE / 3);
            batch.nobodyIsLostOrPlannedTwice(server);
        }
    }

    @Test
    void a_database_killed_in_the_middle_of_a_batch_loses_nobody() throws IOException {
        var batch = PeopleBatch.begunOn(planner, server);
        batch.awaitEnded(PEOPLE / 5);
        server.kill();
        server.start();
        Ledger.healthyAgain("the database is killed in the middle of a batch", () -> batch.ended() > PEOPLE / 3);
        batch.nobodyIsLostOrPlannedTwice(server);
    }

    @Test
    @EnabledIfSystemProperty(named = "crampwise.batch", matches = "\\d+", disabledReason = "takes a minute: ./crampwise batches")
    void a_planner_told_to_stop_in_the_middle_of_a_batch_leaves_the_rest_to_the_next() throws IOException {
        var batch = PeopleBatch.begunOn(planner, server);
        batch.awaitEnded(PEOPLE / 5);
        planner.askToStop();
        planner.awaitEnd();
        planner.startAgain();
        batch.nobodyIsLostOrPlannedTwice(server);
    }
}
