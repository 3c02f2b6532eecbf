package org.crampwise.planner.household;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.crampwise.planner.problem.Conditions;
import org.crampwise.planner.problem.Problem;
import org.crampwise.planner.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Plans of people who eat together. */
@Path("/v1/household-plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HouseholdResource {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int RETRY_SECONDS = 5;

    private final HouseholdDesk desk;
    private final HouseholdPlan.Repository households;

    HouseholdResource(HouseholdDesk desk, HouseholdPlan.Repository households) {
        this.desk = desk;
        this.households = households;
    }

    @POST
    @Operation(summary = "A plan for each of up to six people who eat together, with dishes in common")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HouseholdView.class)))
    @APIResponse(responseCode = "422", description = "No member has a plan; each is told why", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = HouseholdView.UnplannedHouseholdView.class)))
    public Response create(
            @RequestBody(content = @Content(schema = @Schema(implementation = HouseholdBody.class))) Map<String, Object> body,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key) {
        Conditions.requireKeyLength(key);
        return switch (desk.serve(body, key)) {
            case HouseholdDesk.Served.Stored(var view) ->
                Response.created(URI.create("/v1/household-plans/" + view.id())).tag(etag(view.id())).entity(view).build();
            case HouseholdDesk.Served.Unplanned(var view) ->
                Response.status(view.problem().status()).type(Problem.MEDIA_TYPE).entity(view).build();
            case HouseholdDesk.Served.Busy() -> later(ProblemType.UNAVAILABLE, "Too many plans are being made at this moment.");
            case HouseholdDesk.Served.NoCatalog() -> later(ProblemType.CATALOG_UNAVAILABLE,
                    "The catalog of foods cannot be reached, and none of its answers is stored yet. Please try again in a moment.");
            case HouseholdDesk.Served.KeyReused() -> Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was sent with another body before. Choose a new key for a new request.").response();
        };
    }

    private static Response later(ProblemType type, String detail) {
        var problem = Problem.of(type, detail);
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "The plans of a household as they are now, and the dishes they share")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HouseholdView.class)))
    public Response read(@RestPath UUID id) {
        return Response.ok(desk.find(id).orElseThrow(NotFoundException::new)).tag(etag(id)).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Deletes a household with the plans of all its members; If-Match carries its ETag")
    public Response delete(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match) {
        if (desk.find(id).isEmpty()) {
            throw new NotFoundException();
        }
        if (match == null) {
            throw new ClientErrorException(ProblemType.PRECONDITION_REQUIRED.status());
        }
        if (!match.equals("\"" + etag(id).getValue() + "\"") || !households.remove(id)) {
            throw new ClientErrorException(ProblemType.PRECONDITION_FAILED.status());
        }
        return Response.noContent().build();
    }

    /** What a household is never changes; its plans have revisions of their own. */
    private static EntityTag etag(UUID id) {
        return new EntityTag(id.toString());
    }
}
