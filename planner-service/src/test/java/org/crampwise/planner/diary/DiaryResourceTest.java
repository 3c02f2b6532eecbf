package org.crampwise.planner.diary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.crampwise.planner.profile.ProfileCalls.idOf;
import static org.crampwise.planner.profile.ProfileCalls.stored;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class DiaryResourceTest {

    private static final String FORBIDDEN = "(?is).*\\b(prevents?|cures?|treats?|stops? cramps|you are deficient)\\b.*";
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private String profile;

    @BeforeEach
    void a_profile() {
        profile = stored("");
    }

    private ValidatableResponse tell(LocalDate night, String body) {
        return given().contentType("application/json").body(body).put(address(night)).then();
    }

    private ValidatableResponse tellAnew(LocalDate night, int revision, String body) {
        return given().contentType("application/json").header("If-Match", "\"" + revision + "\"").body(body).put(address(night))
                .then();
    }

    private String address(LocalDate night) {
        return profile + "/diary/" + night;
    }

    private ValidatableResponse planned() {
        return plan("{\"profileId\": \"%s\", \"startDate\": \"2026-11-23\", \"days\": 1}".formatted(idOf(profile)));
    }

    @Test
    void a_night_reads_as_it_was_told_and_what_is_unknown_is_absent() {
        tell(MONDAY, "{\"count\": 2, \"minutes\": 4, \"pain\": 6, \"note\": \"left calf\"}").statusCode(201)
                .header("ETag", equalTo("\"1\"")).header("Location", containsString("/diary/2026-03-02"))
                .body("count", equalTo(2)).body("pain", equalTo(6)).body("note", equalTo("left calf"))
                .body("$", not(hasKey("care")));
        tell(MONDAY.plusDays(1), "{\"count\": 0}").statusCode(201).body("$", not(hasKey("minutes"))).body("$",
                not(hasKey("pain")));
        given().get(profile + "/diary?from=2026-03-01&to=2026-03-02").then().statusCode(200)
                .body("nights.date", equalTo(List.of("2026-03-02")));
        given().get(address(MONDAY.plusDays(5))).then().statusCode(404);
        given().get("/v1/profiles/" + UUID.randomUUID() + "/diary").then().statusCode(404);
        given().contentType("application/json").body("{\"count\": 0}")
                .put("/v1/profiles/" + UUID.randomUUID() + "/diary/2026-03-02")
                .then().statusCode(404);
    }

    @Test
    void a_night_told_before_is_changed_only_by_who_read_it() {
        tell(MONDAY, "{\"count\": 2}").statusCode(201);
        tell(MONDAY, "{\"count\": 3}").statusCode(428);
        tellAnew(MONDAY, 9, "{\"count\": 3}").statusCode(412);
        tellAnew(MONDAY.plusDays(1), 1, "{\"count\": 3}").statusCode(412);
        tellAnew(MONDAY, 1, "{\"count\": 3}").statusCode(200).header("ETag", equalTo("\"2\""));
        given().get(address(MONDAY)).then().body("count", equalTo(3));
        given().header("If-Match", "\"1\"").delete(address(MONDAY)).then().statusCode(412);
        given().header("If-Match", "\"2\"").delete(address(MONDAY)).then().statusCode(204);
        given().get(address(MONDAY)).then().statusCode(404);
    }

    @Test
    void slips_are_named_and_nothing_is_stored() {
        tell(MONDAY,
                "{\"count\": 60, \"pain\": 11, \"minute\": 3, \"symptoms\": [\"dark-urin\"], \"clinicianSeenOn\": \"2026-03-01\"}")
                .statusCode(400).body("violations.pointer",
                        equalTo(List.of("/clinicianSeenOn", "/count", "/minute", "/pain", "/symptoms/0")))
                .body("violations[4].nearest", equalTo("dark-urine"));
        tell(MONDAY, "{\"count\": 0, \"pain\": 3}").statusCode(400).body("violations[0].pointer", equalTo("/pain"));
        tell(LocalDate.of(2099, 1, 1), "{\"count\": 0}").statusCode(400).body("violations[0].pointer", equalTo("/date"));
        given().contentType("application/json").body("{\"count\": 0}").put(profile + "/diary/monday").then().statusCode(400);
        given().get(address(MONDAY)).then().statusCode(404);
        given().get(profile + "/diary?from=2026-03-05&to=2026-03-01").then().statusCode(400)
                .body("violations[0].pointer", equalTo("?from"));
    }

    @Test
    void a_red_flag_brings_the_care_text_first_and_no_plan_until_it_was_looked_at() {
        planned().statusCode(201);
        tell(MONDAY, "{\"count\": 1, \"symptoms\": [\"dark-urine\", \"sleep-breaking-cramps\"]}").statusCode(201)
                .body("care[0].code", equalTo("RED_FLAG")).body("care[0].message", startsWith("See a doctor today"))
                .body("care[0].message", containsString("clinicianSeenOn")).body("care[1].code", equalTo("SEE_CLINICIAN"));
        planned().statusCode(422).body("type", equalTo("/problems/screening-refused"))
                .body("screening.findings.code", hasItem("RED_FLAG")).body("detail", containsString("clinicianSeenOn"));
        given().get(profile + "/diary/summary?from=2026-09-01&to=2026-09-30").then().body("care[0].code", equalTo("RED_FLAG"));
        // the profile itself is left as it was told
        given().get(profile).then().body("health", not(hasKey("symptoms")));

        tellAnew(MONDAY, 1, "{\"count\": 1, \"symptoms\": [\"dark-urine\"], \"clinicianSeenOn\": \"2026-03-03\"}").statusCode(200)
                .body("care[0].settled", equalTo(true));
        planned().statusCode(201);
        given().get(profile + "/diary/summary").then().body("$", not(hasKey("care")));
    }

    @Test
    void an_emergency_is_told_before_what_can_wait_until_tomorrow() {
        tell(MONDAY, "{\"count\": 1, \"symptoms\": [\"dark-urine\", \"chest-pain\"]}").statusCode(201)
                .body("care[0].message", startsWith("Call your local emergency number now"));
        given().get(profile + "/diary/summary").then().body("care[0].message",
                startsWith("Call your local emergency number now"));
    }

    @Test
    void a_cramp_of_more_than_ten_minutes_is_a_red_flag_by_itself() {
        tell(MONDAY, "{\"count\": 1, \"minutes\": 10}").statusCode(201).body("$", not(hasKey("care")));
        planned().statusCode(201);
        tell(MONDAY.plusDays(1), "{\"count\": 1, \"minutes\": 11}").statusCode(201).body("care[0].code", equalTo("RED_FLAG"));
        planned().statusCode(422);
        // a slip of the pen is mended by the pen
        given().header("If-Match", "\"1\"").delete(address(MONDAY.plusDays(1))).then().statusCode(204);
        planned().statusCode(201);
    }

    @Test
    void weeks_are_summed_and_a_trend_is_told_with_its_warning() {
        int[] perNight = { 3, 3, 2, 2, 1, 1, 0, 0 };
        for (int day = 0; day < 56; day += 2) {
            tell(MONDAY.plusDays(day), "{\"count\": %d}".formatted(perNight[day / 7])).statusCode(201);
        }
        var range = "?from=%s&to=%s".formatted(MONDAY, MONDAY.plusDays(55));
        var summary = given().get(profile + "/diary/summary" + range).then().statusCode(200)
                .body("nightsTold", equalTo(28)).body("weeks.size()", equalTo(8))
                .body("weeks[0].nightsTold", equalTo(4)).body("weeks[0].cramps", equalTo(12))
                .body("weeks[0].perSevenNights", equalTo(21.0f)).body("weeks[1]", not(hasKey("perSevenNights")))
                .extract();
        assertThat(summary.<List<String>>path("words"))
                .anyMatch(text -> text.contains("by chance") && text.contains("come and go"));
        assertThat(summary.asString()).doesNotMatch(FORBIDDEN);

        for (int day = 1; day < 56; day += 2) {
            tell(MONDAY.plusDays(day), "{\"count\": %d}".formatted(perNight[day / 7])).statusCode(201);
        }
        given().get(profile + "/diary/summary" + range).then().body("trend", equalTo("fewer"))
                .body("words[0]", startsWith("Fewer cramps were written down over these 8 weeks"))
                .body("changePerWeek", equalTo(-3.5f)).body("medianPerWeek", equalTo(10.5f));
    }

    @Test
    void few_nights_tell_no_trend() {
        tell(MONDAY, "{\"count\": 2}").statusCode(201);
        given().get(profile + "/diary/summary?from=2026-03-01&to=2026-04-30").then().body("trend", equalTo("too-few"))
                .body("$", not(hasKey("changePerWeek"))).body("$", not(hasKey("medianPerWeek")));
    }
}
