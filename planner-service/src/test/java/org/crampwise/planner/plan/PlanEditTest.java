package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.crampwise.planner.plan.PlanCalls.request;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A plan in the hands of its eater: what else could stand there, swaps, and taking them back. */
@QuarkusTest
class PlanEditTest {

    private static final String LUNCH_MEAL = "date=2026-11-24&meal=lunch";
    private static final String LUNCH = LUNCH_MEAL + "&slot=";

    @Inject
    ObjectMapper json;

    private String address;
    private JsonNode week;
    private String lunchSlot;

    @BeforeEach
    void plan_a_week() throws JsonProcessingException {
        for (int seed = 1; !isLunchExchangeable(seed); seed++) {
            assertThat(seed).isLessThan(10);
        }
    }

    /** Whether the lunch of the second day of this plan can be exchanged alone: of most, but not of all. */
    private boolean isLunchExchangeable(int seed) throws JsonProcessingException {
        var made = plan(request("\"days\": 7, \"seed\": " + seed)).statusCode(201);
        address = "/v1/plans/" + made.extract().jsonPath().getString("id");
        week = json.readTree(made.extract().asString());
        lunchSlot = serving(week, 1, 1).path("slot").asText();
        return json.readTree(alternatives(LUNCH + lunchSlot).extract().asString()).at("/alternatives/0/keepsPlan").asBoolean();
    }

    private static JsonNode serving(JsonNode plan, int day, int meal) {
        return plan.path("days").path(day).path("meals").path(meal).path("servings").path(0);
    }

    private ValidatableResponse alternatives(String query) {
        return given().get(address + "/alternatives?" + query).then();
    }

    private ValidatableResponse swap(int revision, String body) {
        return given().contentType("application/json").header("If-Match", "\"" + revision + "\"").body(body)
                .post(address + "/swaps")
                .then();
    }

    private String wish(String more) {
        return "{\"date\": \"2026-11-24\", \"meal\": \"lunch\", \"slot\": \"%s\"%s}".formatted(lunchSlot, more);
    }

    private JsonNode read() throws JsonProcessingException {
        return json.readTree(given().get(address).asString());
    }

    private void hasNoViolations() {
        given().get(address + "/verification").then().statusCode(200).body("violations", empty());
    }

    @Test
    void alternatives_come_with_their_effect_and_change_nothing() throws JsonProcessingException {
        var current = serving(week, 1, 1).path("food").asText();
        var answer = json.readTree(alternatives(LUNCH + lunchSlot).statusCode(200).body("current.food", equalTo(current))
                .body("alternatives", hasSize(10)).body("alternatives.food", not(hasItem(current)))
                .body("alternatives[0].keepsPlan", equalTo(true)).body("alternatives[0].breaks", empty())
                .body("alternatives[0].mean.nutrient", hasItem("vitamin-d")).extract().asString());
        assertThat(read()).isEqualTo(week);
        // the effect told is that of the swap: made with this food in this portion, the totals are those that were told
        var told = answer.path("alternatives").path(0);
        var swapped = json.readTree(swap(1, wish(", \"food\": \"%s\", \"grams\": %s".formatted(told.path("food").asText(),
                told.path("portion").path("grams")))).statusCode(200).body("changes", hasSize(1)).extract().asString());
        for (var total : told.path("mean")) {
            assertThat(swapped.path("plan").path("mean")).contains(total);
        }
    }

    @Test
    void whole_meals_come_with_their_effect_and_change_nothing() throws JsonProcessingException {
        var answer = mealAlternatives(LUNCH_MEAL + "&limit=20").statusCode(200).body("alternatives", hasSize(20))
                .body("alternatives[0].keepsPlan", equalTo(true))
                .body("current", hasSize(meal(week, 1, 1).path("servings").size()))
                .extract().asString();
        var dishes = new HashSet<String>();
        var kept = true;
        for (var alternative : json.readTree(answer).path("alternatives")) {
            assertThat(alternative.path("breaks").isEmpty()).isEqualTo(alternative.path("keepsPlan").asBoolean());
            assertThat(kept || !alternative.path("keepsPlan").asBoolean()).as("what keeps the plan comes first").isTrue();
            kept = alternative.path("keepsPlan").asBoolean();
            assertThat(dishes.add(alternative.path("pattern") + " " + alternative.at("/servings/0/food"))).isTrue();
            assertThat(alternative.at("/servings/0/food")).isNotEqualTo(serving(week, 1, 1).path("food"));
        }
        assertThat(read()).isEqualTo(week);
    }

    @Test
    void a_meal_that_was_chosen_gives_what_was_told_and_stays_free() throws JsonProcessingException {
        var told = json.readTree(mealAlternatives(LUNCH_MEAL).extract().asString()).path("alternatives").path(0);
        var swapped = json.readTree(swap(1, chosen(told)).statusCode(200)
                .body("reason", equalTo("Another lunch on 2026-11-24")).extract().asString()).path("plan");
        var lunch = meal(swapped, 1, 1);
        assertThat(lunch.path("pattern")).isEqualTo(told.path("pattern"));
        assertThat(lunch.path("servings")).isEqualTo(told.path("servings"));
        for (var total : told.path("mean")) {
            assertThat(swapped.path("mean")).contains(total);
        }
        hasNoViolations();
    }

    @Test
    void a_meal_that_would_break_the_plan_takes_with_it_what_mends_that_or_is_refused() throws JsonProcessingException {
        var all = json.readTree(mealAlternatives(LUNCH_MEAL + "&limit=50").extract().asString()).path("alternatives");
        var breaking = StreamSupport.stream(all.spliterator(), false).filter(each -> !each.path("keepsPlan").asBoolean())
                .reduce((one, other) -> other).orElseThrow();
        var answer = swap(1, chosen(breaking)).extract();
        if (answer.statusCode() == 200) {
            assertThat(meal(read(), 1, 1).path("servings")).isEqualTo(breaking.path("servings"));
            hasNoViolations();
        } else {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getList("shortfalls")).isNotEmpty();
            assertThat(read()).isEqualTo(week);
        }
    }

    @Test
    void a_locked_serving_is_in_every_other_meal() throws JsonProcessingException {
        given().header("If-Match", "\"1\"").put(address + "/locks?" + LUNCH_MEAL + "&slot=" + lunchSlot).then().statusCode(200);
        var locked = serving(read(), 1, 1);
        for (var alternative : json.readTree(mealAlternatives(LUNCH_MEAL).statusCode(200).extract().asString())
                .path("alternatives")) {
            assertThat(alternative.path("servings")).contains(locked);
        }
    }

    @Test
    void what_is_wrong_with_a_chosen_meal_is_named() throws JsonProcessingException {
        var told = json.readTree(mealAlternatives(LUNCH_MEAL).extract().asString()).path("alternatives").path(0);
        var first = told.path("servings").path(0);
        var body = chosen(told);
        refused(body.replace(told.path("pattern").asText(), "banquet"), "/pattern");
        refused(body.replaceFirst("\"slot\": \"" + first.path("slot").asText(), "\"slot\": \"throne"), "/servings/0/slot");
        refused(body.replaceFirst(first.path("food").asText(), "unicorn"), "/servings/0/food");
        refused(body.replaceFirst("\"grams\": [\\d.]+", "\"grams\": -3"), "/servings/0/grams");
        refused(body.replaceFirst("\"grams\": [\\d.]+", "\"grams\": 1999"), "/servings");
        refused(body.replaceFirst("\\{", "{\"slot\": \"main\", "), "/servings");
        refused("{\"date\": \"2026-11-24\", \"meal\": \"lunch\", \"servings\": []}", "/pattern");
        mealAlternatives("date=2026-11-24&meal=brunch").statusCode(400).body("violations[0].pointer", equalTo("?meal"));
        assertThat(read()).isEqualTo(week);
    }

    private void refused(String body, String pointer) {
        swap(1, body).statusCode(400).body("violations.pointer", hasItem(pointer));
    }

    private static JsonNode meal(JsonNode plan, int day, int meal) {
        return plan.path("days").path(day).path("meals").path(meal);
    }

    private ValidatableResponse mealAlternatives(String query) {
        return given().get(address + "/meal-alternatives?" + query).then();
    }

    private static String chosen(JsonNode told) {
        var servings = StreamSupport.stream(told.path("servings").spliterator(), false)
                .map(serving -> "{\"slot\": \"%s\", \"food\": \"%s\", \"grams\": %s}".formatted(serving.path("slot").asText(),
                        serving.path("food").asText(), serving.at("/portion/grams")))
                .collect(Collectors.joining(", "));
        return "{\"date\": \"2026-11-24\", \"meal\": \"lunch\", \"pattern\": \"%s\", \"servings\": [%s]}"
                .formatted(told.path("pattern").asText(), servings);
    }

    @Test
    void what_would_break_the_plan_says_what() throws JsonProcessingException {
        var all = json.readTree(alternatives(LUNCH + lunchSlot + "&limit=50").statusCode(200).extract().asString());
        for (var alternative : all.path("alternatives")) {
            assertThat(alternative.path("breaks").isEmpty()).isEqualTo(alternative.path("keepsPlan").asBoolean());
        }
    }

    @Test
    void a_swap_is_a_revision_that_the_verifier_finds_valid() throws JsonProcessingException {
        var wanted = alternatives(LUNCH + lunchSlot).extract().jsonPath().getString("alternatives[1].food");
        swap(1, wish(", \"food\": \"" + wanted + "\"")).statusCode(200).header("ETag", equalTo("\"2\""))
                .body("plan.revision", equalTo(2)).body("changes[0].after.food", equalTo(wanted))
                .body("changes[0].before.food", equalTo(serving(week, 1, 1).path("food").asText()));
        assertThat(serving(read(), 1, 1).path("food").asText()).isEqualTo(wanted);
        given().get(address + "/revisions").then().body("revision", equalTo(2)).body("changes[0].revision", equalTo(2))
                .body("changes.reason", hasSize(1));
        hasNoViolations();
    }

    @Test
    void anything_else_is_the_best_other_food() {
        swap(1, wish("")).statusCode(200).body("changes[0].after.food", not(equalTo(serving(week, 1, 1).path("food").asText())));
        hasNoViolations();
    }

    @Test
    void a_swap_is_undone_to_the_byte_but_for_its_revision() throws JsonProcessingException {
        swap(1, wish("")).statusCode(200);
        given().header("If-Match", "\"2\"").post(address + "/undo").then().statusCode(200).body("revision", equalTo(3));
        for (var part : List.of("days", "mean", "certificate", "targets")) {
            assertThat(read().path(part)).as(part).isEqualTo(week.path(part));
        }
        hasNoViolations();
    }

    @Test
    void the_first_revision_has_nothing_to_undo() {
        given().header("If-Match", "\"1\"").post(address + "/undo").then().statusCode(409)
                .body("type", equalTo("/problems/nothing-to-undo"));
    }

    @Test
    void of_two_who_change_the_same_revision_one_wins_and_the_other_changes_nothing() throws JsonProcessingException {
        swap(1, wish("")).statusCode(200);
        var after = read();
        swap(1, wish("")).statusCode(412).body("type", equalTo("/problems/precondition-failed"));
        given().contentType("application/json").body(wish("")).post(address + "/swaps").then().statusCode(428);
        assertThat(read()).isEqualTo(after);
    }

    @Test
    void what_is_wrong_is_named_with_what_the_plan_has() throws JsonProcessingException {
        alternatives("date=2026-11-24&meal=lunch&slot=mian").statusCode(400).body("violations[0].pointer", equalTo("?slot"))
                .body("violations[0].accepted", hasItem(lunchSlot));
        alternatives("date=2027-01-01&meal=lunch&slot=main").statusCode(400).body("violations[0].pointer", equalTo("?date"));
        alternatives("meal=lunch&slot=main").statusCode(400).body("violations[0].pointer", equalTo("?date"));
        alternatives(LUNCH + lunchSlot + "&limit=51").statusCode(400).body("violations[0].pointer", equalTo("?limit"));
        swap(1, wish(", \"food\": \"no-such-food\"")).statusCode(400).body("violations[0].pointer", equalTo("/food"));
        swap(1, wish(", \"food\": \"milk-whole\"")).statusCode(400).body("violations[0].pointer", equalTo("/food"));
        swap(1, wish(", \"portion\": 2")).statusCode(400).body("violations[0].pointer", equalTo("/portion"));
        swap(1, "{").statusCode(400);
        given().get("/v1/plans/00000000-0000-0000-0000-000000000000/alternatives?" + LUNCH + "main").then().statusCode(404);
        assertThat(read()).isEqualTo(week);
    }

    @Test
    void a_deleted_plan_takes_its_revisions_along() {
        swap(1, wish("")).statusCode(200);
        given().header("If-Match", "\"2\"").delete(address).then().statusCode(204);
        given().get(address + "/revisions").then().statusCode(404);
    }

    /** Swaps of anything by anything, one after the other: each keeps the plan valid, or is refused and changes nothing. */
    @Test
    void a_plan_stays_valid_swap_after_swap() throws JsonProcessingException {
        var dice = new Random(7);
        var changes = new ArrayList<Integer>();
        for (int round = 0; round < 25; round++) {
            var now = read();
            var body = randomWish(now, dice);
            var answer = swap(now.path("revision").asInt(), body).extract();
            assertThat(answer.statusCode()).as(body + answer.asString()).isIn(200, 422);
            if (answer.statusCode() == 200) {
                changes.add(answer.jsonPath().getList("changes").size());
                hasNoViolations();
            } else {
                assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/swap-breaks-plan");
                assertThat(answer.jsonPath().getList("shortfalls")).isNotEmpty();
                assertThat(read()).isEqualTo(now);
            }
        }
        assertThat(changes).hasSizeGreaterThan(15).allMatch(many -> many <= 3);
    }

    private String randomWish(JsonNode plan, Random dice) {
        var day = plan.path("days").path(dice.nextInt(7));
        var meal = day.path("meals").path(dice.nextInt(day.path("meals").size()));
        var slot = meal.path("servings").path(dice.nextInt(meal.path("servings").size())).path("slot").asText();
        var date = day.path("date").asText();
        var occasion = meal.path("occasion").asText();
        var foods = alternatives("date=%s&meal=%s&slot=%s&limit=50".formatted(date, occasion, slot)).statusCode(200).extract()
                .jsonPath().getList("alternatives.food");
        return "{\"date\": \"%s\", \"meal\": \"%s\", \"slot\": \"%s\", \"food\": \"%s\"}".formatted(date, occasion, slot,
                foods.get(dice.nextInt(foods.size())));
    }
}
