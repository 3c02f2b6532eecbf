package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Where no plan keeps everything, the one that comes nearest is made for who asks for it, and says what it misses. */
@QuarkusTest
class BestEffortTest {

    private static final String VEGAN_OF_75 = """
            {"profile": {"age": 75, "sex": "female", "heightCm": 160, "weightKg": 55, "activity": "inactive",
                         "health": {"answered": true}, "diet": "vegan"}, "startDate": "2026-11-23", "days": %d, "bestEffort": %s}""";

    @Test
    void who_does_not_ask_gets_the_reasons_instead() {
        plan(VEGAN_OF_75.formatted(7, false)).statusCode(422).body("type", equalTo("/problems/no-feasible-plan"));
    }

    @Test
    void a_best_effort_misses_what_it_says_and_the_verifier_finds_nothing_else() {
        var made = plan(VEGAN_OF_75.formatted(7, true)).statusCode(201).body("certificate.status", equalTo("best-effort"))
                .body("preferences.bestEffort", equalTo(true)).body("misses.nutrient", everyItem(equalTo("vitamin-d")))
                .body("misses.where", hasItem("mean")).body("misses[0].share", greaterThan(0.8f))
                .body("misses[0].words", containsString("short of the 20 ug needed")).extract();
        given().get(made.header("Location") + "/verification").then().body("violations", equalTo(java.util.List.of()));
        given().get(made.header("Location") + "/recheck").then().body("reasons", equalTo(java.util.List.of()));
        // before anything else that is told of the plan
        assertThat(made.asString()).matches("\\{\"id\":\"[^\"]+\",\"revision\":1,\"misses\":.*");
        assertThat(given().accept("text/plain").get(made.header("Location")).asString())
                .containsSubsequence("A best effort", "Vitamin D", "Monday, 23 November");
    }

    @Test
    void a_plan_that_keeps_everything_misses_nothing_even_if_a_best_effort_was_asked_for() {
        plan(PlanCalls.request("\"days\": 2, \"bestEffort\": true")).statusCode(201).body("misses", nullValue())
                .body("certificate.status", equalTo("feasible"));
    }

    @Test
    void what_no_need_stands_against_is_not_mended_by_a_best_effort() {
        plan(PlanCalls.request("""
                "days": 1, "bestEffort": true,
                "locked": [{"date": "2026-11-23", "occasion": "dinner", "food": "salmon-baked", "grams": 1500}]"""))
                .statusCode(422).body("fixes[0].changes[0].kind", equalTo("free-portion"));
    }

    @Test
    void another_word_than_true_or_false_is_refused() {
        plan(PlanCalls.request("\"bestEffort\": \"yes\"")).statusCode(400).body("violations[0].pointer", equalTo("/bestEffort"));
    }
}
