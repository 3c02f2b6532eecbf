package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.crampwise.planner.verification.MenuStatistics;
import org.crampwise.planner.verification.People;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

/**
 * The fixed people of {@link People}, planned through the API and recounted by the verifier. One in twelve by default;
 * `-Dcrampwise.population=all` plans for all 240 and takes some minutes.
 */
@QuarkusTest
class PopulationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STEP = "all".equals(System.getProperty("crampwise.population")) ? 1 : 12;

    private final List<JsonNode> plans = new ArrayList<>();
    private final List<String> unplanned = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    @Test
    void people_of_every_kind_get_a_week_that_the_verifier_finds_valid_or_a_proof_that_there_is_none() throws IOException {
        var people = People.all();
        for (int index = 0; index < people.size(); index += STEP) {
            ask(people.get(index));
        }
        System.out.println(MenuStatistics.of(plans, foods()).table());
        unplanned.forEach(System.out::println);
        assertThat(violations).isEmpty();
        assertThat(unplanned).noneMatch(answer -> answer.startsWith("/problems/no-plan-found") && !answer.contains(" 75,"));
        assertThat(plans.size()).isGreaterThan(3 * unplanned.size());
    }

    private void ask(People.Person person) throws IOException {
        var response = given().contentType("application/json").body(person.request().toString()).post("/v1/plans");
        var answer = JSON.readTree(response.asString());
        if (response.statusCode() != 201) {
            unplanned.add("%s: %s: %s".formatted(answer.path("type").asText(), person.name(), answer.path("detail").asText()));
            return;
        }
        plans.add(answer);
        var recount = JSON.readTree(given().get(response.header("Location") + "/verification").asString());
        recount.path("violations").forEach(violation -> violations.add(person.name() + ": " + violation));
    }

    private static List<JsonNode> foods() throws IOException {
        var lines = new ArrayList<JsonNode>();
        var stream = PopulationTest.class.getResourceAsStream("/catalog-export.ndjson");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }
}
