package org.crampwise.planner.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.crampwise.planner.profile.ProfileCalls.create;
import static org.crampwise.planner.profile.ProfileCalls.idOf;
import static org.crampwise.planner.profile.ProfileCalls.patch;
import static org.crampwise.planner.profile.ProfileCalls.woman;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

/** What a profile says is in no line of the log, not even where a call fails. */
@QuarkusTest
class ProfileLogTest {

    private static final String MARKER = "zebrafinchol";

    @Inject
    AgroalDataSource database;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            var text = new StringWriter();
            text.append(String.valueOf(line.getMessage())).append(' ')
                    .append(line.getParameters() == null ? "" : List.of(line.getParameters()).toString());
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(text));
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void calls_that_go_well_and_calls_that_do_not_leave_nothing_in_the_log() throws SQLException {
        var health = "\"health\": {\"answered\": true, \"medicines\": [\"%s\"]}".formatted(MARKER);
        var profile = create(woman(health)).statusCode(201).extract().header("Location");
        create(woman(health + ", \"%s\": 1".formatted(MARKER))).statusCode(400);
        patch(profile, 1, "{\"health\": {\"conditions\": [\"%s\"]}}".formatted(MARKER)).statusCode(400);
        given().contentType("application/json").body("{\"count\": 1, \"note\": \"%s\"}".formatted(MARKER))
                .put(profile + "/diary/2026-03-02").then().statusCode(201);
        given().contentType("application/json").body("{\"profileId\": \"%s\", \"days\": 1}".formatted(idOf(profile)))
                .post("/v1/plans").then().statusCode(422);
        given().contentType("application/json").body("{\"count\": \"%s\"".formatted(MARKER)).put(profile + "/diary/2026-03-03")
                .then().statusCode(400);
        destroy(profile);
        given().get(profile).then().statusCode(500);
        assertThat(lines).as("the listener hears").anyMatch(line -> line.contains("A request failed unexpectedly"));
        assertThat(lines).noneMatch(line -> line.contains(MARKER));
    }

    @Test
    void what_the_database_says_of_a_failure_quotes_no_row() throws SQLException {
        var profile = create(woman("")).statusCode(201).extract().header("Location");
        try (var connection = database.getConnection();
                var twice = connection.prepareStatement("""
                        insert into profile_symptom (profile_id, night, code)
                        select ?::uuid, date '2026-03-02', ? from generate_series(1, 2)""")) {
            twice.setString(1, idOf(profile));
            twice.setString(2, MARKER);
            assertThat(catchThrowable(twice::executeUpdate)).hasMessageContaining("duplicate key")
                    .hasMessageNotContaining(MARKER);
        }
    }

    private void destroy(String profile) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement("update profile set document = ? where id = ?::uuid")) {
            change.setString(1, "{\"health\": " + MARKER);
            change.setString(2, idOf(profile));
            change.executeUpdate();
        }
    }
}
