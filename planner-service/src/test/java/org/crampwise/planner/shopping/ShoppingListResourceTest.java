package org.crampwise.planner.shopping;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.crampwise.planner.plan.PlanCalls.request;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ShoppingListResourceTest {

    private static final String FORBIDDEN = "(?is).*\\b(prevents?|cures?|treats?|stops? cramps|you are deficient)\\b.*";
    private static final Map<String, Yield> YIELDS = Yield.ofSeeds();

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3 })
    void the_list_adds_up_to_what_the_plan_serves_and_buys_enough_of_it(int seed) throws JsonProcessingException {
        var address = plan(request("\"days\": 5, \"seed\": " + seed)).statusCode(201).extract().header("Location");
        var plan = json.readTree(given().get(address).asString());
        var list = json.readTree(given().get(address + "/shopping-list").then().statusCode(200).extract().asString());
        var lines = lines(list);

        double served = plan.findValues("portion").stream().mapToDouble(portion -> portion.path("grams").asDouble()).sum();
        double listed = lines.stream().mapToDouble(line -> line.at("/eaten/grams").asDouble()).sum();
        assertThat(listed).isCloseTo(served, within(0.05 * lines.size() + 0.01));
        assertThat(lines).extracting(line -> line.path("item").asText()).doesNotHaveDuplicates();
        assertThat(list.path("aisles").findValuesAsText("aisle")).doesNotContain("other").doesNotHaveDuplicates();
        assertThat(lines).allSatisfy(line -> assertThat(line.at("/buy/grams").asDouble()).as(line.toString())
                .isGreaterThanOrEqualTo(line.at("/eaten/grams").asDouble() * leastFactor(line) - 0.1));
    }

    private static double leastFactor(JsonNode line) {
        return StreamSupport.stream(line.path("foods").spliterator(), false).map(food -> YIELDS.get(food.asText()))
                .mapToDouble(yield -> yield == null ? 1 : yield.boughtPerEaten()).min().orElseThrow();
    }

    private static List<JsonNode> lines(JsonNode list) {
        return StreamSupport.stream(list.path("aisles").spliterator(), false)
                .flatMap(aisle -> StreamSupport.stream(aisle.path("lines").spliterator(), false)).toList();
    }

    @Test
    void it_can_be_printed() {
        var address = plan(request("\"days\": 2")).statusCode(201).extract().header("Location");
        given().accept("text/plain").get(address + "/shopping-list").then().statusCode(200).contentType("text/plain")
                .body(containsString("Shopping for 2 days from 2026-11-23")).body(containsString("[ ]"))
                .body(not(matchesPattern(FORBIDDEN)));
    }

    @Test
    void there_is_none_of_a_plan_that_is_not_there() {
        given().get("/v1/plans/" + UUID.randomUUID() + "/shopping-list").then().statusCode(404)
                .contentType("application/problem+json").body("type", equalTo("/problems/not-found"));
    }
}
