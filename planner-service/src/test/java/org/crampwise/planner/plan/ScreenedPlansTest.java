package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

/** People under limits of safety get weeks, and the verifier, who knows the limits by itself, finds nothing wrong with them. */
@QuarkusTest
class ScreenedPlansTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            WARFARIN                | "medicines": ["warfarin"] | "usualIntake": {"vitamin-k": {"value": 120, "unit": "ug"}}
            WARFARIN                | "medicines": ["warfarin"] | "usualIntake": {"vitamin-k": {"value": 250, "unit": "ug"}}
            LITHIUM                 | "medicines": ["lithium"] |
            INSULIN                 | "medicines": ["insulin"] |
            INSULIN                 | "medicines": ["insulin"] | "carbohydratePerMeal": {"breakfast": {"value": 45, "unit": "g"}, "lunch": {"value": 60, "unit": "g"}}
            DIGOXIN                 | "medicines": ["digoxin"] | "doseTimes": {"digoxin": ["08:00"]}
            POTASSIUM_RAISING_DRUG  | "medicines": ["spironolactone"] |
            ADRENAL                 | "conditions": ["addisons-disease"] | "clinicianLimits": {"sodium": {"min": {"value": 1500, "unit": "mg"}, "max": {"value": 3000, "unit": "mg"}}, "potassium": {"min": {"value": 1500, "unit": "mg"}, "max": {"value": 2500, "unit": "mg"}}}
            HEART_FLUID             | "conditions": ["heart-failure"] | "clinicianLimits": {"sodium": {"max": {"value": 2, "unit": "g"}}, "fluid": {"max": {"value": 1.2, "unit": "l"}}}
            LIVER                   | "conditions": ["cirrhosis"] | "clinicianLimits": {"sodium": {"max": {"value": 2000, "unit": "mg"}}, "fluid": {"max": {"value": 900, "unit": "ml"}}}
            HIGH_CALCIUM            | "conditions": ["sarcoidosis"] | "usualIntake": {"calcium": {"value": 800, "unit": "mg"}, "vitamin-d": {"value": 5, "unit": "ug"}}
            MALABSORPTION           | "conditions": ["crohns-disease"] |
            MAOI                    | "medicines": ["phenelzine"] |
            BMI_LOW                 | "conditions": ["hypertension"] |
            LEVOTHYROXINE           | "medicines": ["levothyroxine"] | "doseTimes": {"levothyroxine": ["07:00"]}
            CHELATION               | "medicines": ["doxycycline"] | "doseTimes": {"tetracycline": ["08:00"]}
            CHELATION               | "medicines": ["ciprofloxacin"] | "doseTimes": {"ciprofloxacin": ["08:00", "20:00"]}
            BISPHOSPHONATE          | "medicines": ["alendronate"] | "doseTimes": {"bisphosphonate": ["06:30"]}
            RAAS_DRUG               | "medicines": ["lisinopril"] |
            KIDNEY_STONE            | "conditions": ["kidney-stone"] |
            GRAPEFRUIT              | "medicines": ["simvastatin"] |
            LACTOSE                 | "conditions": ["lactose-intolerance"] |
            IRON_OVERLOAD           | "conditions": ["haemochromatosis"] |
            """)
    void a_limit_is_kept(String code, String answers, String details) throws JsonProcessingException {
        var weight = code.equals("BMI_LOW") ? 48 : 64;
        isKept(code,
                """
                        "age": 40, "weightKg": %d, "health": {"answered": true, %s, "reviews": [{"code": "%s", "date": "%s"}], "details": {%s}}"""
                        .formatted(weight, answers, code, LocalDate.now(), details == null ? "" : details));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PREGNANCY | "pregnancy": {"gestationWeeks": 24, "bmiBefore": 22.5}, "referenceSet": "eu-efsa"
            LACTATION | "lactation": {"monthsSinceBirth": 3}, "referenceSet": "us-dri"
            VEGAN_B12 | "diet": "vegan"
            """)
    void a_state_or_a_diet_is_heeded(String code, String fields) throws JsonProcessingException {
        isKept(code, "\"age\": 30, \"weightKg\": 64, \"health\": {\"answered\": true}, " + fields);
    }

    private static void isKept(String code, String profile) throws JsonProcessingException {
        var response = given().contentType("application/json").body("""
                {"profile": {"sex": "female", "heightCm": 165, "activity": "low_active", %s},
                 "startDate": "2026-11-23", "days": 7, "seed": 1}""".formatted(profile)).post("/v1/plans");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        var plan = JSON.readTree(response.asString());
        assertThat(plan.path("screening").path("findings").findValuesAsText("code")).contains(code);
        var verification = JSON.readTree(given().get(response.header("Location") + "/verification").asString());
        assertThat(verification.path("violations")).isEqualTo(JSON.valueToTree(List.of()));
    }

    @Test
    void meals_elsewhere_are_refused_where_days_are_held_to_each_other() {
        given().contentType("application/json").body("""
                {"profile": {"age": 40, "sex": "female", "heightCm": 165, "weightKg": 64,
                             "health": {"answered": true, "medicines": ["lithium"],
                                        "reviews": [{"code": "LITHIUM", "date": "%s"}]}},
                 "startDate": "2026-11-23", "days": 7, "elsewhere": [{"date": "2026-11-24", "occasion": "lunch"}]}"""
                .formatted(LocalDate.now())).post("/v1/plans").then().statusCode(400)
                .body("violations[0].pointer", equalTo("/elsewhere")).body("violations[0].message", containsString("LITHIUM"));
    }
}
