package org.crampwise.planner.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.crampwise.planner.plan.PlanCalls.request;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ReportResourceTest {

    private static final String FORBIDDEN = "(?is).*\\b(prevents?|cures?|treats?|stops? cramps|you are deficient)\\b.*";

    @Inject
    ObjectMapper json;

    @Test
    void what_foods_give_adds_up_to_the_amounts_of_the_plan() throws JsonProcessingException {
        var address = plan(request("\"days\": 7")).statusCode(201).extract().header("Location");
        var plan = json.readTree(given().get(address).asString());
        var report = json.readTree(given().get(address + "/report").then().statusCode(200).extract().asString());

        assertThat(report.path("perDay")).hasSize(7);
        for (int day = 0; day < 7; day++) {
            assertThat(report.at("/perDay/%d/date".formatted(day))).isEqualTo(plan.at("/days/%d/date".formatted(day)));
            compare(report.at("/perDay/%d/nutrients".formatted(day)), plan.at("/days/%d/totals".formatted(day)));
        }
        compare(report.path("mean"), plan.path("mean"));
    }

    @Test
    void a_fortnight_has_two_weeks_of_which_each_is_the_mean_of_its_days() throws JsonProcessingException {
        var address = plan(request("\"days\": 10")).statusCode(201).extract().header("Location");
        var report = json.readTree(given().get(address + "/report").then().statusCode(200).extract().asString());
        assertThat(report.path("perWeek")).hasSize(2);
        int first = 0;
        for (var week : report.path("perWeek")) {
            int last = Math.min(first + 6, 9);
            assertThat(week.path("from")).isEqualTo(report.at("/perDay/%d/date".formatted(first)));
            assertThat(week.path("to")).isEqualTo(report.at("/perDay/%d/date".formatted(last)));
            for (int nutrient = 0; nutrient < week.path("nutrients").size(); nutrient++) {
                var told = week.path("nutrients").path(nutrient);
                double sum = 0;
                for (int day = first; day <= last; day++) {
                    sum += report.at("/perDay/%d/nutrients/%d/amount/value".formatted(day, nutrient)).asDouble();
                }
                double mean = sum / (last - first + 1);
                assertThat(told.at("/amount/value").asDouble()).isCloseTo(mean,
                        within(mean >= 100 ? 0.5001 : mean >= 10 ? 0.0501 : 0.00501));
                assertThat(sum(told.path("contributions"))).as(told.path("nutrient").asText()).isCloseTo(mean,
                        within((mean >= 100 ? 1.0 : mean >= 10 ? 0.1 : 0.01) + 0.06 * told.path("contributions").size()));
            }
            first += 7;
        }
        var whole = json.readTree(given().get(plan(request("\"days\": 7")).extract().header("Location") + "/report").asString());
        assertThat(whole.path("perWeek")).hasSize(1);
        assertThat(whole.at("/perWeek/0/nutrients")).isEqualTo(whole.path("mean"));
    }

    private static void compare(JsonNode reported, JsonNode totals) {
        assertThat(reported).hasSameSizeAs(totals);
        for (int i = 0; i < totals.size(); i++) {
            var nutrient = reported.get(i);
            assertThat(nutrient.path("nutrient")).isEqualTo(totals.get(i).path("nutrient"));
            assertThat(nutrient.path("amount")).isEqualTo(totals.get(i).path("amount"));
            assertThat(nutrient.path("ofTarget")).isEqualTo(totals.get(i).path("ofTarget"));
            double amount = nutrient.at("/amount/value").asDouble();
            // the total is written to three digits at best, each contribution one digit finer
            double rounding = (amount >= 100 ? 0.5 : amount >= 10 ? 0.05 : 0.005) + 0.06 * nutrient.path("contributions").size();
            assertThat(sum(nutrient.path("contributions"))).as(nutrient.path("nutrient").asText())
                    .isCloseTo(amount, within(rounding));
            assertThat(sum(nutrient.path("knownBy"))).isCloseTo(amount, within(rounding));
        }
    }

    private static double sum(JsonNode given) {
        double sum = 0;
        for (var one : given) {
            sum += one.at("/amount/value").asDouble();
        }
        return sum;
    }

    @Test
    void magnesium_of_food_has_no_limit_and_calcium_has_its_own() throws JsonProcessingException {
        var address = plan(request("\"days\": 1")).statusCode(201).extract().header("Location");
        var answer = given().get(address + "/report").then().statusCode(200).extract().asString();
        var mean = json.readTree(answer).path("mean");
        assertThat(mean.at("/0/nutrient").asText()).isEqualTo("magnesium");
        assertThat(mean.at("/0/headroom").isNull()).isTrue();
        assertThat(mean.at("/0/limit/scope").asText()).isEqualTo("supplement");
        assertThat(mean.at("/2/nutrient").asText()).isEqualTo("calcium");
        assertThat(mean.at("/2/headroom/value").asDouble())
                .isCloseTo(2000 - mean.at("/2/amount/value").asDouble(), within(0.01));
        assertThat(answer).doesNotMatch(FORBIDDEN);
    }

    @Test
    void a_vegans_vitamin_b12_adds_up_too() throws JsonProcessingException {
        var vegan = """
                {"profile": {"age": 35, "sex": "female", "heightCm": 168, "weightKg": 62, "activity": "active", "diet": "vegan",
                 "health": {"answered": true}}, "startDate": "2026-11-23", "days": 3}""";
        var address = plan(vegan).statusCode(201).extract().header("Location");
        var mean = json.readTree(given().get(address + "/report").asString()).path("mean");
        assertThat(mean.at("/4/nutrient").asText()).isEqualTo("vitamin-b12");
        assertThat(sum(mean.at("/4/contributions"))).isCloseTo(mean.at("/4/amount/value").asDouble(), within(0.02));
    }

    @Test
    void there_is_none_of_a_plan_that_is_not_there() {
        given().get("/v1/plans/" + UUID.randomUUID() + "/report").then().statusCode(404)
                .contentType("application/problem+json").body("type", equalTo("/problems/not-found"));
    }
}
