package org.crampwise.planner.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class TargetResourceTest {

    @Test
    void a_woman_of_72_with_a_water_tablet() {
        targets("""
                {"age": 72, "sex": "female", "heightCm": 162, "weightKg": 64, "activity": "low_active", "referenceSet": "us-dri",
                 "health": {"answered": true, "conditions": [], "medicines": ["thiazide"], "symptoms": [],
                            "reviews": [], "details": {}},
                 "diet": "omnivore", "without": [], "supplements": []}""")
                .statusCode(200)
                .body("lifeStage", equalTo("F71+"))
                .body("energy.value", equalTo(1920.0f)).body("energy.unit", equalTo("kcal"))
                .body("energy.method", equalTo("eer-2023"))
                .body("energy.exact", equalTo(1917.21f))
                .body("screening.outcome", equalTo("notice")).body("screening.rulesVersion", equalTo("2026.11.26"))
                .body("screening.findings.code", hasItem("THIAZIDE_LOOP"))
                .body("targets[0].nutrient", equalTo("magnesium")).body("targets[0].lower.value", equalTo(320.0f))
                .body("targets[0].lower.unit", equalTo("mg")).body("targets[0].lowerBasis", equalTo("RDA"))
                .body("targets[0].upper.value", equalTo(350.0f)).body("targets[0].upperBasis", equalTo("UL"))
                .body("targets[0].upperScope", equalTo("supplement")).body("targets[0].window", equalTo("plan-mean"))
                .body("targets[0].dailyFloor", equalTo(0.7f)).body("targets[0].use", equalTo("planned"))
                .body("targets.find { it.nutrient == 'vitamin-b12' }", not(hasKey("upper")))
                .body("energyShares.find { it.nutrient == 'fat' }.max.toDouble()", closeTo(0.35, 1e-9))
                .body("disclaimer", startsWith("General information"));
    }

    @Test
    void someone_refused_may_still_read_the_reference_intakes() {
        targets("""
                {"age": 17, "sex": "female", "heightCm": 165, "weightKg": 56, "health": {"answered": true}}""")
                .statusCode(200)
                .body("screening.outcome", equalTo("refuse")).body("screening.findings[0].code", equalTo("AGE_UNDER_MIN"))
                .body("lifeStage", equalTo("F14-18")).body("targets.size()", greaterThanOrEqualTo(10));
    }

    @Test
    void european_answers_say_that_the_foods_are_american() {
        targets("""
                {"age": 30, "sex": "male", "heightCm": 180, "weightKg": 75, "referenceSet": "eu-efsa",
                 "health": {"answered": true}}""")
                .statusCode(200)
                .body("lifeStage", equalTo("EU")).body("notes", hasItem(TargetsView.EU_NOTE));
    }

    @Test
    void the_questions_carry_codes_plain_words_and_names_of_medicines() {
        given().get("/v1/screening/questions").then().statusCode(200)
                .body("version", equalTo("2026.11.26"))
                .body("conditions.code", hasItem("ckd"))
                .body("symptoms.code", hasItem("dark-urine"))
                .body("medicines.find { it.code == 'ace-inhibitor' }.names", hasItem("lisinopril"))
                .body("$", not(hasKey("saltWords")));
    }

    private static ValidatableResponse targets(String profile) {
        return given().contentType("application/json").body(profile).post("/v1/targets").then();
    }
}
