package org.crampwise.planner.kitchen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.crampwise.planner.plan.PlanCalls.request;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashSet;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class KitchenResourceTest {

    @Inject
    ObjectMapper json;

    @Test
    void every_dish_of_a_plan_is_told_with_ingredients_that_weigh_what_is_served() throws JsonProcessingException {
        var address = plan(request("\"days\": 3")).statusCode(201).extract().header("Location");
        var preparations = json.readTree(given().get(address + "/preparations").then().statusCode(200).extract().asString());

        var dishes = preparations.path("dishes");
        assertThat(dishes).isNotEmpty();
        var served = new HashSet<>(json.readTree(given().get(address).asString()).findValuesAsText("food"));
        assertThat(dishes).allSatisfy(dish -> {
            assertThat(served).contains(dish.path("food").asText());
            assertThat(dish.path("steps")).isNotEmpty().allSatisfy(step -> assertThat(step.asText()).endsWith("."));
            assertThat(dish.path("served")).isNotEmpty().allSatisfy(KitchenResourceTest::weighsWhatIsServed);
        });
    }

    private static void weighsWhatIsServed(JsonNode serving) {
        double ingredients = serving.path("ingredients").findValues("grams").stream().mapToDouble(JsonNode::asDouble).sum();
        assertThat(ingredients).isCloseTo(serving.at("/portion/grams").asDouble(),
                within(0.5 * serving.path("ingredients").size()));
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 7, 9 })
    void a_plan_is_printed_with_every_serving_on_a_page_for_each_week(int days) throws JsonProcessingException {
        var address = plan(request("\"days\": " + days)).statusCode(201).extract().header("Location");
        var page = given().accept("text/html").get(address + "/printable").then().statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'")).contentType("text/html").extract()
                .asString();

        var servings = json.readTree(given().get(address).asString()).path("days").findValues("servings");
        int count = servings.stream().mapToInt(JsonNode::size).sum();
        assertThat(page.split("<li>")).hasSize(count + 1);
        assertThat(page.split("<section>")).hasSize((days + 6) / 7 + 1);
        assertThat(page).contains("Monday", "Breakfast", "Magnesium", "not medical advice").doesNotContain("<script",
                "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/preparations", "/printable" })
    void there_is_nothing_of_a_plan_that_is_not_there(String what) {
        given().get("/v1/plans/" + UUID.randomUUID() + what).then().statusCode(404)
                .contentType("application/problem+json").body("type", equalTo("/problems/not-found"));
    }
}
