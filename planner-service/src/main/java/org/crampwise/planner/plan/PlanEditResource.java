package org.crampwise.planner.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.crampwise.planner.problem.Conditions;
import org.crampwise.planner.problem.ProblemAnswer;
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

    @GET
    @Path("/meal-alternatives")
    @Operation(summary = "What whole meal else could stand in the place of one, each with its effect; nothing is changed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MealAlternativesView.class)))
    public Response mealAlternatives(@RestPath UUID id, @RestQuery @Nullable String date, @RestQuery @Nullable String meal,
            @RestQuery @Nullable String limit) {
        return answer(editing.mealAlternatives(plan(id), date, meal, limit == null ? USUAL_ALTERNATIVES : limitOf(limit)));
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
    @Path("/replans")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Plans the rest anew from a day on: new wishes, meals elsewhere, what was eaten; changes as few servings as it needs")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SwapView.class)))
    public Response replan(@RestPath UUID id, Map<String, Object> body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, @Context Request request) {
        return answer(editing.replan(current(id, match, request), body));
    }

    @PUT
    @Path("/eaten/{date}/{meal}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tells what became of a meal: eaten as planned, skipped, or something else; that counts from then on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SwapView.class)))
    public Response eat(@RestPath UUID id, @RestPath String date, @RestPath String meal, Map<String, Object> body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, @Context Request request) {
        return answer(editing.eat(current(id, match, request), date, meal, body));
    }

    @DELETE
    @Path("/eaten/{date}/{meal}")
    @Operation(summary = "Takes back what was told of a meal")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SwapView.class)))
    public Response uneat(@RestPath UUID id, @RestPath String date, @RestPath String meal,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, @Context Request request) {
        return answer(editing.uneat(current(id, match, request), date, meal));
    }

    @PUT
    @Path("/locks")
    @Operation(summary = "Locks a day, a meal of it or a serving of that: replans and swaps of others leave it as it is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SwapView.class)))
    public Response lock(@RestPath UUID id, @RestQuery @Nullable String date, @RestQuery @Nullable String meal,
            @RestQuery @Nullable String slot, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @Context Request request) {
        return answer(editing.lock(current(id, match, request), date, meal, slot, true));
    }

    @DELETE
    @Path("/locks")
    @Operation(summary = "Frees a day, a meal of it or a serving of that")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SwapView.class)))
    public Response unlock(@RestPath UUID id, @RestQuery @Nullable String date, @RestQuery @Nullable String meal,
            @RestQuery @Nullable String slot, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @Context Request request) {
        return answer(editing.lock(current(id, match, request), date, meal, slot, false));
    }

    @POST
    @Path("/undo")
    @Operation(summary = "The plan as it was before its last change; undoing twice does it again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response undo(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, @Context Request request) {
        var plan = current(id, match, request);
        return editing.undo(plan).map(view -> Response.ok(view).tag(Conditions.tag(view.revision())).build())
                .orElseGet(() -> ProblemAnswer.of(ProblemType.NOTHING_TO_UNDO, "This is the plan as it was made first.").build());
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
        Conditions.requireCurrent(request, match, plan.revision());
        return plan;
    }

    private static Response answer(PlanEditing.Edited edited) {
        return switch (edited) {
            case PlanEditing.Edited.Answered(var view) -> Response.ok(view).tag(Conditions.tag(view.revision())).build();
            case PlanEditing.Edited.MealsAnswered(var view) -> Response.ok(view).tag(Conditions.tag(view.revision())).build();
            case PlanEditing.Edited.Changed(var view) -> Response.ok(view).tag(Conditions.tag(view.plan().revision())).build();
            case PlanEditing.Edited.Refused(var view) -> ProblemAnswer.of(view.problem(), view).build();
            case PlanEditing.Edited.Unplannable(var view) -> ProblemAnswer.of(view.problem(), view).build();
            case PlanEditing.Edited.Overtaken() -> throw Conditions.overtaken();
            case PlanEditing.Edited.Outdated() -> ProblemAnswer.of(ProblemType.PLAN_OUTDATED,
                    "A food of this plan may not be served to this person any more. Please make a new plan.").build();
            case PlanEditing.Edited.NoCatalog() -> ProblemAnswer.noCatalog().build();
            case PlanEditing.Edited.Busy() -> ProblemAnswer.busy().build();
        };
    }
}
