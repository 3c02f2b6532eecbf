package org.crampwise.catalog.problem;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import jakarta.inject.Inject;

import org.crampwise.catalog.editing.TestFoods;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/**
 * Takes every JSON body the service's own API document gives an example of, and puts nonsense into every field of it, one after the
 * other: whatever comes is taken, or refused by a problem document that names a field by its pointer, with a remedy. The nonsense is
 * random but the same in every run.
 */
@QuarkusTest
class BodyFuzzTest {

    private static final int ROUNDS_PER_FIELD = 3;
    private static final long SEED = 20_261_126L;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOOD = "/v1/foods/oatmeal-example";
    private static final Set<String> METHODS = Set.of("post", "put", "patch");

    /** JSON, as it would be sent. */
    private static final List<String> NONSENSE = List.of("null", "true", "0", "-1", "1e400", "-1e-400", "1E+999999999",
            "0.1234567890123",
            "99999999999999999999999", "\"\"", "\" \"", "\"NaN\"", "\"1\"", "\"magnesium\"", "\"milk\"", "\"IU\"", "\"\\u0000\"",
            "\"\\ud800\"", "\"\\u202e\"", "\"İ\"", "\"';drop table food;--\"", "\"../../etc/passwd\"", "\"/etc/passwd\"",
            "\"${jndi:x}\"", "\"" + "x".repeat(5000) + "\"", "[]", "[null]", "[[]]", "[1, \"a\", {}]", "[\"milk\", \"milk\"]",
            "[" + "0,".repeat(200) + "0]", "{}", "{\"\": {}}", "{\"value\": 1}", "{\"a/b~c\": 1}",
            "[".repeat(50) + "]".repeat(50));

    @Inject
    TestFoods testFoods;

    @AfterEach
    void forget() {
        testFoods.forget();
    }

    private record Body(String method, String address, String type, JsonNode example) {
    }

    private static List<Body> bodies() throws JsonProcessingException {
        var bodies = new ArrayList<Body>();
        var paths = JSON.readTree(when().get("/q/openapi?format=json").asString()).get("paths");
        paths.properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> operation.getValue().at("/requestBody/content").properties().stream()
                        .filter(content -> content.getKey().endsWith("json"))
                        .forEach(content -> bodies.add(new Body(operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replace("{id}", "oatmeal-example").replace("{position}", "0"), content.getKey(),
                                content.getValue().get("example"))))));
        return bodies;
    }

    /** Every place in it, the inner ones too; and in each object one where there is no field. */
    private static List<String> pointers(String at, JsonNode node) {
        var pointers = new ArrayList<String>();
        if (node.isObject()) {
            pointers.add(at + "/unheard-of");
        }
        Map<String, JsonNode> inner = new LinkedHashMap<>();
        node.properties().forEach(field -> inner.put(field.getKey(), field.getValue()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            inner.put(String.valueOf(i), node.get(i));
        }
        inner.forEach((name, value) -> {
            pointers.add(at + "/" + name);
            pointers.addAll(pointers(at + "/" + name, value));
        });
        return pointers;
    }

    /** The example with another value there, which need not be one a JSON library can hold. */
    private static String with(JsonNode example, String pointer, String value) {
        var copy = example.deepCopy();
        var at = JsonPointer.compile(pointer);
        var marked = "put it here";
        if (copy.at(at.head()) instanceof ObjectNode object) {
            object.put(at.last().getMatchingProperty(), marked);
        } else {
            ((ArrayNode) copy.at(at.head())).set(at.last().getMatchingIndex(), marked);
        }
        return copy.toString().replace("\"" + marked + "\"", value);
    }

    private static Response send(Body body, String sent) {
        var request = given().contentType(body.type).body(sent.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var tag = when().get(FOOD).header("ETag");
        return (tag == null ? request : request.header("If-Match", tag)).request(body.method, body.address);
    }

    /** The field itself, one within it, or what it is a part of. */
    private static boolean isNamed(String pointer, Response answer) {
        return answer.jsonPath().<String>getList("violations.pointer").stream().filter(told -> told != null && !told.isEmpty())
                .anyMatch(told -> told.startsWith(pointer) || pointer.startsWith(told));
    }

    /** A food that was added by another name would be left behind. */
    private static void takeBack(Response answer) {
        var added = answer.header("Location");
        if (answer.statusCode() == 201 && added != null && added.matches(".*/v1/foods/[^/]+") && !added.endsWith(FOOD)) {
            given().header("If-Match", answer.header("ETag")).delete(added).then().statusCode(204);
        }
    }

    private static void isTakenOrRefused(Body body, String sent, Response answer) {
        var what = body.method + " " + body.address + " " + (sent.length() > 600 ? sent.substring(0, 600) : sent);
        assertThat(answer.statusCode()).as(what).isIn(200, 201, 202, 400, 403, 404, 409);
        if (answer.statusCode() >= 400) {
            assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("detail")).as(what).isNotBlank();
            assertThat(answer.asString()).as(what).doesNotContain("Exception", "org.crampwise", "select ");
        }
        if (answer.statusCode() == 400) {
            assertThat(answer.jsonPath().<Map<String, Object>>getList("violations")).as(what).isNotEmpty()
                    .allSatisfy(violation -> {
                        assertThat(violation).containsKey("value");
                        assertThat(violation.containsKey("pointer") || violation.containsKey("parameter")).isTrue();
                        assertThat((String) violation.get("message")).isNotBlank().endsWith(".");
                    });
        }
    }

    @Test
    void every_field_of_every_body_takes_any_nonsense() throws JsonProcessingException {
        var random = new Random(SEED);
        var bodies = bodies();
        assertThat(bodies).extracting(Body::method).contains("POST", "PUT", "PATCH");
        var added = bodies.stream().filter(body -> body.address.equals("/v1/foods")).findFirst().orElseThrow();
        // the food of the other addresses; adding it again is refused
        send(added, added.example.toString()).then().statusCode(201);
        int count = 0;
        int refused = 0;
        int named = 0;
        for (var body : bodies) {
            for (var pointer : pointers("", body.example)) {
                for (int round = 0; round < ROUNDS_PER_FIELD; round++) {
                    var sent = with(body.example, pointer, NONSENSE.get(random.nextInt(NONSENSE.size())));
                    var answer = send(body, sent);
                    isTakenOrRefused(body, sent, answer);
                    takeBack(answer);
                    count++;
                    refused += answer.statusCode() == 400 ? 1 : 0;
                    named += answer.statusCode() == 400 && isNamed(pointer, answer) ? 1 : 0;
                }
            }
        }
        System.out.printf("Fuzz: %d bodies, %d requests, %d refused, %d of these by naming the field.%n", bodies.size(),
                count, refused, named);
        assertThat(refused).as("nonsense is refused, but for texts, which may say anything").isGreaterThan(count / 3);
        assertThat(named).as("a refusal names the field").isGreaterThan(refused / 2);
    }
}
