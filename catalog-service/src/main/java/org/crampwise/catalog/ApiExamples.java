package org.crampwise.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Gives the API document examples that work; a test sends every one of them. And says of every answer what a failure looks like. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiExamples implements OASFilter {

    private static final String FOLDER = "/api-examples/";
    private static final String PROBLEM = "application/problem+json";

    /** By parameter, for the addresses that begin so. */
    private static final Map<String, Map<String, Object>> PATH_EXAMPLES = Map.of(
            "/v1/foods/", Map.of("id", "oatmeal-example", "position", "0"),
            "/v1/nutrients/", Map.of("code", "magnesium"),
            "/problems/", Map.of("slug", "not-found"),
            "/v1/imports/", Map.of("id", "8c1f4c0e-54b1-4d0e-9d5a-0a4a3c1b7f11"));

    /** File by method, address and media type. */
    private static final Map<String, String> BODY_EXAMPLES = Map.of(
            "POST /v1/foods application/json", "food.json",
            "PUT /v1/foods/{id} application/json", "food.json",
            "PATCH /v1/foods/{id} application/merge-patch+json", "patch.json",
            "POST /v1/foods/{id}/portions application/json", "portion.json",
            "PUT /v1/foods/{id}/portions/{position} application/json", "usual-portion.json",
            "POST /v1/imports text/csv", "foods.csv",
            "POST /v1/imports application/json", "server-file.json");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((address, item) -> item.getOperations().forEach((method, operation) -> {
            addParameters(address, operation);
            addBodies(method, address, operation);
            operation.getResponses().addAPIResponse("default", OASFactory.createAPIResponse()
                    .description("a problem document (RFC 9457)")
                    .content(OASFactory.createContent().addMediaType(PROBLEM,
                            OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem")))));
        }));
        addProblem(document);
    }

    private static void addParameters(String address, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(parameter -> parameter.getIn() == In.PATH)
                    .forEach(parameter -> example(address, parameter).ifPresent(parameter::setExample));
        }
    }

    private static Optional<Object> example(String address, Parameter parameter) {
        return PATH_EXAMPLES.entrySet().stream().filter(entry -> address.startsWith(entry.getKey())).findFirst()
                .map(entry -> entry.getValue().get(parameter.getName()));
    }

    private static void addBodies(HttpMethod method, String address, Operation operation) {
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().getContent().getMediaTypes().forEach((type, body) -> Optional
                    .ofNullable(BODY_EXAMPLES.get(method + " " + address + " " + type))
                    .ifPresent(file -> body.setExample(read(file))));
        }
    }

    private static Object read(String file) {
        try (var in = ApiExamples.class.getResourceAsStream(FOLDER + file)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return file.endsWith(".json")
                    ? new ObjectMapper().readValue(text, new TypeReference<Map<String, Object>>() {})
                    : text;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static void addProblem(OpenAPI document) {
        var violation = object().addProperty("parameter", text("the query parameter or header"))
                .addProperty("pointer", text("the JSON pointer of a field of the body"))
                .addProperty("value", text("what was sent"))
                .addProperty("message", text("what is wrong with it"))
                .addProperty("nearest", text("what may be meant"));
        document.getComponents().addSchema("Problem", object()
                .addProperty("type", text("stable; also the address of an explanation"))
                .addProperty("title", text("the kind of problem"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("what happened and what to do"))
                .addProperty("violations", OASFactory.createSchema().addType(SchemaType.ARRAY).items(violation)));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
