package org.crampwise.planner.screening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/**
 * The safety rules as read by somebody else than the rules file: for each rule people who fire it and one who nearly does, with
 * what must come of it. `safety-golden.json` is that reading; health answers stand in it without their `health`.
 */
@QuarkusTest
class SafetyGoldenTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEALTH = List.of("answered", "conditions", "medicines", "symptoms", "details");

    record Case(String name, JsonNode line, JsonNode person, boolean fires) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        for (var line : JSON.readTree(SafetyGoldenTest.class.getResourceAsStream("/safety-golden.json"))) {
            var name = line.path("rule").asText() + ", " + line.path("reading").asText();
            line.path("each").properties().forEach(entry -> entry.getValue().forEach(answer -> {
                var person = JSON.createObjectNode();
                person.putArray(entry.getKey()).add(answer);
                cases.add(new Case(name + ": " + answer.asText(), line, person, true));
            }));
            if (line.has("fires")) {
                cases.add(new Case(name, line, line.path("fires"), true));
            }
            if (line.has("nearly")) {
                cases.add(new Case("not " + name, line, line.path("nearly"), false));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_api_answers_as_the_reading_says(Case each) throws IOException {
        var answer = JSON
                .readTree(given().contentType("application/json").body(profile(each).toString()).post("/v1/targets").then()
                        .statusCode(200).extract().asString());
        var screening = answer.path("screening");
        var codes = screening.path("findings").findValuesAsText("code");
        var rule = each.line().path("rule").asText();
        if (each.fires()) {
            assertThat(codes).contains(rule);
            outcome(screening, each.line().path("outcome"));
            says(screening, each.line());
            targets(answer.path("targets"), each.line().path("targets"));
        } else {
            assertThat(codes).doesNotContain(rule);
            outcome(screening, each.line().path("otherwise"));
        }
    }

    private static void outcome(JsonNode screening, JsonNode expected) {
        if (!expected.isMissingNode()) {
            assertThat(screening.path("outcome").asText()).as(screening.toString()).isEqualTo(expected.asText());
        }
    }

    private static void says(JsonNode screening, JsonNode line) {
        var messages = new ArrayList<String>();
        screening.path("findings").forEach(finding -> {
            if (finding.path("code").equals(line.path("rule"))) {
                messages.add(finding.path("message").asText());
            }
        });
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst()).contains(line.path("says").asText());
        var limits = screening.path("limits").findValuesAsText("limit");
        line.path("limits")
                .forEach(limit -> assertThat(limits).anyMatch(shown -> shown.startsWith(limit.asText()), limit.asText()));
    }

    private static void targets(JsonNode targets, JsonNode expected) {
        expected.properties().forEach(entry -> {
            var target = Stream.iterate(0, index -> index + 1).limit(targets.size()).map(targets::get)
                    .filter(each -> each.path("nutrient").asText().equals(entry.getKey())).findFirst().orElseThrow();
            entry.getValue().properties().forEach(bound -> {
                var shown = target.path(bound.getKey());
                var value = shown.has("value") ? shown.path("value") : shown;
                if (bound.getValue().isNumber()) {
                    assertThat(value.asDouble()).as(target.toString()).isEqualTo(bound.getValue().asDouble());
                } else {
                    assertThat(value.asText()).as(target.toString()).isEqualTo(bound.getValue().asText());
                }
            });
        });
    }

    /** A healthy woman of 40 who answered the questions, changed by the case. */
    private static ObjectNode profile(Case each) throws IOException {
        var profile = (ObjectNode) JSON.readTree(
                """
                        {"age": 40, "sex": "female", "heightCm": 165, "weightKg": 64, "activity": "low_active", "health": {"answered": true}}""");
        each.person().properties().forEach(field -> {
            if (field.getKey().equals("reviewed")) {
                var date = LocalDate.now().minusMonths(each.person().path("monthsAgo").asInt());
                field.getValue().forEach(code -> profile.withObject("/health").withArray("/reviews").addObject()
                        .put("code", code.asText()).put("date", date.toString()));
            } else if (HEALTH.contains(field.getKey())) {
                profile.withObject("/health").set(field.getKey(), field.getValue());
            } else if (!field.getKey().equals("monthsAgo")) {
                profile.set(field.getKey(), field.getValue());
            }
        });
        return profile;
    }
}
