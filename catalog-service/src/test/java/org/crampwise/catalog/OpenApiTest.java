package org.crampwise.catalog;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.crampwise.catalog.editing.TestFoods;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../docs/api/catalog.yaml");
    private static final String FOOD = "/v1/foods/oatmeal-example";
    /** A bundle of megabytes and a file of the server are no examples to send. */
    private static final Set<String> NOT_SENT = Set.of("POST /v1/imports application/zip", "POST /v1/imports application/json");

    @Inject
    TestFoods testFoods;

    private final Set<String> sent = new LinkedHashSet<>(NOT_SENT);

    @AfterEach
    void forget() {
        testFoods.forget();
    }

    @Test
    void the_committed_document_is_that_of_the_code() throws IOException {
        var document = when().get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("crampwise.refresh-openapi")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, document);
        }
        assertThat(Files.readString(COMMITTED)).as("%s has aged. Maybe refresh it: mvn test -Dquick -pl catalog-service"
                + " -Dtest=OpenApiTest -Dcrampwise.refresh-openapi=true", COMMITTED).isEqualTo(document);
    }

    @Test
    void every_example_works() throws IOException {
        var paths = new ObjectMapper().readTree(when().get("/q/openapi?format=json").asString()).get("paths");
        send(paths, "POST", "/v1/foods", "/v1/foods", 201);
        send(paths, "PUT", "/v1/foods/{id}", FOOD, 200);
        send(paths, "PATCH", "/v1/foods/{id}", FOOD, 200);
        send(paths, "POST", "/v1/foods/{id}/portions", FOOD + "/portions", 201);
        send(paths, "PUT", "/v1/foods/{id}/portions/{position}", FOOD + "/portions/0", 200);
        send(paths, "DELETE", "/v1/foods/{id}/portions/{position}", FOOD + "/portions/1", 200);
        var importId = sendImport(paths);
        paths.fieldNames().forEachRemaining(address -> {
            if (paths.get(address).has("get")) {
                var filled = filled(paths.get(address).get("get"), address, importId);
                when().get(filled).then().statusCode(200);
                sent.add("GET " + address);
            }
        });
        var removed = given().header("If-Match", tag()).delete(FOOD).then().statusCode(204).extract().header("ETag");
        given().header("If-Match", removed).post(FOOD + "/restorations").then().statusCode(200);
        when().delete("/v1/imports/" + importId).then().statusCode(409);
        sent.addAll(List.of("DELETE /v1/foods/{id}", "POST /v1/foods/{id}/restorations", "DELETE /v1/imports/{id}"));
        assertThat(sent).containsAll(operations(paths));
    }

    private void send(JsonNode paths, String method, String address, String filled, int status) {
        var body = paths.at("/" + address.replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT) + "/requestBody/content");
        var request = given().header("If-Match", method.equals("POST") && address.equals("/v1/foods") ? "" : tag());
        if (!body.isMissingNode()) {
            var type = body.fieldNames().next();
            request.contentType(type).body(body.get(type).get("example").toString());
            sent.add(method + " " + address + " " + type);
        } else {
            sent.add(method + " " + address);
        }
        request.request(method, filled).then().statusCode(status);
    }

    private String sendImport(JsonNode paths) {
        var example = paths.at("/~1v1~1imports/post/requestBody/content/text~1csv/example").asText();
        var id = given().contentType("text/csv").body(example.getBytes(StandardCharsets.UTF_8)).post("/v1/imports").then()
                .statusCode(202).extract().<String>path("id");
        while (List.of("reading", "applying").contains(when().get("/v1/imports/" + id).<String>path("stage"))) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(when().get("/v1/imports/" + id).<Integer>path("foods.added")).isOne();
        sent.add("POST /v1/imports text/csv");
        return id;
    }

    private static String tag() {
        return when().get(FOOD).header("ETag");
    }

    private static String filled(JsonNode operation, String address, String importId) {
        var filled = address;
        for (var parameter : operation.path("parameters")) {
            if (parameter.get("in").asText().equals("path")) {
                var example = address.startsWith("/v1/imports") ? importId : parameter.get("example").asText();
                filled = filled.replace("{" + parameter.get("name").asText() + "}", example);
            }
        }
        return filled;
    }

    private static List<String> operations(JsonNode paths) {
        var operations = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (Set.of("get", "put", "post", "delete", "patch").contains(operation.getKey())) {
                    var name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    var content = operation.getValue().at("/requestBody/content");
                    if (content.isMissingNode()) {
                        operations.add(name);
                    } else {
                        content.fieldNames().forEachRemaining(type -> operations.add(name + " " + type));
                    }
                }
            }
        }
        return operations;
    }
}
