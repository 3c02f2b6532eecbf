package org.crampwise.planner.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.crampwise.planner.nutrition.FactTable;
import org.crampwise.planner.nutrition.FactTable.Row;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.PersonReading;
import org.crampwise.planner.target.SeedPeople;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Random people with random own bounds near what they need: each gets a plan that the verifier finds valid, or a reason.
 * Eighteen by default; {@code -Dcrampwise.population=all} asks for 200.
 */
@QuarkusTest
class OwnBoundPopulationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PEOPLE = "all".equals(System.getProperty("crampwise.population")) ? 200 : 18;
    private static final List<Row> RANGES = FactTable.ofSeed("own-bound-ranges.csv").rows();
    private static final List<String> MEDICINES = List.of("lisinopril", "metformin", "hydrochlorothiazide", "atorvastatin");

    private final Random dice = new Random(20261126);
    private final List<String> answers = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    @Test
    void every_plan_keeps_the_bounds_it_was_given_or_there_is_a_reason() throws IOException {
        for (int person = 0; person < PEOPLE; person++) {
            ask(person, profile());
        }
        System.out.println(answers);
        assertThat(violations).isEmpty();
        assertThat(answers).filteredOn("201"::equals).hasSizeGreaterThan(PEOPLE / 3);
    }

    private void ask(int person, ObjectNode profile) throws IOException {
        var request = JsonNodeFactory.instance.objectNode().put("startDate", "2026-11-23").put("days", 3 + dice.nextInt(5));
        request.set("profile", profile);
        var response = given().contentType("application/json").body(request.toString()).post("/v1/plans");
        var answer = JSON.readTree(response.asString());
        assertThat(response.statusCode()).as(request + answer.toString()).isIn(201, 422);
        answers.add(response.statusCode() == 201 ? "201" : answer.path("type").asText().replace("/problems/", ""));
        if (response.statusCode() == 201) {
            JSON.readTree(given().get(response.header("Location") + "/verification").asString()).path("violations")
                    .forEach(violation -> violations.add(person + ": " + violation + " " + profile));
        }
    }

    private ObjectNode profile() {
        boolean man = dice.nextBoolean();
        var profile = JsonNodeFactory.instance.objectNode()
                .put("age", 19 + dice.nextInt(70)).put("sex", man ? "male" : "female")
                .put("heightCm", 155 + dice.nextInt(30)).put("weightKg", 55 + dice.nextInt(35))
                .put("referenceSet", dice.nextInt(4) == 0 ? "eu-efsa" : "us-dri")
                .put("diet", dice.nextInt(4) == 0 ? "vegetarian" : "omnivore");
        var health = profile.putObject("health").put("answered", true);
        if (dice.nextBoolean()) {
            health.putArray("medicines").add(MEDICINES.get(dice.nextInt(MEDICINES.size())));
        }
        if (dice.nextInt(3) == 0) {
            health.putArray("conditions").add("hypertension");
        }
        bounds(profile.putArray("ownBounds"), profile);
        return profile;
    }

    private void bounds(ArrayNode bounds, JsonNode profile) {
        var targets = SeedPeople.PEOPLE.assess(
                PersonReading.of(JSON.convertValue(profile, new TypeReference<Map<String, Object>>() {}),
                        SeedPeople.PEOPLE.words()))
                .targets();
        for (var row : RANGES) {
            var target = Nutrient.withCode(row.text("nutrient")).flatMap(targets::find);
            if (target.isEmpty() || dice.nextInt(5) > 0) {
                continue;
            }
            var bound = JsonNodeFactory.instance.objectNode().put("nutrient", row.text("nutrient")).put("reason", "Blood test")
                    .put("author", "R. Miller").put("date", "2026-11-20");
            double need = target.get().lower().map(lower -> lower.amount().value()).orElse(0.0);
            if (!row.text("sides").equals("upper") && need > 0) {
                amount(bound.putObject("lower"), need * (0.8 + 0.5 * dice.nextDouble()), row);
            }
            if (!row.text("sides").equals("lower") && (need == 0 || dice.nextInt(3) == 0)) {
                double most = target.get().totalUpper().map(upper -> upper.amount().value()).orElse(4 * need);
                amount(bound.putObject("upper"), most * (0.8 + 0.4 * dice.nextDouble()), row);
            }
            if (bound.has("lower") && dice.nextInt(3) == 0) {
                bound.put("dailyFloor", 0.5 + 0.4 * dice.nextDouble());
            }
            if (dice.nextInt(4) == 0) {
                bound.put("window", "each-day");
            }
            if (bound.has("lower") || bound.has("upper")) {
                bounds.add(bound);
            }
        }
    }

    private static void amount(ObjectNode amount, double value, Row row) {
        double fitting = Math.min(row.decimal("most").doubleValue(), Math.max(row.decimal("least").doubleValue(), value));
        amount.put("value", Math.round(fitting * 100) / 100.0).put("unit", row.text("unit"));
    }
}
