package org.crampwise.planner.access;

import static io.restassured.RestAssured.given;
import static org.crampwise.planner.profile.ProfileCalls.idOf;
import static org.crampwise.planner.profile.ProfileCalls.stored;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

/** As the service runs on one person's machine: no issuer, all is nobody's in particular. */
@QuarkusTest
class NobodySignsInTest {

    @Inject
    AgroalDataSource database;

    @Test
    void a_token_is_neither_asked_for_nor_looked_at() {
        var profile = stored("");
        given().get(profile).then().statusCode(200);
        given().auth().oauth2("no-token").get(profile).then().statusCode(200);
        given().get("/v1/access-log").then().statusCode(200).body("accesses.size()", equalTo(0));
    }

    /** Turning identity off must not lay open what people stored while it was on. */
    @Test
    void what_belongs_to_somebody_is_not_there() throws SQLException {
        var profile = stored("");
        try (var connection = database.getConnection();
                var change = connection.prepareStatement("update profile set owner = 'anna' where id = ?::uuid")) {
            change.setString(1, idOf(profile));
            change.executeUpdate();
        }
        given().get(profile).then().statusCode(404);
        given().get("/v1/profiles").then().body("profiles.id", not(hasItem(idOf(profile))));
    }

    @Test
    void somebody_may_be_let_in_before_anybody_signs_in() {
        var profile = stored("");
        given().put(profile + "/grants/dora").then().statusCode(204);
        given().put(profile + "/grants/dora").then().statusCode(204);
        given().get(profile + "/grants").then().statusCode(200).body("grants.subject", equalTo(List.of("dora")));
        given().put(profile + "/grants/" + "x".repeat(256)).then().statusCode(400).body("violations[0].pointer",
                equalTo("#subject"));
        given().delete(profile + "/grants/dora").then().statusCode(204);
    }
}
