package org.crampwise.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.crampwise.planner.plan.PlanCalls.profile;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** No plan: why, and what would help; nothing is stored. */
@QuarkusTest
class UnplannedTest {

    @Inject
    Plan.Repository plans;
    private long before;

    @BeforeEach
    void count() {
        before = plans.count();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(plans.count()).isEqualTo(before);
    }

    @Test
    void who_is_17_or_has_kidney_disease_is_refused() {
        plan(profile("\"age\": 17, \"sex\": \"female\", \"heightCm\": 165, \"weightKg\": 56, \"health\": {\"answered\": true}"))
                .statusCode(422).contentType("application/problem+json")
                .body("type", equalTo("/problems/screening-refused")).body("screening.outcome", equalTo("refuse"))
                .body("screening.findings[0].code", equalTo("AGE_UNDER_MIN")).body("targets", notNullValue())
                .body("disclaimer", startsWith("This plan"));
        plan(profile(
                """
                        "age": 60, "sex": "male", "heightCm": 180, "weightKg": 80, "health": {"answered": true, "conditions": ["ckd"]}"""))
                .statusCode(422).body("screening.findings.code", hasItem("CKD"));
    }

    @Test
    void who_did_not_answer_the_health_questions_is_held() {
        plan(profile("\"age\": 40, \"sex\": \"female\", \"heightCm\": 165, \"weightKg\": 64")).statusCode(422)
                .body("type", equalTo("/problems/screening-hold"))
                .body("screening.findings[0].code", equalTo("HEALTH_QUESTIONS_OPEN"));
    }

    @Test
    void what_cannot_be_reached_is_named_with_changes_that_work() {
        var fixes = plan("""
                {"profile": {"age": 75, "sex": "female", "heightCm": 160, "weightKg": 55, "activity": "inactive",
                             "health": {"answered": true}, "diet": "vegan"},
                 "startDate": "2026-11-23", "days": 2, "without": ["soy", "gluten"],
                 "dislikes": ["milk", "plant-drink", "breakfast-cereal", "porridge", "juice"]}""").statusCode(422)
                .body("type", startsWith("/problems/no-")).body("conflict", not(equalTo("")))
                .body("shortfalls.size()", greaterThan(0)).body("shortfalls[0].words", notNullValue())
                .body("fixes.size()", greaterThan(0)).body("fixes[0].changes[0].words", containsString(" "))
                .extract().<java.util.List<String>>path("fixes.changes.flatten().what");
        // an allergy stays an allergy
        assertThat(fixes).doesNotContain("soy", "gluten");
    }

    @Test
    void a_locked_serving_that_fits_nowhere_is_what_to_move_or_drop() {
        plan(PlanCalls.request("""
                "days": 1, "locked": [{"date": "2026-11-23", "occasion": "breakfast", "food": "salmon-baked"}]"""))
                .statusCode(422).body("conflicts[0].proven", equalTo(true))
                .body("conflicts[0].members.what", hasItem("salmon-baked"))
                .body("fixes.changes.flatten().kind", contains("move-lock", "drop-lock"));
    }
}
