package org.crampwise.planner.plan;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.crampwise.planner.access.Identity;
import org.crampwise.planner.access.Visible;
import org.crampwise.planner.problem.Conditions;
import org.crampwise.planner.problem.Problem;
import org.crampwise.planner.problem.ProblemAnswer;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.PageCursor;
import org.crampwise.planner.request.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Plans of meals for one person. */
@Path("/v1/plans")
@Consumes(MediaType.APPLICATION_JSON)
public class PlanResource {

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final PlanDesk desk;
    private final Plan.Repository plans;
    private final Identity identity;

    PlanResource(PlanDesk desk, Plan.Repository plans, Identity identity) {
        this.desk = desk;
        this.plans = plans;
        this.identity = identity;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A plan of up to 14 days for a person")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "422", description = "no-feasible-plan, no-plan-found, screening-refused or screening-hold", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = UnplannedView.class)))
    public Response create(
            @RequestBody(content = @Content(schema = @Schema(implementation = PlanBody.class))) Map<String, Object> body,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key) {
        return answer(body, key, Plan::answer);
    }

    @POST
    @Produces(TEXT)
    @Operation(hidden = true)
    public Response createReadable(Map<String, Object> body, @HeaderParam(IDEMPOTENCY_KEY) @Nullable String key) {
        return answer(body, key, desk::readable);
    }

    private Response answer(Map<String, Object> body, @Nullable String key, Function<Plan, String> shown) {
        Conditions.requireKeyLength(key);
        var stages = new Stages();
        var answer = switch (desk.serve(body, identity.caller().own(key), stages)) {
            case PlanDesk.Served.Stored(var plan) -> Response.created(URI.create("/v1/plans/" + plan.id()))
                    .tag(Conditions.tag(plan.revision())).entity(shown.apply(plan));
            case PlanDesk.Served.Unplanned(var view) -> ProblemAnswer.of(view.problem(), view);
            case PlanDesk.Served.Busy() -> ProblemAnswer.busy();
            case PlanDesk.Served.NoCatalog() -> ProblemAnswer.noCatalog();
            case PlanDesk.Served.KeyReused() -> ProblemAnswer.of(ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was sent with another body before. Choose a new key for a new request.");
        };
        return answer.header("Server-Timing", stages.header()).build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A plan as it was answered first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response read(@RestPath UUID id, @Context Request request) {
        return read(id, request, Plan::answer);
    }

    @GET
    @Path("/{id}")
    @Produces(TEXT)
    @Operation(hidden = true)
    public Response readReadable(@RestPath UUID id, @Context Request request) {
        return read(id, request, desk::readable);
    }

    private Response read(UUID id, Request request, Function<Plan, String> shown) {
        var plan = plans.findPlan(id).orElseThrow(NotFoundException::new);
        var unchanged = request.evaluatePreconditions(Conditions.tag(plan.revision()));
        return unchanged == null
                ? Response.ok(shown.apply(plan)).tag(Conditions.tag(plan.revision())).build()
                : unchanged.build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Your plans and those you are let into, the newest first; all, or those of a profile")
    public PlanPage list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit,
            @RestQuery @Nullable String profileId) {
        int most = PageCursor.limit(limit);
        var profile = profileId == null ? null : profileOf(profileId);
        return PlanPage.of(plans.listAfter(PageCursor.read(cursor), Visible.to(identity.caller()), profile, most), profile, most);
    }

    private static UUID profileOf(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(List.of(Violation.of("?profileId", id, "must be the id of a stored profile")));
        }
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Deletes a plan for good; If-Match carries its ETag")
    public Response delete(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @Context Request request) {
        var plan = plans.findPlan(id).orElseThrow(NotFoundException::new);
        Conditions.requireCurrent(request, match, plan.revision());
        if (!plans.delete(id, plan.revision())) {
            throw Conditions.overtaken();
        }
        return Response.noContent().build();
    }
}
