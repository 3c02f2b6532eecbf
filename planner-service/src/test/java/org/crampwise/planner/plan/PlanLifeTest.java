package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.crampwise.planner.catalog.SampleCatalog;
import org.crampwise.planner.menu.Food;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A week as it is lived: wishes change, something else is eaten, meals are skipped or eaten elsewhere. */
@QuarkusTest
class PlanLifeTest {

    private static final Set<String> FISH = SampleCatalog.foods().stream().filter(food -> food.is("fish"))
            .map(Food::id).collect(Collectors.toSet());

    @Inject
    ObjectMapper json;

    private String address;
    private JsonNode week;
    private int revision;

    @BeforeEach
    void plan_a_week() throws JsonProcessingException {
        begin("\"days\": 7");
    }

    /** Her vitamin D comes from a supplement, so that a week without fish is to be had. */
    private static String request(String fields) {
        var profile = PlanCalls.WOMAN_OF_72.strip().replaceFirst("}$", "").strip()
                + ", \"supplements\": [{\"nutrient\": \"vitamin-d\", \"amount\": {\"value\": 15, \"unit\": \"ug\"}}]}";
        return "{\"profile\": %s, \"startDate\": \"2026-11-23\", %s}".formatted(profile, fields);
    }

    private void begin(String fields) throws JsonProcessingException {
        var made = plan(request(fields)).statusCode(201);
        address = "/v1/plans/" + made.extract().jsonPath().getString("id");
        week = json.readTree(made.extract().asString());
        revision = 1;
    }

    private JsonNode read() throws JsonProcessingException {
        return json.readTree(given().get(address).asString());
    }

    private ValidatableResponse replan(String body) {
        return changed(given().contentType("application/json").header("If-Match", "\"" + revision + "\"").body(body)
                .post(address + "/replans").then());
    }

    private ValidatableResponse eat(String place, String body) {
        return changed(given().contentType("application/json").header("If-Match", "\"" + revision + "\"").body(body)
                .put(address + "/eaten/" + place).then());
    }

    private ValidatableResponse lock(String query) {
        return changed(given().header("If-Match", "\"" + revision + "\"").put(address + "/locks?" + query).then());
    }

    private ValidatableResponse changed(ValidatableResponse answer) {
        revision += answer.extract().statusCode() == 200 ? 1 : 0;
        return answer;
    }

    private void undo() {
        given().header("If-Match", "\"" + revision + "\"").post(address + "/undo").then().statusCode(200);
        revision++;
    }

    private void hasNoViolations() {
        given().get(address + "/verification").then().statusCode(200).body("violations", empty());
        // nor would a look with the foods and rules of today, which are the same
        given().get(address + "/recheck").then().statusCode(200).body("reasons", empty());
    }

    private static List<String> foods(JsonNode plan, int fromDay) {
        var foods = new ArrayList<String>();
        for (int day = fromDay; day < plan.path("days").size(); day++) {
            plan.path("days").path(day).path("meals")
                    .forEach(meal -> meal.path("servings").forEach(serving -> foods.add(serving.path("food").asText())));
        }
        return foods;
    }

    private static JsonNode total(JsonNode totals, String nutrient) {
        return StreamSupport.stream(totals.spliterator(), false)
                .filter(total -> total.path("nutrient").asText().equals(nutrient)).findFirst().orElseThrow();
    }

    @Test
    void no_fish_this_week_after_all_changes_little_and_only_from_that_day_on() throws JsonProcessingException {
        assertThat(foods(week, 0)).containsAnyElementsOf(FISH);
        replan("{\"from\": \"2026-11-25\", \"dislikes\": [\"fish\"]}").statusCode(200)
                .header("ETag", equalTo("\"2\""));
        var now = read();
        assertThat(foods(now, 2)).doesNotContainAnyElementsOf(FISH);
        assertThat(now.path("days").path(0)).isEqualTo(week.path("days").path(0));
        assertThat(now.path("days").path(1)).isEqualTo(week.path("days").path(1));
        assertThat(now.path("preferences").path("dislikes")).extracting(JsonNode::asText).contains("fish");
        assertThat(now.path("earlier").path(0).path("until").asText()).isEqualTo("2026-11-24");
        hasNoViolations();
    }

    @Test
    void a_replan_without_new_wishes_has_nothing_to_change() {
        replan("{\"from\": \"2026-11-24\"}").statusCode(200).body("changes", empty());
        given().get(address + "/revisions").then().body("changes[0].reason", equalTo(
                "Planned anew from 2026-11-24 on; nothing had to change"));
    }

    @Test
    void what_is_locked_stays_where_it_is() throws JsonProcessingException {
        lock("date=2026-11-26").statusCode(200).body("changes", empty());
        lock("date=2026-11-27&meal=lunch").statusCode(200);
        replan("{\"from\": \"2026-11-23\", \"dislikes\": [\"milk\", \"yogurt\", \"juice\"]}").extract();
        var now = read();
        for (var meal : now.path("days").path(3).path("meals")) {
            meal.path("servings").forEach(serving -> assertThat(serving.path("locked").asBoolean()).isTrue());
        }
        assertThat(foodsOf(now, 3)).isEqualTo(foodsOf(week, 3));
        assertThat(now.path("days").path(4).path("meals").path(1).path("pattern"))
                .isEqualTo(week.path("days").path(4).path("meals").path(1).path("pattern"));
        hasNoViolations();
    }

    private static List<String> foodsOf(JsonNode plan, int day) {
        var foods = new ArrayList<String>();
        plan.path("days").path(day).path("meals")
                .forEach(meal -> meal.path("servings").forEach(serving -> foods.add(serving.path("food").asText())));
        return foods;
    }

    @Test
    void a_wish_against_what_is_locked_is_refused_until_it_is_freed() throws JsonProcessingException {
        var breakfast = week.path("days").path(2).path("meals").path(0).path("servings").path(0).path("food").asText();
        lock("date=2026-11-25&meal=breakfast").statusCode(200);
        var wish = "{\"from\": \"2026-11-25\", \"dislikes\": [\"" + breakfast + "\"]}";
        replan(wish).statusCode(400).body("violations[0].value", equalTo(breakfast));
        changed(given().header("If-Match", "\"" + revision + "\"").delete(address + "/locks?date=2026-11-25&meal=breakfast")
                .then())
                .statusCode(200);
        replan(wish).statusCode(200);
        assertThat(foods(read(), 2)).doesNotContain(breakfast);
        hasNoViolations();
    }

    @Test
    void something_else_that_was_eaten_counts_everywhere() throws JsonProcessingException {
        var place = "2026-11-24/dinner";
        var planned = week.path("days").path(1).path("meals").path(2).path("servings");
        eat(place, "{\"as\": \"other\", \"foods\": [{\"food\": \"pizza-cheese\", \"count\": 3, \"measure\": \"slice\"}]}")
                .statusCode(200);
        var now = read();
        var meal = now.path("days").path(1).path("meals").path(2);
        assertThat(meal.path("eaten").path("foods").path(0).path("portion").path("grams").asDouble()).isEqualTo(357);
        assertThat(meal.path("servings")).isEqualTo(planned);
        assertThat(total(now.path("days").path(1).path("totals"), "sodium"))
                .isNotEqualTo(total(week.path("days").path(1).path("totals"), "sodium"));
        given().get(address + "/report").then().body("perDay[1].nutrients[0].contributions.food", hasItem("pizza-cheese"));
        given().get(address + "/shopping-list").then().body("$", not(hasItem("pizza-cheese")));
        hasNoViolations();
        replan("{\"from\": \"2026-11-25\"}").statusCode(200);
        hasNoViolations();
        assertThat(read().path("days").path(1)).isEqualTo(now.path("days").path(1));
    }

    @Test
    void a_skipped_meal_gives_nothing_and_the_rest_of_the_week_makes_up_for_it() throws JsonProcessingException {
        eat("2026-11-24/dinner", "{\"as\": \"skipped\"}").statusCode(200).body("plan.brokenByEaten.rule",
                hasItem("energy-each-day"));
        hasNoViolations();
        given().get(address + "/verification").then().body("brokenByEaten.rule", hasItem("energy-day"));
        replan("{\"from\": \"2026-11-25\"}").statusCode(200);
        hasNoViolations();
        var now = read();
        var missed = now.path("brokenByEaten").findValuesAsText("rule");
        for (var nutrient : List.of("magnesium", "potassium", "calcium", "vitamin-d", "vitamin-b12")) {
            var made = total(now.path("mean"), nutrient).path("ofTarget").asDouble();
            // what cannot be made good is named
            assertThat(made >= 0.999 || missed.stream().anyMatch(rule -> rule.startsWith(nutrient))).as(nutrient).isTrue();
            assertThat(made).as(nutrient).isGreaterThan(0.95);
        }
    }

    @Test
    void what_nobody_knows_of_a_meal_counts_toward_nothing_and_is_said_to_be_unknown() throws JsonProcessingException {
        eat("2026-11-24/lunch", """
                {"as": "other", "what": "Canteen", "amounts": [{"nutrient": "energy", "amount": {"value": 700, "unit": "kcal"}},
                 {"nutrient": "calcium", "amount": {"value": 0.2, "unit": "g"}}]}""").statusCode(200)
                .body("plan.days[1].meals[1].eaten.unknown", hasItems("magnesium", "potassium", "vitamin-d", "vitamin-b12"))
                .body("plan.days[1].meals[1].eaten.amounts[1].amount.value", equalTo(200));
        var totals = read().path("days").path(1).path("totals");
        assertThat(total(totals, "magnesium").path("unknownFoods").asInt()).isEqualTo(1);
        assertThat(total(totals, "calcium").path("unknownFoods").asInt()).isZero();
        hasNoViolations();
        given().get(address + "/report").then().body("perDay[1].nutrients[0].unknownFoods.name", hasItem("Canteen"));
    }

    @Test
    void a_meal_elsewhere_is_planned_around_and_counts_as_it_was_once_that_is_told() throws JsonProcessingException {
        replan("{\"from\": \"2026-11-24\", \"elsewhere\": [{\"date\": \"2026-11-26\", \"occasion\": \"dinner\"}]}")
                .statusCode(200)
                .body("plan.days[3].meals[2].pattern", equalTo("elsewhere"))
                .body("plan.preferences.elsewhere[0].reckoned", equalTo("usual"));
        hasNoViolations();
        eat("2026-11-26/dinner", "{\"as\": \"other\", \"foods\": [{\"food\": \"pizza-cheese\", \"grams\": 357}]}")
                .statusCode(200);
        hasNoViolations();
        given().get(address + "/calendar.ics").then().statusCode(200);
    }

    @Test
    void what_was_told_is_taken_back_to_the_plan_as_it_was() throws JsonProcessingException {
        eat("2026-11-24/dinner", "{\"as\": \"skipped\"}").statusCode(200);
        changed(given().header("If-Match", "\"2\"").delete(address + "/eaten/2026-11-24/dinner").then()).statusCode(200);
        assertThat(read().path("days")).isEqualTo(week.path("days"));
        assertThat(read().path("brokenByEaten").isMissingNode()).isTrue();
        hasNoViolations();
    }

    @Test
    void undoing_a_replan_brings_back_what_was_asked_before() throws JsonProcessingException {
        replan("{\"from\": \"2026-11-25\", \"dislikes\": [\"fish\"], \"without\": [\"mollusc\"], \"diet\": \"pescatarian\"}");
        undo();
        assertThat(read().path("days")).isEqualTo(week.path("days"));
        assertThat(read().path("preferences")).isEqualTo(week.path("preferences"));
        replan("{\"from\": \"2026-11-25\"}").statusCode(200).body("changes", empty())
                .body("plan.preferences.dislikes", empty()).body("plan.profile.diet", equalTo("omnivore"));
    }

    @Test
    void a_swap_of_what_was_locked_in_the_request_frees_it() throws JsonProcessingException {
        begin("\"days\": 3, \"locked\": [{\"date\": \"2026-11-24\", \"occasion\": \"snack\", \"food\": \"banana\"}]");
        var snack = week.path("days").path(1).path("meals").path(3);
        var slot = StreamSupport.stream(snack.path("servings").spliterator(), false)
                .filter(serving -> serving.path("food").asText().equals("banana")).findFirst().orElseThrow().path("slot")
                .asText();
        changed(given().contentType("application/json").header("If-Match", "\"1\"")
                .body("{\"date\": \"2026-11-24\", \"meal\": \"snack\", \"slot\": \"" + slot + "\"}").post(address + "/swaps")
                .then())
                .statusCode(200).body("plan.preferences.locked", empty());
        hasNoViolations();
    }

    @Test
    void an_empty_place_is_filled_and_a_whole_meal_becomes_another() throws JsonProcessingException {
        var wish = "{\"date\": \"2026-11-24\", \"meal\": \"lunch\"}";
        var before = Set.copyOf(foodsOf(json.readTree("{\"days\": [{\"meals\": [%s]}]}"
                .formatted(week.path("days").path(1).path("meals").path(1))), 0));
        changed(given().contentType("application/json").header("If-Match", "\"1\"").body(wish).post(address + "/swaps").then())
                .statusCode(200);
        var after = read().path("days").path(1).path("meals").path(1);
        after.path("servings").forEach(serving -> assertThat(before).doesNotContain(serving.path("food").asText()));
        hasNoViolations();
        var empty = emptyPlace(read());
        given().get(address + "/alternatives?" + empty).then().statusCode(200).body("current", nullValue())
                .body("alternatives", hasSize(10));
    }

    private String emptyPlace(JsonNode plan) {
        for (var day : plan.path("days")) {
            var breakfast = day.path("meals").path(0);
            var slots = StreamSupport.stream(breakfast.path("servings").spliterator(), false)
                    .map(serving -> serving.path("slot").asText()).toList();
            for (var pattern : org.crampwise.planner.naturalness.HabitSeeds.read().patterns()) {
                for (var slot : pattern.slots()) {
                    if (pattern.id().equals(breakfast.path("pattern").asText()) && !slots.contains(slot.name())) {
                        return "date=%s&meal=breakfast&slot=%s".formatted(day.path("date").asText(), slot.name());
                    }
                }
            }
        }
        throw new IllegalStateException("No breakfast of the week has an empty place");
    }

    @Test
    void what_is_wrong_is_named_and_changes_nothing() throws JsonProcessingException {
        replan("{}").statusCode(400).body("violations[0].pointer", equalTo("/from"));
        replan("{\"from\": \"2026-11-24\", \"dislikes\": [\"fihs\"]}").statusCode(400)
                .body("violations[0].pointer", equalTo("/dislikes/0")).body("violations[0].nearest", equalTo("fish"));
        replan("{\"from\": \"2026-11-24\", \"elsewhere\": [{\"date\": \"2026-11-23\", \"occasion\": \"lunch\"}]}").statusCode(400)
                .body("violations[0].pointer", equalTo("/elsewhere/0/date"));
        replan("{\"from\": \"2026-11-24\", \"wishes\": []}").statusCode(400).body("violations[0].pointer", equalTo("/wishes"));
        eat("2026-11-24/brunch", "{\"as\": \"planned\"}").statusCode(400).body("violations[0].pointer", equalTo("#meal"));
        eat("2026-11-24/lunch", "{\"as\": \"eaten\"}").statusCode(400).body("violations[0].pointer", equalTo("/as"));
        eat("2026-11-24/lunch", "{\"as\": \"other\"}").statusCode(400).body("violations[0].pointer", equalTo("/foods"));
        eat("2026-11-24/lunch", "{\"as\": \"other\", \"foods\": [{\"food\": \"pizza-cheese\"}]}").statusCode(400)
                .body("violations[0].pointer", equalTo("/foods/0/grams"));
        eat("2026-11-24/lunch",
                "{\"as\": \"other\", \"amounts\": [{\"nutrient\": \"sodium\", \"amount\": {\"value\": 1, \"unit\": \"g\"}}]}")
                .statusCode(400).body("violations[0].pointer", equalTo("/amounts"));
        lock("date=2026-12-24").statusCode(400).body("violations[0].pointer", equalTo("?date"));
        given().contentType("application/json").body("{\"from\": \"2026-11-24\"}").post(address + "/replans").then()
                .statusCode(428);
        assertThat(read()).isEqualTo(week);
    }

    @Test
    void what_was_told_to_be_eaten_is_not_to_be_eaten_elsewhere_as_well() throws JsonProcessingException {
        eat("2026-11-25/lunch", "{\"as\": \"planned\"}").statusCode(200);
        var wish = "{\"from\": \"2026-11-25\", \"elsewhere\": [{\"date\": \"2026-11-25\", \"occasion\": \"%s\"}]}";
        replan(wish.formatted("lunch")).statusCode(400).body("violations[0].pointer", equalTo("/elsewhere/0/occasion"))
                .body("violations[0].value", equalTo("lunch"));
        replan(wish.formatted("dinner")).statusCode(200);
        eat("2026-11-25/dinner", "{\"as\": \"planned\"}").statusCode(200);
        hasNoViolations();
        replan("{\"from\": \"2026-11-26\", \"dislikes\": [\"poultry\"]}").statusCode(200);
        hasNoViolations();
    }

    @Test
    void what_cannot_be_had_says_what_would_be_missed_and_changes_nothing() throws JsonProcessingException {
        replan("{\"from\": \"2026-11-24\", \"diet\": \"vegan\", \"without\": [\"gluten\", \"tree-nut\", \"soy\", \"peanut\"]}")
                .statusCode(422)
                .body("type", equalTo("/problems/replan-breaks-plan")).body("shortfalls", not(empty()));
        assertThat(read()).isEqualTo(week);
    }
}
