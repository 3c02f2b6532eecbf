package org.crampwise.planner.profile;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.request.PageCursor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Stored profiles. Health data: no cache between here and its owner keeps them. */
@Path("/v1/profiles")
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String NO_STORE = "no-store";

    private final ProfileDesk desk;
    private final Profile.Repository profiles;
    private final Identity identity;

    ProfileResource(ProfileDesk desk, Profile.Repository profiles, Identity identity) {
        this.desk = desk;
        this.profiles = profiles;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Stores a profile; with an Idempotency-Key, sending it twice stores one")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StoredProfileView.class)))
    public Response create(
            @RequestBody(content = @Content(schema = @Schema(implementation = ProfileView.class))) Map<String, Object> body,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Conditions.requireKeyLength(key);
        return answer(desk.create(body, key, identity.caller()), Response.Status.CREATED);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A profile as it was told")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StoredProfileView.class)))
    public Response read(@RestPath UUID id, @Context Request request) {
        var profile = profile(id);
        var unchanged = request.evaluatePreconditions(Conditions.tag(profile.revision()));
        return (unchanged == null ? Response.ok(desk.view(profile)).tag(Conditions.tag(profile.revision())) : unchanged)
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE).build();
    }

    @GET
    @Operation(summary = "Your profiles and those you are let into, the newest first, without what is in them")
    public ProfilePage list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        int most = PageCursor.limit(limit);
        return ProfilePage.of(profiles.listAfter(PageCursor.read(cursor), Visible.to(identity.caller()), most), most);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tells a profile anew; what the body leaves out is not kept. If-Match carries its ETag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StoredProfileView.class)))
    public Response replace(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ProfileView.class))) Map<String, Object> body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, @Context Request request) {
        return answer(desk.replace(current(id, match, request), body), Response.Status.OK);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MERGE_PATCH)
    @Operation(summary = "Changes parts of a profile (JSON merge patch): null takes a part away. If-Match carries its ETag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StoredProfileView.class)))
    public Response patch(@RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MERGE_PATCH, schema = @Schema(type = SchemaType.OBJECT))) Map<String, Object> patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, @Context Request request) {
        return answer(desk.patch(current(id, match, request), patch), Response.Status.OK);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Deletes a profile for good, and with it its plans, its diary and all else that belongs to it", description = "If-Match carries its ETag. Nothing brings it back: GET .../export first, if it is to be kept.")
    @APIResponse(responseCode = "204", description = "deleted")
    public Response delete(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @Context Request request) {
        if (!profiles.delete(id, current(id, match, request).revision())) {
            throw Conditions.overtaken();
        }
        return Response.noContent().build();
    }

    private Profile current(UUID id, @Nullable String match, Request request) {
        var profile = profile(id);
        Conditions.requireCurrent(request, match, profile.revision());
        return profile;
    }

    private Profile profile(UUID id) {
        return profiles.findProfile(id).orElseThrow(NotFoundException::new);
    }

    private static Response answer(ProfileDesk.Kept kept, Response.Status status) {
        return switch (kept) {
            case ProfileDesk.Kept.Stored(var view) -> Response.status(status)
                    .location(URI.create("/v1/profiles/" + view.kept().id())).tag(Conditions.tag(view.kept().revision()))
                    .header(HttpHeaders.CACHE_CONTROL, NO_STORE).entity(view).build();
            case ProfileDesk.Kept.KeyReused() -> Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was sent with another body before. Choose a new key for a new request.").response();
            case ProfileDesk.Kept.Overtaken() -> throw Conditions.overtaken();
        };
    }
}
