package org.crampwise.planner.access;

import static io.restassured.RestAssured.given;
import static org.crampwise.planner.profile.ProfileCalls.woman;

import org.jspecify.annotations.Nullable;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A request that the owner of what it is about gets answered well, sent by whomever. */
final class DoorCall {

    private final String method;
    private final String address;
    private final String endpoint;
    private final OwnersWorld world;
    private int revision = 1;

    /** Makes ready in the world what the endpoint needs to be there. */
    DoorCall(String endpoint, OwnersWorld world) {
        this.endpoint = endpoint;
        this.world = world;
        this.method = endpoint.substring(0, endpoint.indexOf(' '));
        this.address = filled(endpoint.substring(endpoint.indexOf(' ') + 1)) + query();
    }

    /** So that what the endpoint takes back is there. Costs a revision. */
    DoorCall ready() {
        switch (endpoint) {
            case "DELETE /v1/plans/{id}/locks", "POST /v1/plans/{id}/undo" -> world.lock();
            case "DELETE /v1/plans/{id}/eaten/{date}/{meal}" -> world.eat();
            default -> {
                return this;
            }
        }
        revision = 2;
        return this;
    }

    Response as(@Nullable String token) {
        var request = token == null ? given() : given().auth().oauth2(token);
        return withBody(request.contentType(endpoint.startsWith("PATCH") ? "application/merge-patch+json" : "application/json"))
                .request(method, address);
    }

    private RequestSpecification withBody(RequestSpecification request) {
        if (method.equals("GET")) {
            return request;
        }
        var body = switch (endpoint) {
            case "POST /v1/profiles", "PUT /v1/profiles/{id}" -> woman("");
            case "PATCH /v1/profiles/{id}" -> "{\"weightKg\": 65}";
            case "POST /v1/targets" -> "{\"profileId\": \"%s\"}".formatted(world.profileId());
            case "POST /v1/plans" -> OwnersWorld.planOf(world.profileId());
            case "POST /v1/household-plans" -> OwnersWorld.householdOf(world.profileId());
            case "POST /v1/plan-batches" -> OwnersWorld.batchOf(world.profileId());
            case "POST /v1/plans/{id}/calendar-links" -> "{\"timeZone\": \"UTC\"}";
            case "POST /v1/plans/{id}/swaps" ->
                "{\"date\": \"%s\", \"meal\": \"breakfast\", \"slot\": \"%s\"}".formatted(OwnersWorld.DAY, world.slot());
            case "POST /v1/plans/{id}/replans" -> "{\"from\": \"%s\"}".formatted(OwnersWorld.DAY);
            case "PUT /v1/plans/{id}/eaten/{date}/{meal}" -> "{\"as\": \"skipped\"}";
            case "PUT /v1/profiles/{id}/diary/{date}" -> "{\"count\": 2}";
            default -> "";
        };
        var match = endpoint.endsWith("household-plans/{id}") ? world.householdId() : String.valueOf(revision);
        if (!method.equals("POST") || endpoint.contains("{id}/")) {
            request.header("If-Match", "\"" + match + "\"");
        }
        return body.isEmpty() ? request : request.body(body);
    }

    private String filled(String template) {
        var id = switch (template.split("/")[2]) {
            case "plans" -> world.planId();
            case "plan-batches" -> world.batchId();
            case "household-plans" -> world.householdId();
            default -> world.profileId();
        };
        return template.replace("{id}", id).replace("{slug}", "not-found").replace("{secret}", world.secret())
                .replace("{link}", world.link()).replace("{subject}", OwnersWorld.LET_IN).replace("{meal}", "breakfast")
                .replace("{date}", template.contains("/diary/") ? OwnersWorld.NIGHT : OwnersWorld.DAY);
    }

    private String query() {
        return switch (endpoint) {
            case "GET /v1/plans/{id}/alternatives" ->
                "?date=%s&meal=breakfast&slot=%s".formatted(OwnersWorld.DAY, world.slot());
            case "GET /v1/plans/{id}/meal-alternatives", "PUT /v1/plans/{id}/locks", "DELETE /v1/plans/{id}/locks" ->
                "?date=%s&meal=breakfast".formatted(OwnersWorld.DAY);
            case "GET /v1/profiles/{id}/diary" -> "?from=2026-03-01&to=2026-03-05";
            case "GET /v1/plans" -> "?profileId=" + world.profileId();
            default -> "";
        };
    }
}
