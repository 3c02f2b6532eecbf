package org.crampwise.planner.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.crampwise.planner.problem.Problem;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What else could stand in a plan, and putting it there. */
@Path("/v1/plans/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class PlanEditResource {

    private static final int USUAL_ALTERNATIVES = 10;
    private static final int MOST_ALTERNATIVES = 50;
    private static final int RETRY_SECONDS = 5;

    private final PlanEditing editing;
    private final Plan.Repository plans;

    PlanEditResource(PlanEditing editing, Plan.Repository plans) {
        this.editing = editing;
        this.plans = plans;
    }

    @GET
    @Path("/alternatives")
    @Operation(summary = "What else could stand in a place of a plan, each with its effect; nothing is changed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlternativesView.class)))
    public Response alternatives(@RestPath UUID id, @RestQuery @Nullable String date, @RestQuery @Nullable String meal,
            @RestQuery @Nullable String slot, @RestQuery @Nullable String limit) {
        return answer(editing.alternatives(plan(id), date, meal, slot, limit == null ? USUAL_ALTERNATIVES : limitOf(limit)));
    }

    private static int limitOf(String limit) {
        if (limit.matches("[1-9]\\d?") && Integer.parseInt(limit) <= MOST_ALTERNATIVES) {
            return Integer.parseInt(limit);
        }
        throw new InvalidRequest(
                List.of(Violation.of("?limit", limit, "must be a whole number from 1 to " + MOST_ALTERNATIVES)));
    }

    @POST
    @Path("/swaps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts another food into a place, or anything else; changes as little else as keeps every rule")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SwapView.class)))
    public Response swap(@RestPath UUID id, Map<String, Object> body, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @Context Request request) {
        return answer(editing.swap(current(id, match, request), body));
    }

    @POST
    @Path("/undo")
    @Operation(summary = "The plan as it was before its last change; undoing twice does it again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response undo(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, @Context Request request) {
        var plan = current(id, match, request);
        return editing.undo(plan).map(view -> Response.ok(view).tag(tag(view.revision())).build())
                .orElseGet(() -> problem(ProblemType.NOTHING_TO_UNDO, "This is the plan as it was made first.").build());
    }

    @GET
    @Path("/revisions")
    @Operation(summary = "The changes of a plan, the latest first, each with its reason")
    public PlanRevisions revisions(@RestPath UUID id) {
        return new PlanRevisions(plan(id).revision(), plans.listChanges(id));
    }

    private Plan plan(UUID id) {
        return plans.findPlan(id).orElseThrow(NotFoundException::new);
    }

    private Plan current(UUID id, @Nullable String match, Request request) {
        var plan = plan(id);
        if (match == null) {
            throw new ClientErrorException(ProblemType.PRECONDITION_REQUIRED.status());
        }
        if (request.evaluatePreconditions(tag(plan.revision())) != null) {
            throw new ClientErrorException(ProblemType.PRECONDITION_FAILED.status());
        }
        return plan;
    }

    private static EntityTag tag(int revision) {
        return new EntityTag(String.valueOf(revision));
    }

    private static Response answer(PlanEditing.Edited edited) {
        return switch (edited) {
            case PlanEditing.Edited.Answered(var view) -> Response.ok(view).tag(tag(view.revision())).build();
            case PlanEditing.Edited.Changed(var view) -> Response.ok(view).tag(tag(view.plan().revision())).build();
            case PlanEditing.Edited.Unswapped(var view) -> problem(view.problem()).entity(view).build();
            case PlanEditing.Edited.Unplannable(var view) -> problem(view.problem()).entity(view).build();
            case PlanEditing.Edited.Overtaken() -> throw new ClientErrorException(ProblemType.PRECONDITION_FAILED.status());
            case PlanEditing.Edited.Outdated() -> problem(ProblemType.PLAN_OUTDATED,
                    "A food of this plan may not be served to this person any more. Please make a new plan.").build();
            case PlanEditing.Edited.NoCatalog() -> problem(ProblemType.CATALOG_UNAVAILABLE,
                    "The catalog of foods cannot be reached, and none of its answers is stored yet. Please try again in a moment.")
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
            case PlanEditing.Edited.Busy() -> problem(ProblemType.UNAVAILABLE, "Too many plans are being made at this moment.")
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
        };
    }

    private static Response.ResponseBuilder problem(ProblemType type, String detail) {
        var problem = Problem.of(type, detail);
        return problem(problem).entity(problem);
    }

    private static Response.ResponseBuilder problem(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE);
    }
}
