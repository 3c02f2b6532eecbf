package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Plans keep what a dietitian set, and show it. */
@QuarkusTest
class OwnBoundPlanTest {

    private static String request(String bounds) {
        return """
                {"profile": {"age": 72, "sex": "female", "heightCm": 162, "weightKg": 64, "health": {"answered": true},
                             "ownBounds": [%s]},
                 "startDate": "2026-11-23", "days": 3}""".formatted(bounds);
    }

    private static String bound(String fields) {
        return "{%s, \"reason\": \"Blood test\", \"author\": \"R. Miller\", \"date\": \"2026-11-20\"}".formatted(fields);
    }

    @Test
    void a_plan_keeps_own_bounds_and_shows_them_in_targets_plan_and_report() {
        var bounds = bound("\"nutrient\": \"magnesium\", \"lower\": {\"value\": 430, \"unit\": \"mg\"}, \"dailyFloor\": 0.9")
                + ", "
                + bound("\"nutrient\": \"iron\", \"lower\": {\"value\": 17, \"unit\": \"mg\"}") + ", "
                + bound("\"nutrient\": \"sodium\", \"upper\": {\"value\": 1.7, \"unit\": \"g\"}, \"window\": \"each-day\"");
        var made = plan(request(bounds)).statusCode(201)
                .body("targets.find { it.nutrient == 'magnesium' }.lowerBasis", equalTo("OWN"))
                .body("targets.find { it.nutrient == 'magnesium' }.own.instead.lower.value.floatValue()", equalTo(320f))
                .body("mean.find { it.nutrient == 'magnesium' }.amount.value.floatValue()", greaterThanOrEqualTo(430f))
                .body("mean.find { it.nutrient == 'iron' }.amount.value.floatValue()", greaterThanOrEqualTo(17f))
                .body("days.collect { it.totals.find { it.nutrient == 'sodium' }.amount.value.floatValue() }.max()",
                        lessThanOrEqualTo(1700f))
                .body("days.collect { it.totals.find { it.nutrient == 'magnesium' }.amount.value.floatValue() }.min()",
                        greaterThanOrEqualTo(387f))
                .body("profile.ownBounds.author", hasItem("R. Miller"))
                .body("notes", hasItem(containsString("Magnesium: at least 430 mg (OWN)"))).extract();
        var address = made.header("Location");
        given().get(address + "/verification").then().body("violations", empty());
        given().get(address + "/report").then()
                .body("mean.find { it.nutrient == 'sodium' }.limit.basis", equalTo("OWN"))
                .body("mean.find { it.nutrient == 'magnesium' }.own.author", equalTo("R. Miller"))
                .body("mean.find { it.nutrient == 'calcium' }.own", nullValue());
        given().accept("text/plain").get(address).then().body(containsString("430 mg (OWN)"));
    }

    @Test
    void a_conflict_is_refused_by_both_names() {
        plan(request(bound("\"nutrient\": \"potassium\", \"lower\": {\"value\": 6000, \"unit\": \"mg\"}"))).statusCode(422)
                .body("type", equalTo("/problems/screening-refused"))
                .body("screening.findings[0].code", equalTo("CONFLICTING_LIMITS"))
                .body("screening.findings[0].message", containsString("6000 mg (OWN)"))
                .body("screening.findings[0].message", containsString("5000 mg (POTASSIUM_CEILING)"));
    }

    @Test
    void a_slip_of_the_unit_is_refused_at_the_door() {
        plan(request(bound("\"nutrient\": \"magnesium\", \"lower\": {\"value\": 320, \"unit\": \"g\"}"))).statusCode(400)
                .body("violations[0].pointer", equalTo("/profile/ownBounds/0/lower/value"))
                .body("violations[0].nearest", equalTo("mg"));
    }
}
