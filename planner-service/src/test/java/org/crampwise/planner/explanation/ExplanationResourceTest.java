package org.crampwise.planner.explanation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.crampwise.planner.plan.PlanCalls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Why a plan is as it is: for a woman of 72, who needs much vitamin D. */
@QuarkusTest
class ExplanationResourceTest {

    private static final String LOCKED = """
            "days": 7, "likes": ["banana"],
            "locked": [{"date": "2026-11-23", "occasion": "dinner", "food": "salmon-baked"}]""";
    private static String plan = "";

    private JsonPath explanation;

    @BeforeEach
    void an_explained_plan() {
        if (plan.isEmpty()) {
            plan = PlanCalls.plan(PlanCalls.request(LOCKED)).statusCode(201).extract().header("Location");
        }
        explanation = given().get(plan + "/explanation").then().statusCode(200).extract().jsonPath();
    }

    @Test
    void each_of_the_five_nutrients_is_told_by_the_foods_that_carry_it() {
        given().get(plan + "/explanation").then()
                .body("nutrients.nutrient",
                        containsInAnyOrder("magnesium", "potassium", "calcium", "vitamin-d", "vitamin-b12"))
                .body("nutrients.carriedBy.flatten().share", everyItem(greaterThan(0.0f))).body("nutrients.words", not(empty()));
        var known = explanation.<Map<String, Object>>getList("nutrients[0].knownBy").stream()
                .mapToDouble(share -> ((Number) share.get("share")).doubleValue()).sum();
        assertThat(known).isBetween(0.995, 1.005);
        // the same shares as in the report of the nutrients
        var report = given().get(plan + "/report").then().extract().jsonPath();
        assertThat(explanation.getString("nutrients.find { it.nutrient == 'calcium' }.carriedBy[0].food"))
                .isEqualTo(report.getString("mean.find { it.nutrient == 'calcium' }.contributions[0].food"));
    }

    @Test
    void the_tightest_nutrient_is_the_one_nearest_to_its_need() {
        var shares = explanation.<Float>getList("nutrients.ofTarget");
        assertThat(explanation.getFloat("tightest.ofTarget")).isEqualTo(shares.stream().min(Float::compare).orElseThrow());
    }

    @Test
    void what_would_loosen_it_does_so_when_it_is_done() {
        var change = explanation.getMap("tightest.loosenedBy");
        if (change == null) {
            assertThat(explanation.getString("tightest.words")).contains("No change of a single serving");
            return;
        }
        var grams = explanation.getDouble("tightest.loosenedBy.portion.grams");
        var etag = given().get(plan).getHeader("ETag");
        var nutrient = explanation.getString("tightest.nutrient");
        var before = given().get(plan).jsonPath().getDouble("mean.find { it.nutrient == '%s' }.amount.value".formatted(nutrient));
        given().header("If-Match", etag).contentType("application/json").body(Map.of("date", change.get("date"), "meal",
                change.get("meal"), "slot", change.get("slot"), "food", change.get("food"), "grams", grams))
                .post(plan + "/swaps").then().statusCode(200);
        var after = given().get(plan).jsonPath().getDouble("mean.find { it.nutrient == '%s' }.amount.value".formatted(nutrient));
        assertThat(after - before).isCloseTo(explanation.getDouble("tightest.loosenedBy.gain"),
                org.assertj.core.data.Offset.offset(0.02 * before));
        assertThat(given().get(plan + "/verification").jsonPath().getList("violations")).isEmpty();
        plan = "";
    }

    @Test
    void rules_at_their_bounds_are_named_in_food_words() {
        assertThat(explanation.<String>getList("binding.words")).isNotEmpty().allMatch(words -> words.contains(" "));
        assertThat(explanation.<List<String>>getList("binding.where")).allMatch(where -> !where.isEmpty());
    }

    @Test
    void every_serving_says_why_it_is_there() {
        var servings = given().get(plan).jsonPath().<String>getList("days.meals.flatten().servings.flatten().food");
        assertThat(explanation.<String>getList("servings.food")).isEqualTo(servings);
        assertThat(explanation.<List<String>>getList("servings.reasons")).allMatch(reasons -> !reasons.isEmpty());
        assertThat(explanation.<String>getList("servings.find { it.food == 'salmon-baked' }.reasons")).contains("You fixed it.");
        assertThat(explanation.<String>getList("servings.reasons.flatten()"))
                .anyMatch(reason -> reason.contains("People eat it at"))
                .anyMatch(reason -> reason.contains("together with"));
    }

    @Test
    void an_unknown_plan_is_not_there() {
        given().get("/v1/plans/" + UUID.randomUUID() + "/explanation").then().statusCode(404).body("type",
                equalTo("/problems/not-found"));
    }
}
