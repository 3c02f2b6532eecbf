package org.crampwise.planner.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.crampwise.planner.plan.PlanCalls.request;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;

@QuarkusTest
class CalendarResourceTest {

    private static final String FORBIDDEN = "(?is).*\\b(prevents?|cures?|treats?|stops? cramps|you are deficient)\\b.*";

    @Test
    void every_meal_is_an_event_at_a_local_time() throws IOException, ParserException {
        var address = plan(request("\"days\": 3")).statusCode(201).extract().header("Location");
        List<List<Object>> meals = given().get(address).path("days.meals");
        var text = calendar(address);
        var calendar = new CalendarBuilder().build(new StringReader(text));

        assertThat(calendar.validate().hasErrors()).isFalse();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(meals.stream().mapToInt(List::size).sum());
        assertThat(events).extracting(event -> event.getUid().orElseThrow().getValue()).doesNotHaveDuplicates();
        assertThat(unfolded(text)).contains("DTSTART:20261123T073000\r\n", "DTSTART:20261123T123000\r\n",
                "DTSTART:20261123T183000\r\n", "DTSTART:20261125T153000\r\n", "SUMMARY:Breakfast: ");
    }

    @Test
    void lines_end_and_are_folded_as_the_standard_says() {
        var address = plan(request("\"days\": 2")).statusCode(201).extract().header("Location");
        var text = calendar(address);
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(76));
    }

    @Test
    void asked_again_it_is_the_same_and_it_tells_nothing_of_the_person() {
        var address = plan(request("\"days\": 1")).statusCode(201).extract().header("Location");
        var text = calendar(address);
        assertThat(calendar(address)).isEqualTo(text);
        assertThat(unfolded(text)).doesNotContainIgnoringCase("magnesium")
                .doesNotContain("AGE_51", "target", "thiazide", "supplement")
                .doesNotMatch(FORBIDDEN);
    }

    @Test
    void there_is_none_of_a_plan_that_is_not_there() {
        given().get("/v1/plans/" + UUID.randomUUID() + "/calendar.ics").then().statusCode(404)
                .contentType("application/problem+json").body("type", equalTo("/problems/not-found"));
    }

    private static String calendar(String address) {
        return given().get(address + "/calendar.ics").then().statusCode(200).contentType("text/calendar").extract().asString();
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }
}
