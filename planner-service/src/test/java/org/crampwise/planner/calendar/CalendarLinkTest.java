package org.crampwise.planner.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.crampwise.planner.plan.PlanCalls.request;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.crampwise.planner.plan.PlanCalls;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import net.fortuna.ical4j.data.CalendarBuilder;

@QuarkusTest
class CalendarLinkTest {

    @Inject
    AgroalDataSource database;

    private static String made(String fields) {
        return plan(fields).statusCode(201).extract().header("Location");
    }

    private static ValidatableResponse link(String plan, String body) {
        return given().contentType("application/json").body(body).post(plan + "/calendar-links").then();
    }

    private static String feed(String address) {
        return given().get(address).then().statusCode(200).contentType("text/calendar").extract().asString().replace("\r\n ", "");
    }

    @Test
    void who_knows_the_address_reads_the_meals_and_nothing_that_leads_to_the_person() throws Exception {
        var plan = made(request("\"days\": 2"));
        var address = link(plan, "{\"timeZone\": \"Europe/Berlin\", \"mealTimes\": {\"breakfast\": \"06:45\"}}").statusCode(201)
                .header("Location", matchesPattern(".*/calendar-links/[0-9a-f-]{36}"))
                .body("address", matchesPattern("/v1/calendars/[A-Za-z0-9_-]{43}\\.ics"))
                .body("mealTimes.breakfast", equalTo("06:45")).body("mealTimes.lunch", equalTo("12:30"))
                .extract().<String>path("address");
        var text = feed(address);
        assertThat(new CalendarBuilder().build(new StringReader(text)).validate().hasErrors()).isFalse();
        assertThat(text).contains("DTSTART:20261123T054500Z", "DTSTART:20261123T113000Z", "SUMMARY:Breakfast: ")
                .doesNotContain(plan.substring(plan.lastIndexOf('/') + 1));
        given().header("If-None-Match", "\"1\"").get(address).then().statusCode(304);
    }

    /** On 25 October 2026 clocks in Berlin go back: 07:30 is 05:30 UTC the day before and 06:30 UTC on that day. */
    @Test
    void breakfast_stays_at_half_past_seven_when_the_clocks_change() {
        var plan = made("{\"profile\": %s, \"startDate\": \"2026-10-24\", \"days\": 2}".formatted(PlanCalls.WOMAN_OF_72));
        var berlin = feed(link(plan, "{\"timeZone\": \"Europe/Berlin\"}").statusCode(201).extract().path("address"));
        assertThat(berlin).contains("DTSTART:20261024T053000Z", "DTSTART:20261025T063000Z");
        var kathmandu = feed(link(plan, "{\"timeZone\": \"Asia/Kathmandu\"}").statusCode(201).extract().path("address"));
        assertThat(kathmandu).contains("DTSTART:20261024T014500Z", "DTSTART:20261025T014500Z");
    }

    @Test
    void a_revoked_link_answers_nobody_and_the_others_go_on() {
        var plan = made(request("\"days\": 1"));
        var kept = link(plan, "{\"timeZone\": \"UTC\"}").statusCode(201).extract();
        var revoked = link(plan, "{\"timeZone\": \"UTC\"}").statusCode(201).extract();
        given().get(plan + "/calendar-links").then()
                .body("links.id", equalTo(List.of(kept.<String>path("id"), revoked.path("id"))))
                .body("links[0]", not(hasKey("address")));
        given().delete(revoked.header("Location")).then().statusCode(204);
        given().get(revoked.<String>path("address")).then().statusCode(404);
        given().delete(revoked.header("Location")).then().statusCode(404);
        assertThat(feed(kept.path("address"))).contains("BEGIN:VEVENT");
        given().header("If-Match", "\"1\"").delete(plan).then().statusCode(204);
        given().get(kept.<String>path("address")).then().statusCode(404);
        given().get("/v1/calendars/" + "A".repeat(43) + ".ics").then().statusCode(404);
    }

    @Test
    void a_changed_plan_moves_sequence_and_stamp_and_keeps_the_names_of_its_events() {
        var plan = made(request("\"days\": 2"));
        var address = link(plan, "{\"timeZone\": \"America/New_York\"}").statusCode(201).extract().<String>path("address");
        var before = feed(address);
        var slot = given().get(plan).<String>path("days[1].meals[1].servings[0].slot");
        given().contentType("application/json").header("If-Match", "\"1\"")
                .body("{\"date\": \"2026-11-24\", \"meal\": \"lunch\", \"slot\": \"%s\"}".formatted(slot))
                .post(plan + "/swaps").then().statusCode(200);
        var after = feed(address);
        assertThat(values(after, "UID")).isEqualTo(values(before, "UID")).doesNotHaveDuplicates();
        assertThat(values(before, "SEQUENCE")).containsOnly("0");
        assertThat(values(after, "SEQUENCE")).containsOnly("1");
        assertThat(values(after, "DTSTAMP").getFirst()).isGreaterThanOrEqualTo(values(before, "DTSTAMP").getFirst());
        var changed = given().get(plan + "/revisions").<String>path("changes[0].changedAt");
        assertThat(values(after, "DTSTAMP").getFirst()).isEqualTo(changed.substring(0, 19).replaceAll("[-:]", "") + "Z");
        assertThat(values(given().get(plan + "/calendar.ics").asString(), "DTSTAMP"))
                .containsOnly(values(after, "DTSTAMP").getFirst());
    }

    @Test
    void the_secret_itself_is_kept_nowhere() throws Exception {
        var plan = made(request("\"days\": 1"));
        var address = link(plan, "{\"timeZone\": \"UTC\"}").statusCode(201).extract().<String>path("address");
        var secret = address.replaceAll(".*/|\\.ics", "");
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from calendar_link t where t::text like '%" + secret + "%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void slips_are_named_with_what_was_meant() {
        var plan = made(request("\"days\": 1"));
        link(plan, "{\"timeZone\": \"Europe/Berlni\"}").statusCode(400).body("violations[0].nearest", equalTo("Europe/Berlin"));
        link(plan, "{\"timeZone\": \"+02:00\"}").statusCode(400).body("violations[0].pointer", equalTo("/timeZone"));
        link(plan, "{}").statusCode(400).body("violations[0].pointer", equalTo("/timeZone"));
        link(plan,
                "{\"timeZone\": \"UTC\", \"mealTimes\": {\"lunch\": \"25:00\", \"snacks\": [\"3 pm\"], \"supper\": \"18:00\"}}")
                .statusCode(400).body("violations.pointer",
                        equalTo(List.of("/mealTimes/lunch", "/mealTimes/snacks/0", "/mealTimes/supper")));
        given().get(plan + "/calendar-links").then().body("links", equalTo(List.of()));
        link("/v1/plans/" + UUID.randomUUID(), "{\"timeZone\": \"UTC\"}").statusCode(404);
    }

    private static List<String> values(String calendar, String property) {
        return Pattern.compile("^" + property + ":(.*?)\\r?$", Pattern.MULTILINE).matcher(calendar).results()
                .map(match -> match.group(1)).toList();
    }
}
