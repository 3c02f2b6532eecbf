package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.crampwise.planner.plan.PlanCalls.request;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

/** How the meals of a week hang together and where they are eaten: each wish where it binds, and the plan without it. */
@QuarkusTest
class MealWishesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A plan that the verifier finds valid. */
    private static JsonNode valid(String body) throws IOException {
        var answer = plan(body).statusCode(201).extract();
        var recount = JSON.readTree(given().get(answer.header("Location") + "/verification").asString());
        assertThat(recount.path("violations")).isEmpty();
        return JSON.readTree(answer.asString());
    }

    private static JsonNode meal(JsonNode plan, int day, String occasion) {
        return StreamSupport.stream(plan.at("/days/" + day + "/meals").spliterator(), false)
                .filter(meal -> meal.path("occasion").asText().equals(occasion)).findFirst().orElseThrow();
    }

    private static Set<JsonNode> breakfasts(JsonNode plan, int from, int to) {
        var different = new HashSet<JsonNode>();
        for (int day = from; day < to; day++) {
            different.add(meal(plan, day, "breakfast"));
        }
        return different;
    }

    private static List<String> occasions(JsonNode plan, int day) {
        var occasions = new ArrayList<String>();
        plan.at("/days/" + day + "/meals").forEach(meal -> occasions.add(meal.path("occasion").asText()));
        return occasions;
    }

    @Test
    void weekdays_have_the_same_breakfast_and_the_weekend_another() throws IOException {
        var plan = valid(request("\"sameBreakfast\": \"weekdays\""));
        assertThat(breakfasts(plan, 0, 5)).hasSize(1);
        assertThat(breakfasts(plan, 4, 7)).hasSize(3);
        assertThat(plan.at("/preferences/sameBreakfast").asText()).isEqualTo("weekdays");
    }

    @Test
    void two_weeks_have_a_breakfast_each() throws IOException {
        var plan = valid(request("\"sameBreakfast\": \"every-day\", \"days\": 14"));
        assertThat(breakfasts(plan, 0, 7)).hasSize(1);
        assertThat(breakfasts(plan, 7, 14)).hasSize(1);
        assertThat(breakfasts(plan, 0, 14)).hasSize(2);
    }

    @Test
    void breakfasts_differ_where_nobody_asks_for_the_same() throws IOException {
        assertThat(breakfasts(valid(request("\"days\": 7")), 0, 7)).hasSizeGreaterThan(3);
    }

    @Test
    void what_is_fixed_at_one_of_the_same_breakfasts_stands_on_all_of_them() throws IOException {
        var plan = valid(
                request("""
                        "sameBreakfast": "weekdays", "locked": [{"date": "2026-11-25", "occasion": "breakfast", "food": "oatmeal-water"}]"""));
        assertThat(breakfasts(plan, 0, 5)).hasSize(1).allMatch(meal -> meal.toString().contains("\"oatmeal-water\""));
    }

    @Test
    void a_swap_at_breakfast_changes_all_that_are_the_same() throws IOException {
        var plan = valid(request("\"sameBreakfast\": \"weekdays\""));
        var url = "/v1/plans/" + plan.path("id").asText();
        var slot = meal(plan, 2, "breakfast").at("/servings/0/slot").asText();
        var swapped = given().contentType("application/json").header("If-Match", "\"1\"")
                .body("{\"date\": \"2026-11-25\", \"meal\": \"breakfast\", \"slot\": \"%s\"}".formatted(slot))
                .post(url + "/swaps")
                .then().statusCode(200).extract().asString();
        assertThat(breakfasts(JSON.readTree(swapped).path("plan"), 0, 5)).hasSize(1)
                .doesNotContain(meal(plan, 2, "breakfast"));
        assertThat(JSON.readTree(given().get(url + "/verification").asString()).path("violations")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 2, 3 })
    void a_day_has_as_many_snacks_as_asked_for(int snacks) throws IOException {
        var plan = valid(request("\"days\": 3, \"snacks\": " + snacks));
        for (int day = 0; day < 3; day++) {
            assertThat(occasions(plan, day)).hasSize(3 + snacks).startsWith("breakfast", "lunch", "dinner");
        }
    }

    @Test
    void a_meal_eaten_elsewhere_is_left_out_and_the_rest_of_the_day_supplies_the_rest() throws IOException {
        var plan = valid(request("\"days\": 3, \"elsewhere\": [{\"date\": \"2026-11-24\", \"occasion\": \"lunch\"}]"));
        assertThat(meal(plan, 1, "lunch").path("servings")).isEmpty();
        assertThat(plan.at("/preferences/elsewhere/0/share").asDouble()).isEqualTo(0.31);
        assertThat(plan.at("/preferences/elsewhere/0/reckoned").asText()).isEqualTo("usual");
        double need = plan.at("/energy/exact").asDouble();
        assertThat(energy(plan, 1)).isBetween(0.61 * need, 0.77 * need);
        assertThat(energy(plan, 0)).isBetween(0.93 * need, 1.07 * need);
        assertThat(plan.path("notes").toString()).contains("The lunch of 2026-11-24 is eaten elsewhere", "31 %");
    }

    @Test
    void a_large_dinner_out_leaves_less_to_the_other_meals() throws IOException {
        var plan = valid(request(
                "\"days\": 3, \"elsewhere\": [{\"date\": \"2026-11-25\", \"occasion\": \"dinner\", \"share\": 0.45}]"));
        double need = plan.at("/energy/exact").asDouble();
        assertThat(energy(plan, 2)).isBetween(0.47 * need, 0.63 * need);
    }

    @Test
    void lunch_is_left_over_from_the_dinner_before_on_the_days_wished() throws IOException {
        var plan = valid(request("\"leftovers\": [\"tuesday\", \"thursday\", \"friday\"]"));
        for (int day : new int[]{ 1, 3, 4 }) {
            var main = meal(plan, day, "lunch").at("/servings/0");
            assertThat(main.path("food")).isEqualTo(meal(plan, day - 1, "dinner").at("/servings/0/food"));
            assertThat(main.at("/leftoverOf/occasion").asText()).isEqualTo("dinner");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 4, 6 })
    void no_more_mains_are_cooked_in_a_week_than_wished(int most) throws IOException {
        var plan = valid(request("\"maxCookedMains\": " + most));
        assertThat(plan.at("/preferences/maxCookedMains").asInt()).isEqualTo(most);
    }

    @Test
    void nothing_is_cooked_anew_on_a_day_without_time() throws IOException {
        var plan = valid(request("\"maxEffort\": {\"tuesday\": \"assemble\", \"friday\": \"assemble\", \"sunday\": \"cook\"}"));
        assertThat(plan.at("/preferences/noCooking").toString()).isEqualTo("[\"tuesday\",\"friday\"]");
    }

    @Test
    void what_is_at_home_is_eaten_before_its_date() throws IOException {
        var pantry = """
                "days": 5, "pantry": [{"food": "kale-boiled", "grams": 130, "useBy": "2026-11-24"}]""";
        var used = valid(request(pantry)).path("days");
        var plain = valid(request("\"days\": 5")).path("days");
        assertThat(plain.toString()).doesNotContain("\"kale-boiled\"");
        assertThat(used.get(0).toString() + used.get(1)).contains("\"kale-boiled\"");
    }

    @Test
    void cuisines_and_roles_are_words_for_likes_and_dislikes() throws IOException {
        var plan = valid(request("\"dislikes\": [\"italian\", \"mexican\", \"juice\"]"));
        assertThat(plan.at("/preferences/dislikes")).hasSize(3);
    }

    private static double energy(JsonNode plan, int day) {
        for (var total : plan.at("/days/" + day + "/totals")) {
            if (total.path("nutrient").asText().equals("energy")) {
                return total.at("/amount/value").asDouble();
            }
        }
        throw new AssertionError("The day has no energy");
    }
}
