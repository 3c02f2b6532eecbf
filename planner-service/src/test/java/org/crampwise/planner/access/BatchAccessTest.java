package org.crampwise.planner.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** A dietitian plans for who lets them in, and sees nothing of it any more when that is taken back. */
@QuarkusTest
@TestProfile(WithIssuer.class)
class BatchAccessTest {

    private static RequestSpecification as(String subject, String... roles) {
        return given().auth().oauth2(Tokens.of(subject, roles)).contentType("application/json");
    }

    @Test
    void what_a_dietitian_planned_is_withheld_once_the_grant_is_taken_back() {
        var world = OwnersWorld.made();
        var dietitian = world.dietitian();
        var batch = "/v1/plan-batches/" + as(dietitian, "dietitian").body(OwnersWorld.batchOf(world.profileId()))
                .post("/v1/plan-batches").then().statusCode(202).body("accepted", equalTo(1)).extract().<String>path("id");
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> as(dietitian, "dietitian").get(batch).<String>path("state").equals("done"));

        var told = as(dietitian, "dietitian").get(batch + "/results?with=plans").then().statusCode(200).extract().asString();
        assertThat(told).contains("\"outcome\":\"planned\"", world.profileId(), "\"days\"");
        // the plan is the owner's, as one that the dietitian makes alone is
        var plan = told.replaceAll("(?s).*\"planId\":\"([^\"]+)\".*", "$1");
        as(world.owner()).get("/v1/plans/" + plan).then().statusCode(200);

        as(world.owner()).delete("/v1/profiles/%s/grants/%s".formatted(world.profileId(), dietitian)).then().statusCode(204);
        var left = as(dietitian, "dietitian").get(batch + "/results?with=plans").then().statusCode(200).extract().asString();
        assertThat(left).contains("\"outcome\":\"withheld\"").doesNotContain(world.profileId(), "planId", "\"plan\"",
                world.marker());
    }

    @Test
    void nobody_plans_for_profiles_of_others() {
        var world = OwnersWorld.made();
        as("stranger").body(OwnersWorld.batchOf(world.profileId())).post("/v1/plan-batches").then().statusCode(202)
                .body("accepted", equalTo(0)).body("rejected", equalTo(1));
    }
}
