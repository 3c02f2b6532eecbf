package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** A wish that a new week could keep is no reason to refuse a replan of the whole week, however far it lies from the week before. */
@QuarkusTest
class ReplanReachTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            omnivore   | 69 | female | 165 | 59 | 5  | fish
            omnivore   | 81 | male   | 178 | 64 | 7  | fish
            pescatarian| 35 | female | 156 | 52 | 9  | fish
            omnivore   | 38 | female | 173 | 69 | 56 | fish
            vegetarian | 86 | male   | 163 | 91 | 6  | milk
            omnivore   | 48 | female | 171 | 59 | 14 | milk
            omnivore   | 85 | male   | 164 | 72 | 16 | milk
            omnivore   | 88 | female | 169 | 61 | 29 | milk
            """)
    void what_a_new_week_could_do_without_a_replan_can(String diet, int age, String sex, int height, int weight, int seed,
            String disliked) {
        var made = PlanCalls.plan("""
                {"diet": "%s", "profile": {"age": %d, "sex": "%s", "heightCm": %d, "weightKg": %d, "activity": "low_active",
                 "health": {"answered": true}}, "startDate": "2026-11-30", "seed": %d}"""
                .formatted(diet, age, sex, height, weight, seed)).statusCode(201);
        var address = "/v1/plans/" + made.extract().jsonPath().getString("id");
        given().contentType("application/json").header("If-Match", "\"1\"")
                .body("{\"from\": \"2026-11-30\", \"dislikes\": [\"%s\"]}".formatted(disliked))
                .post(address + "/replans").then().statusCode(200);
        given().get(address + "/verification").then().statusCode(200).body("violations", empty());
    }
}
