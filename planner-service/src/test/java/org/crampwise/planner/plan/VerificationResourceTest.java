package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.crampwise.planner.plan.PlanCalls.request;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class VerificationResourceTest {

    @Test
    void a_plan_stands_up_to_an_independent_recount() {
        var address = plan(request("\"days\": 7, \"dislikes\": [\"pizza\"], \"maxRepeats\": 3")).statusCode(201).extract()
                .header("Location");
        given().get(address + "/verification").then().statusCode(200)
                .body("violations", empty()).body("valid", equalTo(true)).body("checkedRules.size()", greaterThan(20));
    }

    @Test
    void there_is_none_of_a_plan_that_is_not_there() {
        given().get("/v1/plans/" + UUID.randomUUID() + "/verification").then().statusCode(404);
    }
}
