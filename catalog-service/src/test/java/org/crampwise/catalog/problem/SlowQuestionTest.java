package org.crampwise.catalog.problem;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.sql.SQLException;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

/** A table that somebody else has locked stands for a question the database takes too long for. */
@QuarkusTest
class SlowQuestionTest {

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = { "/v1/foods/banana", "/v1/changes?after=0" })
    void a_question_that_takes_too_long_is_given_up_with_a_remedy(String address) throws SQLException {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("lock table food in access exclusive mode");
            when().get(address).then()
                    .statusCode(503)
                    .contentType(startsWith("application/problem+json"))
                    .header("Retry-After", equalTo("5"))
                    .body("type", equalTo("/problems/too-slow"))
                    .body("detail", containsString("Ask for less"));
            connection.rollback();
        }
        when().get(address).then().statusCode(200);
    }
}
