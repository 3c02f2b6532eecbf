package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.crampwise.planner.plan.PlanCalls.request;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;

import jakarta.inject.Inject;

import org.crampwise.planner.catalog.StubCatalog;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PlanResourceTest {

    private static final String THREE_DAYS = request("\"days\": 3");

    @Inject
    Plan.Repository plans;
    @Inject
    ObjectMapper json;

    @Test
    void a_week_covers_the_needs_and_says_how_good_it_is() {
        plan(request("\"days\": 7"))
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/plans/[0-9a-f-]{36}")).header("ETag", equalTo("\"1\""))
                .header("Server-Timing",
                        matchesPattern("catalog;dur=.*, screening;dur=.*, model;dur=.*, solve;dur=.*, store;dur=[0-9.]+"))
                .body("revision", equalTo(1)).body("startDate", equalTo("2026-11-23"))
                .body("profile.age", equalTo(72)).body("screening.outcome", equalTo("notice"))
                .body("targets[0].nutrient", equalTo("magnesium"))
                .body("certificate.catalogRevision", equalTo(StubCatalog.REVISION)).body("certificate.seed", equalTo(1))
                .body("certificate.status", notNullValue()).body("certificate.engine", not(blankOrNullString()))
                .body("catalog.reachable", equalTo(true))
                .body("days.date", equalTo(List.of("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27",
                        "2026-11-28", "2026-11-29")))
                .body("days[0].meals.occasion", equalTo(List.of("breakfast", "lunch", "dinner", "snack")))
                .body("days[0].meals[0].servings[0]", hasKey("portion"))
                .body("mean.findAll { it.nutrient in ['magnesium', 'potassium', 'calcium', 'vitamin-d', 'vitamin-b12'] }.ofTarget",
                        everyItem(greaterThanOrEqualTo(1.0f)))
                .body("mean.find { it.nutrient == 'sodium' }", hasKey("ofLimit"))
                .body("disclaimer", startsWith("This plan is general information"));
    }

    @Test
    void the_same_request_gives_the_same_plan_to_the_byte() throws JsonProcessingException {
        var one = json.readTree(plan(THREE_DAYS).statusCode(201).extract().asString());
        var other = json.readTree(plan(THREE_DAYS).statusCode(201).extract().asString());
        assertThat(one.get("id")).isNotEqualTo(other.get("id"));
        for (var part : List.of("targets", "days", "mean", "certificate")) {
            assertThat(one.get(part).toString()).as(part).isEqualTo(other.get(part).toString());
        }
    }

    @Test
    void another_seed_gives_another_week() throws JsonProcessingException {
        assertThat(days(request("\"days\": 3, \"seed\": 2"))).isNotEqualTo(days(THREE_DAYS));
    }

    @Test
    void without_a_start_date_the_plan_begins_tomorrow() {
        plan("{\"profile\": %s, \"days\": 1}".formatted(PlanCalls.WOMAN_OF_72)).statusCode(201)
                .body("startDate", equalTo(java.time.LocalDate.now(java.time.ZoneId.systemDefault()).plusDays(1).toString()));
    }

    @Test
    void a_plan_can_be_read_like_a_page() {
        var text = given().contentType("application/json").accept("text/plain, application/problem+json").body(THREE_DAYS)
                .post("/v1/plans").then().statusCode(201).contentType(startsWith("text/plain")).extract().asString();
        assertThat(text).startsWith("A PLAN FOR 3 DAYS FROM MONDAY, 23 NOVEMBER 2026\nfor a woman of 72 years, omnivore")
                .contains("Breakfast  ", "of need", "On average, per day", "not medical advice");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    @Nested
    class Wishes {

        @Test
        void a_locked_serving_stands_where_it_was_put() {
            plan(request("\"days\": 3, \"locked\": [{\"date\": \"2026-11-24\", \"occasion\": \"snack\", \"food\": \"banana\"}]"))
                    .statusCode(201)
                    .body("days[1].meals.find { it.occasion == 'snack' }.servings.find { it.food == 'banana' }.locked",
                            equalTo(true))
                    .body("preferences.locked[0].food", equalTo("banana"));
        }

        @Test
        void the_stricter_diet_and_all_exclusions_hold() {
            plan("""
                    {"profile": {"age": 40, "sex": "female", "heightCm": 165, "weightKg": 64, "health": {"answered": true},
                                 "diet": "vegetarian", "without": ["peanut"]},
                     "startDate": "2026-11-23", "days": 1, "diet": "omnivore", "without": [{"code": "celery", "reason": "preference"}]}""")
                    .statusCode(201)
                    .body("profile.diet", equalTo("vegetarian"))
                    .body("profile.without.code", equalTo(List.of("peanut", "celery")));
        }

        @Test
        void what_is_disliked_is_not_served() throws JsonProcessingException {
            assertThat(days(THREE_DAYS)).contains("\"slot\":\"main\"");
            assertThat(foodsOf(request("\"days\": 3, \"dislikes\": [\"fish\", \"breakfast-cereal\"]")))
                    .noneMatch(food -> food.contains("salmon") || food.contains("tuna"));
        }

        @Test
        void meals_are_those_asked_for() {
            plan(request("\"days\": 1, \"occasions\": [\"snack\", \"dinner\", \"breakfast\", \"lunch\", \"snack\"]"))
                    .statusCode(201)
                    .body("days[0].meals.occasion", equalTo(List.of("breakfast", "lunch", "dinner", "snack", "snack")));
        }
    }

    @Nested
    class Stored {

        @Test
        void it_is_read_again_as_it_was_answered() {
            var made = plan(THREE_DAYS).statusCode(201).extract();
            var address = made.header("Location");
            assertThat(given().get(address).then().statusCode(200).header("ETag", equalTo("\"1\"")).extract().asString())
                    .isEqualTo(made.asString());
            given().header("If-None-Match", "\"1\"").get(address).then().statusCode(304);
            given().accept("text/plain").get(address).then().statusCode(200).body(startsWith("A PLAN FOR 3 DAYS"));
        }

        @Test
        void it_is_deleted_for_good_by_who_read_it() {
            var address = plan(THREE_DAYS).statusCode(201).extract().header("Location");
            given().delete(address).then().statusCode(428).body("type", equalTo("/problems/precondition-required"));
            given().header("If-Match", "\"7\"").delete(address).then().statusCode(412);
            given().header("If-Match", "\"1\"").delete(address).then().statusCode(204);
            given().get(address).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }

        @Test
        void plans_are_listed_in_pages_the_newest_first() {
            for (int i = 0; i < 3; i++) {
                plan(request("\"days\": 1, \"seed\": " + i)).statusCode(201);
            }
            var first = given().get("/v1/plans?limit=2").then().statusCode(200).body("plans.size()", equalTo(2)).extract();
            var second = given().get(first.<String>path("next")).then().statusCode(200).extract();
            assertThat(second.<List<String>>path("plans.id")).doesNotContainAnyElementsOf(first.<List<String>>path("plans.id"));
            assertThat(first.<String>path("plans[0].createdAt")).isGreaterThan(first.path("plans[1].createdAt"));
            given().get("/v1/plans?limit=100").then().statusCode(200);
        }

        @Test
        void a_page_asked_for_wrongly_says_so() {
            given().get("/v1/plans?limit=1000").then().statusCode(400).body("violations[0].pointer", equalTo("?limit"));
            given().get("/v1/plans?cursor=x").then().statusCode(400).body("violations[0].pointer", equalTo("?cursor"));
            given().get("/v1/plans?curser=x").then().statusCode(400).body("violations[0].nearest", equalTo("cursor"));
        }

        @Test
        void sent_twice_with_one_key_it_is_made_once() {
            var before = plans.count();
            var one = keyed("wednesday", THREE_DAYS).then().statusCode(201).extract();
            var other = keyed("wednesday", THREE_DAYS).then().statusCode(201).extract();
            assertThat(other.asString()).isEqualTo(one.asString());
            assertThat(other.header("Location")).isEqualTo(one.header("Location"));
            keyed("wednesday", request("\"days\": 1")).then().statusCode(422)
                    .body("type", equalTo("/problems/idempotency-key-reused"));
            assertThat(plans.count()).isEqualTo(before + 1);
        }

        private static io.restassured.response.Response keyed(String key, String body) {
            return given().contentType("application/json").header("Idempotency-Key", key).body(body).post("/v1/plans");
        }
    }

    private String days(String request) throws JsonProcessingException {
        return tree(request).get("days").toString();
    }

    private List<String> foodsOf(String request) throws JsonProcessingException {
        return tree(request).get("days").findValuesAsText("food");
    }

    private JsonNode tree(String request) throws JsonProcessingException {
        return json.readTree(plan(request).statusCode(201).extract().asString());
    }
}
