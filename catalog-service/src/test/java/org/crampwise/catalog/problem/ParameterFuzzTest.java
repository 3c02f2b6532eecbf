package org.crampwise.catalog.problem;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/**
 * Sends nonsense to every query parameter the service's own API document tells of. Whatever comes is answered, or refused by a
 * problem document that names the parameter, the value and a remedy. The nonsense is random but the same in every run.
 */
@QuarkusTest
class ParameterFuzzTest {

    private static final int ROUNDS_PER_PARAMETER = 60;
    private static final long SEED = 20_261_125L;

    private static final List<String> PIECES = List.of("", " ", "0", "-1", "1", "1e9", "1E400", "NaN", "Infinity", "0x10", "٣",
            "½",
            "null", "undefined", "true", "[]", "{}", "{\"a\":1}", "'", "\"", "';drop table food;--", "%", "_", "\\", "/", "..",
            "../..",
            "magnesium", "magnesium:", "magnesium:50..", "magnesium:..", ":", "::", "magnesium:5..4", "magnesium:-5..",
            "gold:1..2",
            "magnesium:1e3..", "magnesium:400IU", "vegan", "VEGAN", "milk", "milk,,egg", ",", "name", "sodium:least", ":least",
            "curated",
            "all", "category", "per100g.magnesium", "per100g.", "\u0000", "\u0007", "\r\n", "\uD83E\uDD66", "\u202E", "a\u0301",
            "ß", "İ",
            "<script>", "${jndi:x}", "{{7*7}}", "MHwwfHxh", "MXwxRTk5OTl8fGE", "999999999999999999999", "1.0000000001", "100",
            "101",
            "banana", "x".repeat(99), "x".repeat(300), "|", "&", "=", "#", "+", ";", "diet:vegan", "'a':*", "a & b", "!a");

    private record Question(String path, String parameter, boolean isList) {
    }

    private static List<Question> questions() {
        JsonPath document = when().get("/q/openapi?format=json").then().statusCode(200).extract().jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        var questions = new ArrayList<Question>();
        paths.forEach((path, methods) -> {
            if (methods.containsKey("get") && methods.get("get").get("parameters") instanceof List<?> parameters) {
                parameters.stream().map(parameter -> (Map<?, ?>) parameter)
                        .filter(parameter -> "query".equals(parameter.get("in")))
                        .forEach(parameter -> questions
                                .add(new Question(path.replace("{code}", "magnesium").replace("{id}", "banana"),
                                        (String) parameter.get("name"), isList((Map<?, ?>) parameter.get("schema")))));
            }
        });
        return questions;
    }

    private static boolean isList(Map<?, ?> schema) {
        return schema != null && String.valueOf(schema.get("type")).contains("array");
    }

    private static String nonsense(Random random) {
        return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> random.nextInt(4) == 0
                ? randomText(random)
                : PIECES.get(random.nextInt(PIECES.size())))
                .reduce("", String::concat);
    }

    private static String randomText(Random random) {
        return random.ints(1 + random.nextInt(12), 1, 0x2FFF).filter(point -> !Character.isSurrogate((char) point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static void isAnsweredOrRefused(Question question, List<String> values, Response answer) {
        var sent = question + " " + values;
        assertThat(answer.statusCode()).as(sent).isIn(200, 400);
        if (answer.statusCode() == 400) {
            assertThat(answer.contentType()).as(sent).startsWith("application/problem+json");
            JsonPath problem = answer.jsonPath();
            assertThat(problem.getString("type")).as(sent).isEqualTo("/problems/invalid-request");
            assertThat(problem.<Map<String, Object>>getList("violations")).as(sent).isNotEmpty().allSatisfy(violation -> {
                assertThat(violation.get("parameter")).isEqualTo(question.parameter);
                assertThat(violation).containsKey("value");
                assertThat((String) violation.get("message")).isNotBlank().endsWith(".");
            });
            assertThat(answer.asString()).as(sent).doesNotContain("Exception", "org.crampwise", "SELECT", "select f.");
        }
    }

    @Test
    void every_parameter_takes_any_nonsense() {
        var random = new Random(SEED);
        var questions = questions();
        assertThat(questions).extracting(Question::parameter).contains("q", "nutrient", "gap", "cursor", "fields", "plannable");
        int refused = 0;
        for (var question : questions) {
            for (int round = 0; round < ROUNDS_PER_PARAMETER; round++) {
                var values = Arrays.asList(new String[question.isList && random.nextBoolean() ? 2 : 1]);
                values.replaceAll(none -> nonsense(random));
                var answer = given().queryParam(question.parameter, values).when().get(question.path);
                isAnsweredOrRefused(question, values, answer);
                refused += answer.statusCode() == 400 ? 1 : 0;
            }
        }
        int sent = questions.size() * ROUNDS_PER_PARAMETER;
        System.out.printf("Fuzz: %d parameters, %d requests, %d refused.%n", questions.size(), sent, refused);
        assertThat(refused).as("nonsense is refused, but for words, which may be anything").isGreaterThan(sent / 2);
    }

    /** A cursor is the one thing that comes back to us as we made it, so strangers will try to make one. */
    @Test
    void forged_cursors_do_no_harm() {
        for (var place : List.of("0|1|a|b", "1|-999999999999999.999999999999|z|z", "2|0||", "1|0|" + "z".repeat(1000) + "|a",
                "1|5|a|",
                "0|999999999999999|| ", "3|0|a|b", "0|1E5|a|b", "0|0|a'b|c", "0|0|a")) {
            var cursor = java.util.Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(place.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (var address : List.of("/v1/foods", "/v1/foods?q=bread", "/v1/foods?sort=magnesium", "/v1/foods?sort=name",
                    "/v1/nutrients/magnesium/sources", "/v1/nutrients/magnesium/sources?gap=magnesium:5")) {
                var answer = given().queryParam("cursor", cursor).when().get(address);
                isAnsweredOrRefused(new Question(address, "cursor", false), List.of(place), answer);
            }
        }
    }
}
