package org.crampwise.planner.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import jakarta.persistence.PersistenceException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    static Stream<SQLException> away() {
        return Stream.of(new SQLException("connection refused", "08001"), new SQLException("connection lost", "08006"),
                new SQLException("the administrator stops the server", "57P01"), new SQLException("starting up", "57P03"),
                new SQLException("the statement took too long", "57014"), new SQLException("the disk is full", "53100"),
                new SQLException("no connection became free", new TimeoutException()));
    }

    @ParameterizedTest
    @MethodSource("away")
    void who_asks_while_the_database_is_away_is_told_to_come_back(SQLException failure) {
        try (var answer = new Problems().unexpected(new PersistenceException(failure))) {
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "23505", "42703" })
    void another_failure_of_a_statement_is_ours(String state) {
        try (var answer = new Problems().unexpected(new PersistenceException(new SQLException("no", state)))) {
            assertThat(answer.getStatus()).isEqualTo(500);
            assertThat(answer.getHeaderString("Retry-After")).isNull();
        }
    }
}
