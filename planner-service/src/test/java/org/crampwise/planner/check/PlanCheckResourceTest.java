package org.crampwise.planner.check;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.awaitility.Awaitility;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.catalog.StubCatalog;
import org.crampwise.planner.target.People;
import org.crampwise.planner.target.SeedPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** A change of rules or foods is found in exactly the plans it makes wrong. */
@QuarkusTest
@TestProfile(PlanCheckResourceTest.FewMoves.class)
class PlanCheckResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate TOMORROW = LocalDate.now().plusDays(1);
    private static final int PEOPLE = Integer.getInteger("crampwise.checks", 66);
    /** Three of a hundred, or a little less. */
    private static final Set<Integer> ON_METFORMIN = Set.of(17, 49);
    private static final String CATALOG_WITHOUT_D = "no-vitamin-d";

    @Inject
    FoodSnapshots snapshots;
    @Inject
    EntityManager database;

    /** Which plans become wrong is asked here, not how good they are. */
    public static class FewMoves implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("planner.solver.moves", "60000");
        }
    }

    @BeforeEach
    @AfterEach
    void nobody_has_plans_and_the_catalog_is_as_it_was() {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("delete from plan").executeUpdate());
        StubCatalog.behave("fine");
        snapshots.refresh();
    }

    private static String request(int person, LocalDate start, String medicines) {
        return """
                {"reference": "%d", "startDate": "%s", "days": 1, "profile": {"age": %d, "sex": "%s", "heightCm": %d, "weightKg": %d,
                 "activity": "low_active", "health": {"answered": true%s}}}"""
                .formatted(person, start, 20 + person % 50,
                        person % 2 == 0 ? "female" : "male", 160 + person % 25, 60 + person % 20, medicines)
                .replace("\n", "");
    }

    private static String takes(String medicine) {
        return ", \"medicines\": [\"%s\"]".formatted(medicine);
    }

    /** The plan of each person who got one. */
    private static Map<Integer, String> plansFor(List<String> requests) {
        return ended(given().contentType("application/x-ndjson").body(String.join("\n", requests).getBytes(UTF_8))
                .post("/v1/plan-batches").then().statusCode(202).extract().path("id"));
    }

    private static Map<Integer, String> ended(String batch) {
        var address = "/v1/plan-batches/" + batch;
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> given().get(address).path("state").equals("done"));
        var plans = new HashMap<Integer, String>();
        given().get(address + "/results").asString().lines().map(PlanCheckResourceTest::json).filter(line -> line.has("planId"))
                .forEach(line -> plans.put(line.path("line").asInt() - 1, line.path("planId").asText()));
        return plans;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Rules of a newer version with one more. */
    private static void rule(String rule) {
        QuarkusMock.installMockForType(SeedPeople.withRule(json(rule)), People.class);
    }

    private static JsonNode checked() {
        Awaitility.await().atMost(Duration.ofMinutes(1))
                .until(() -> given().get("/v1/plan-checks").<Integer>path("unchecked") == 0);
        return json(given().get("/v1/plan-checks?limit=100").then().statusCode(200).extract().asString());
    }

    private static Set<String> breaking() {
        var plans = new TreeSet<String>();
        checked().path("plans").forEach(plan -> plans.add(plan.path("planId").asText()));
        return plans;
    }

    @Test
    void a_new_hold_is_found_in_exactly_the_plans_of_those_it_concerns() {
        var requests = new ArrayList<String>();
        for (int person = 0; person < PEOPLE; person++) {
            requests.add(request(person, TOMORROW, ON_METFORMIN.contains(person) ? takes("metformin") : ""));
        }
        var plans = plansFor(requests);
        assertThat(plans).hasSizeGreaterThan(PEOPLE * 9 / 10).containsKeys(ON_METFORMIN.toArray(Integer[]::new));
        // made by the rules of today, so there is nothing to check
        assertThat(checked().path("plans")).isEmpty();

        rule("""
                {"code": "METFORMIN_SETTLED", "outcome": "hold", "when": [{"anyOf": ["metformin"]}], "message": "Ask your doctor first.",
                 "basis": "a test"}""");

        assertThat(breaking()).isEqualTo(new TreeSet<>(ON_METFORMIN.stream().map(plans::get).toList()));
        var told = checked().path("plans").path(0);
        assertThat(told.path("verdict").asText()).isEqualTo("hold");
        assertThat(told.path("reasons").path(0).asText()).startsWith("Ask your doctor first.");
        assertThat(told.path("startDate").asText()).isEqualTo(TOMORROW.toString());
    }

    @Test
    void a_new_limit_is_found_in_the_plans_that_pass_it_and_in_no_other() {
        var requests = new ArrayList<String>();
        for (int person = 0; person < 24; person++) {
            requests.add(request(person, TOMORROW, person % 2 == 0 ? takes("thiazide") : ""));
        }
        var plans = plansFor(requests);
        var expected = new TreeSet<String>();
        var sound = new TreeSet<String>();
        plans.forEach((person, plan) -> (person % 2 == 0 && caffeine(plan) > 20 ? expected : sound).add(plan));

        rule("""
                {"code": "NO_CAFFEINE", "outcome": "limit", "when": [{"anyOf": ["thiazide"]}], "message": "Little caffeine.",
                 "basis": "a test", "constraints": [{"kind": "nutrient-ceiling", "nutrient": "caffeine", "amount": 20}]}""");

        assertThat(breaking()).isEqualTo(expected);
        assertThat(expected).as("the limit binds for some").isNotEmpty();
        assertThat(sound).as("and for others not").isNotEmpty();
    }

    private static double caffeine(String plan) {
        for (var total : json(given().get("/v1/plans/" + plan).asString()).at("/days/0/totals")) {
            if (total.path("nutrient").asText().equals("caffeine")) {
                return total.at("/amount/value").asDouble();
            }
        }
        return 0;
    }

    @Test
    void foods_that_have_become_poorer_are_found_until_the_plan_is_made_anew() {
        plansFor(List.of(request(1, TOMORROW, ""), request(2, TOMORROW, "")));
        plansFor(List.of(request(3, LocalDate.now().minusDays(3), "")));
        StubCatalog.behaveAs(CATALOG_WITHOUT_D, StubCatalog.export()
                .replaceAll("\"vitamin-d\":\\{\"value\":[0-9.]+", "\"vitamin-d\":{\"value\":0"));
        snapshots.refresh();
        // what is eaten already is not told of
        assertThat(checked().path("plans")).hasSize(2).allMatch(plan -> plan.path("verdict").asText().equals("invalid"))
                .allMatch(plan -> plan.path("reasons").path(0).asText().contains("vitamin-d"));
        given().get("/v1/plan-checks").then().body("catalogRevision", equalTo(CATALOG_WITHOUT_D));

        StubCatalog.behave("fine");
        snapshots.refresh();
        assertThat(breaking()).isEmpty();
    }

    @Test
    void a_plan_that_cannot_be_read_is_told_and_holds_up_nobody() {
        var plans = plansFor(List.of(request(1, TOMORROW, ""), request(2, TOMORROW, takes("metformin"))));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update plan set answer = 'no JSON' where id = :id")
                        .setParameter("id", UUID.fromString(plans.get(0))).executeUpdate());
        rule("""
                {"code": "METFORMIN_SETTLED", "outcome": "hold", "when": [{"anyOf": ["metformin"]}], "message": "Ask first.",
                 "basis": "a test"}""");
        var verdicts = new HashMap<String, String>();
        checked().path("plans").forEach(plan -> verdicts.put(plan.path("planId").asText(), plan.path("verdict").asText()));
        assertThat(verdicts).isEqualTo(Map.of(plans.get(0), "failed", plans.get(1), "hold"));
    }

    @Test
    void breaking_plans_are_asked_for_anew_as_one_batch() {
        var plans = plansFor(List.of(request(1, TOMORROW, takes("thiazide")), request(2, TOMORROW, takes("thiazide")),
                request(3, TOMORROW, takes("thiazide")), request(4, TOMORROW, "")));
        rule("""
                {"code": "SALTED", "outcome": "limit", "when": [{"anyOf": ["thiazide"]}], "message": "Hardly any caffeine.",
                 "basis": "a test", "constraints": [{"kind": "nutrient-ceiling", "nutrient": "caffeine", "amount": 0.5}]}""");
        var broken = breaking();
        assertThat(broken).isNotEmpty().doesNotContain(plans.get(3));

        var batch = given().contentType("application/json").body("{\"plans\": \"breaking\"}").post("/v1/plan-batches").then()
                .statusCode(202).body("accepted", equalTo(broken.size())).extract().<String>path("id");
        var anew = ended(batch);
        assertThat(anew).hasSize(broken.size());
        anew.values().forEach(plan -> given().get("/v1/plans/" + plan + "/recheck").then().body("verdict", equalTo("unchanged")));
    }

    @Test
    void what_is_asked_wrongly_is_told() {
        given().contentType("application/json").body("{\"plans\": \"all\"}").post("/v1/plan-batches").then().statusCode(400)
                .body("violations[0].pointer", equalTo("/plans")).body("violations", hasSize(1));
        given().contentType("application/json").body("{\"plans\": \"breaking\", \"request\": {}}").post("/v1/plan-batches").then()
                .statusCode(400).body("violations[0].pointer", equalTo("/request"));
        given().get("/v1/plan-checks?cursor=x").then().statusCode(400).body("violations", not(hasSize(0)));
    }
}
