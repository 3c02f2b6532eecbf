package org.crampwise.planner.explanation;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.catalog.StubCatalog;
import org.crampwise.planner.plan.PlanCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Plans read as they were made, whatever the catalog and the rules have become; a recheck says what that is today. */
@QuarkusTest
class RecheckResourceTest {

    @Inject
    FoodSnapshots snapshots;
    @Inject
    EntityManager database;

    private String plan;
    private String answer;
    private String served;

    @BeforeEach
    void a_plan_made_of_the_catalog_as_it_is() {
        a_catalog_as_it_was();
        plan = PlanCalls.plan(PlanCalls.request("\"days\": 1")).statusCode(201).extract().header("Location");
        answer = read();
        served = given().get(plan).then().extract().path("days[0].meals[0].servings[0].food");
    }

    @AfterEach
    void a_catalog_as_it_was() {
        StubCatalog.behave("fine");
        snapshots.refresh();
    }

    @Test
    void nothing_differs_while_nothing_has_changed() {
        recheck().body("verdict", equalTo("unchanged")).body("reasons", empty()).body("foods", empty())
                .body("amounts", empty()).body("targets", empty()).body("screening", empty())
                .body("catalog.then", equalTo(StubCatalog.REVISION)).body("catalog.now", equalTo(StubCatalog.REVISION));
    }

    @Test
    void a_food_with_other_figures_is_named_with_what_it_changes() {
        catalog("more-thiamin", line -> line.replaceAll("\"thiamin\":\\{\"value\":[0-9.]+", "\"thiamin\":{\"value\":9.87"));
        recheck().body("verdict", equalTo("valid")).body("catalog.now", equalTo("more-thiamin"))
                .body("foods.food", hasItem(served)).body("foods.find { it.food == '" + served + "' }.change", equalTo("changed"))
                .body("foods.find { it.food == '" + served + "' }.per100g.nutrient", equalTo(java.util.List.of("thiamin")))
                .body("foods.find { it.food == '" + served + "' }.per100g[0].now", equalTo(9.87f))
                .body("amounts.nutrient", hasItem("thiamin")).body("amounts.where", hasItems("mean", "2026-11-23"));
        assertThat(read()).isEqualTo(answer);
    }

    @Test
    void what_the_verifier_would_not_let_pass_today_is_said() {
        catalog("no-vitamin-d", line -> line.replaceAll("\"vitamin-d\":\\{\"value\":[0-9.]+", "\"vitamin-d\":{\"value\":0"));
        recheck().body("verdict", equalTo("invalid")).body("reasons", not(empty())).body("amounts.nutrient",
                hasItem("vitamin-d"));
        assertThat(read()).isEqualTo(answer);
        given().get(plan + "/verification").then().body("valid", equalTo(true));
    }

    @Test
    void a_food_that_is_gone_is_named() {
        catalog("without-it", line -> line.contains("\"id\":\"" + served + "\"") ? "" : line);
        recheck().body("verdict", equalTo("invalid")).body("foods.find { it.food == '" + served + "' }.change", equalTo("gone"))
                .body("amounts", empty());
        assertThat(read()).isEqualTo(answer);
    }

    @Test
    void a_plan_made_under_other_rules_says_which_targets_differ() {
        rewrite("\"nutrient\":\"magnesium\",\"lower\":{\"value\":320", "\"nutrient\":\"magnesium\",\"lower\":{\"value\":300",
                "2020.01");
        var asMade = read();
        recheck().body("rules.then", equalTo("2020.01")).body("verdict", equalTo("valid"))
                .body("targets.find { it.nutrient == 'magnesium' }.bound", equalTo("lower"))
                .body("targets.find { it.nutrient == 'magnesium' }.then.value", equalTo(300.0f))
                .body("targets.find { it.nutrient == 'magnesium' }.now.value", equalTo(320.0f));
        assertThat(read()).isEqualTo(asMade);
    }

    @Test
    void an_unknown_plan_is_not_there() {
        given().get("/v1/plans/" + UUID.randomUUID() + "/recheck").then().statusCode(404);
    }

    private ValidatableResponse recheck() {
        return given().get(plan + "/recheck").then().statusCode(200);
    }

    private String read() {
        return given().get(plan).asString();
    }

    private void catalog(String revision, UnaryOperator<String> changed) {
        StubCatalog.behaveAs(revision, StubCatalog.export().lines().map(changed).collect(joining("\n")));
        snapshots.refresh();
    }

    /** As if the plan had been made when the rules were others. */
    @Transactional
    void rewrite(String today, String then, String rulesVersion) {
        var old = answer.replace(today, then).replaceAll("\"rulesVersion\":\"[^\"]+\"",
                "\"rulesVersion\":\"" + rulesVersion + "\"");
        assertThat(old).contains(then);
        database.createNativeQuery("update plan set answer = :answer, rules_version = :rules where id = :id")
                .setParameter("answer", old).setParameter("rules", rulesVersion)
                .setParameter("id", UUID.fromString(plan.substring(plan.lastIndexOf('/') + 1))).executeUpdate();
    }
}
