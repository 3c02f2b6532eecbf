package org.crampwise.planner.household;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import org.crampwise.planner.catalog.SampleCatalog;
import org.crampwise.planner.menu.Food;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** People who eat together: each has a plan that is right by itself, and their dishes are the same. */
@QuarkusTest
class HouseholdResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANNA = """
            {"name": "Anna", "profile": {"age": 72, "sex": "female", "heightCm": 162, "weightKg": 64, "activity": "low_active",
             "health": {"answered": true}}}""";
    private static final String BEN = """
            {"name": "Ben", "profile": {"age": 45, "sex": "male", "heightCm": 182, "weightKg": 84, "activity": "low_active",
             "health": {"answered": true}}}""";
    private static final String CLARA = """
            {"name": "Clara", "without": ["peanut", "lactose"], "profile": {"age": 33, "sex": "female", "heightCm": 170,
             "weightKg": 62, "activity": "active", "health": {"answered": true}}}""";
    private static final String DORA = """
            {"name": "Dora", "diet": "vegetarian", "profile": {"age": 24, "sex": "female", "heightCm": 168, "weightKg": 60,
             "activity": "low_active", "health": {"answered": true}}}""";
    private static final String ON_DIALYSIS = """
            {"name": "Emil", "profile": {"age": 60, "sex": "male", "heightCm": 178, "weightKg": 80,
             "health": {"answered": true, "conditions": ["dialysis"]}}}""";

    /** Without fortified foods enough there is no week of vegan food for her. */
    private static final String VEGAN_OF_76 = """
            {"name": "Vera", "diet": "vegan", "profile": {"age": 76, "sex": "female", "heightCm": 166, "weightKg": 55,
             "activity": "low_active", "health": {"answered": true}}}""";

    private static ValidatableResponse plan(String members, String more) {
        return given().contentType("application/json")
                .body("{\"startDate\": \"2026-11-23\", \"members\": [%s]%s}".formatted(members, more))
                .post("/v1/household-plans").then();
    }

    private static JsonNode planned(String members, String more) throws IOException {
        return JSON.readTree(plan(members, more).statusCode(201).extract().asString());
    }

    private static String main(JsonNode member, int day, String occasion) {
        for (var meal : member.at("/plan/days/" + day + "/meals")) {
            if (meal.path("occasion").asText().equals(occasion)) {
                return meal.at("/servings/0/food").asText();
            }
        }
        return "";
    }

    private static void isValid(JsonNode member) throws IOException {
        var recount = JSON.readTree(given().get("/v1/plans/" + member.at("/plan/id").asText() + "/verification").asString());
        assertThat(recount.path("violations")).as(member.path("name").asText()).isEmpty();
    }

    @Test
    void four_people_eat_the_same_dinners_in_portions_of_their_own() throws IOException {
        var household = planned(String.join(", ", ANNA, BEN, CLARA, DORA), "");
        for (var member : household.path("members")) {
            assertThat(member.path("outcome").asText()).isEqualTo("planned");
            assertThat(member.path("shares").asBoolean()).isTrue();
            isValid(member);
        }
        for (int day = 0; day < 7; day++) {
            var dinners = new HashSet<String>();
            for (var member : household.path("members")) {
                dinners.add(main(member, day, "dinner"));
            }
            assertThat(dinners).hasSize(1);
        }
        assertThat(household.path("dishes")).hasSize(7).allMatch(dish -> dish.path("servings").size() == 4);
    }

    @Test
    void the_shopping_list_is_that_of_all_together() throws IOException {
        var household = planned(ANNA + ", " + BEN, ", \"days\": 2");
        var list = given().get(household.path("shoppingList").asText()).then().statusCode(200).extract();
        var together = eaten(JSON.readTree(list.asString()));
        var alone = 0.0;
        for (var member : household.path("members")) {
            alone += eaten(
                    JSON.readTree(given().get("/v1/plans/" + member.at("/plan/id").asText() + "/shopping-list").asString()));
        }
        assertThat(together).isPositive().isCloseTo(alone, org.assertj.core.data.Offset.offset(10.0));
        given().accept("text/plain").get(household.path("shoppingList").asText()).then().statusCode(200);
    }

    private static double eaten(JsonNode list) {
        var grams = 0.0;
        for (var aisle : list.path("aisles")) {
            for (var line : aisle.path("lines")) {
                grams += line.at("/eaten/grams").asDouble();
            }
        }
        return grams;
    }

    @Test
    void who_is_refused_is_told_why_and_the_others_eat() throws IOException {
        var household = planned(ANNA + ", " + ON_DIALYSIS, ", \"days\": 2");
        assertThat(household.at("/members/0/outcome").asText()).isEqualTo("planned");
        assertThat(household.at("/members/1/outcome").asText()).startsWith("screening-");
        assertThat(household.at("/members/1/problem/detail").asText()).isNotBlank();
        assertThat(household.at("/members/1/plan").isMissingNode()).isTrue();
        assertThat(household.path("notes").toString()).contains("Emil has no plan");
    }

    @Test
    void whom_no_plan_serves_keeps_nobody_from_eating_together() throws IOException {
        var household = planned(ANNA + ", " + BEN + ", " + VEGAN_OF_76, "");
        assertThat(household.at("/members/2/outcome").asText()).isEqualTo("no-feasible-plan");
        for (var member = 0; member < 2; member++) {
            assertThat(household.at("/members/" + member + "/shares").asBoolean()).isTrue();
            isValid(household.path("members").path(member));
        }
        assertThat(main(household.path("members").path(0), 0, "dinner"))
                .isEqualTo(main(household.path("members").path(1), 0, "dinner"));
        var vegans = SampleCatalog.foods().stream().filter(food -> food.diets().contains("vegan")).map(Food::id).toList();
        assertThat(household.path("dishes").findValuesAsText("food")).isNotEmpty().anyMatch(dish -> !vegans.contains(dish));
    }

    @Test
    void who_eats_with_nobody_shares_nothing() throws IOException {
        var household = planned(ANNA + ", " + VEGAN_OF_76, "");
        assertThat(household.at("/members/0/shares").asBoolean()).isFalse();
        assertThat(household.path("dishes")).isEmpty();
    }

    @Test
    void nobody_of_whom_anybody_can_be_planned_for_is_an_error_that_tells_each() {
        plan(ON_DIALYSIS, "").statusCode(422).contentType("application/problem+json")
                .body("members[0].name", equalTo("Emil"));
    }

    @Test
    void what_a_member_must_not_eat_is_kept_out_of_the_whole_house_where_traces_matter() throws IOException {
        var household = planned(ANNA + ", " + CLARA, ", \"days\": 2, \"crossContact\": \"household\"");
        assertThat(household.at("/members/0/plan/profile/without").toString()).contains("peanut", "lactose");
        var apart = planned(ANNA + ", " + CLARA, ", \"days\": 2");
        assertThat(apart.at("/members/0/plan/profile/without").toString()).doesNotContain("peanut");
        assertThat(apart.path("notes").toString()).contains("traces");
    }

    @Test
    void other_meals_can_be_shared_or_none() throws IOException {
        var all = planned(ANNA + ", " + BEN, ", \"days\": 2, \"sharedMeals\": [\"lunch\", \"dinner\"]");
        assertThat(occasions(all)).containsExactlyInAnyOrder("lunch", "dinner");
        assertThat(occasions(planned(ANNA + ", " + BEN, ", \"days\": 2, \"sharedMeals\": []"))).isEmpty();
    }

    private static Set<String> occasions(JsonNode household) {
        var occasions = new HashSet<String>();
        household.path("dishes").forEach(dish -> occasions.add(dish.path("occasion").asText()));
        return occasions;
    }

    @Test
    void it_reads_again_as_its_plans_are_and_goes_with_them() throws IOException {
        var made = plan(ANNA + ", " + BEN, ", \"days\": 1").statusCode(201);
        var address = made.extract().header("Location");
        var etag = made.extract().header("ETag");
        var member = made.extract().jsonPath().getString("members[1].plan.id");
        given().get(address).then().statusCode(200).body("members.name", hasItem("Ben")).body("members[1].plan.id",
                equalTo(member));
        given().delete(address).then().statusCode(428);
        given().header("If-Match", "\"other\"").delete(address).then().statusCode(412);
        given().header("If-Match", etag).delete(address).then().statusCode(204);
        given().get(address).then().statusCode(404);
        given().get("/v1/plans/" + member).then().statusCode(404);
    }

    @Test
    void the_same_key_is_the_same_household() {
        var body = "{\"startDate\": \"2026-11-23\", \"days\": 1, \"members\": [%s]}".formatted(ANNA);
        var first = given().contentType("application/json").header("Idempotency-Key", "dinner for one").body(body)
                .post("/v1/household-plans").then().statusCode(201).extract().header("Location");
        given().contentType("application/json").header("Idempotency-Key", "dinner for one").body(body).post("/v1/household-plans")
                .then().statusCode(201).header("Location", first);
        given().contentType("application/json").header("Idempotency-Key", "dinner for one")
                .body(body.replace("\"days\": 1", "\"days\": 2")).post("/v1/household-plans").then().statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nobody              | "members": []                                | /members               | one to 6 members
            a crowd             | "members": [{}, {}, {}, {}, {}, {}, {}]      | /members               | at most 6
            a member as a word  | "members": ["Anna"]                          | /members/0             | must be an object
            a member's own days | "members": [{"days": 3, "profile": {}}]      | /members/0/days        | the whole household
            a name of no length | "members": [{"name": "", "profile": {}}]     | /members/0/name        | 1 to 60
            a shared snack      | "members": [{}], "sharedMeals": ["snack"]    | /sharedMeals/0         | accepted words
            an unknown contact  | "members": [{}], "crossContact": "none"      | /crossContact          | accepted words
            a person of no age  | "members": [{"profile": {"sex": "female", "heightCm": 162, "weightKg": 64}}] | /members/0/profile/age | is required
            an unknown field    | "members": [{}], "guests": 3                 | /guests                | not a field
            """)
    void what_is_wrong_is_named_where_it_stands(String what, String fields, String pointer, String message) {
        given().contentType("application/json").body("{%s}".formatted(fields)).post("/v1/household-plans").then().statusCode(400)
                .body("violations.pointer", hasItem(pointer))
                .body("violations.find { it.pointer == '%s' }.message".formatted(pointer), containsString(message));
    }
}
