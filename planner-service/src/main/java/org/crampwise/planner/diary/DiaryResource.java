package org.crampwise.planner.diary;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.crampwise.planner.problem.Conditions;
import org.crampwise.planner.profile.Profile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The diary of cramps of a profile. */
@Path("/v1/profiles/{id}/diary")
@Produces(MediaType.APPLICATION_JSON)
public class DiaryResource {

    private static final String NO_STORE = "no-store";

    private final DiaryDesk desk;
    private final DiaryEntry.Repository entries;
    private final Profile.Repository profiles;

    DiaryResource(DiaryDesk desk, DiaryEntry.Repository entries, Profile.Repository profiles) {
        this.desk = desk;
        this.entries = entries;
        this.profiles = profiles;
    }

    @GET
    @Operation(summary = "The nights of a range that were told; eight weeks up to today unless told otherwise")
    public NightsView list(@RestPath UUID id, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        requireProfile(id);
        var range = desk.range(from, to);
        return new NightsView(range.from(), range.to(), desk.nights(id, range.from(), range.to()));
    }

    @GET
    @Path("/summary")
    @Operation(summary = "What the nights come to: by weeks, with a trend where there is one that chance would hardly make")
    public SummaryView summary(@RestPath UUID id, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        requireProfile(id);
        var range = desk.range(from, to);
        var nights = entries.listNights(id, range.from(), range.to());
        return new DiarySummary(range, nights.stream().map(DiaryEntry::night).toList()).view(desk.openCare(id));
    }

    @GET
    @Path("/{date}")
    @Operation(summary = "A night")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NightView.class)))
    public Response read(@RestPath UUID id, @RestPath String date) {
        return answer(Response.ok(), entry(id, NightReading.date(date)).orElseThrow(NotFoundException::new));
    }

    @PUT
    @Path("/{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tells a night; one told before needs If-Match with its ETag", description = "symptoms are codes of GET /v1/screening/questions. Those that need care come first in the answer; until clinicianSeenOn is entered, no plan is made for the profile.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NightView.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = NightView.class)))
    public Response write(@RestPath UUID id, @RestPath String date,
            @RequestBody(content = @Content(schema = @Schema(implementation = NightView.Body.class))) Map<String, Object> body,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, @Context Request request) {
        var night = desk.read(NightReading.date(date), body);
        requireProfile(id);
        var seen = entry(id, night.date());
        seen.ifPresent(entry -> Conditions.requireCurrent(request, match, entry.revision()));
        if (seen.isEmpty() && match != null) {
            throw Conditions.overtaken();
        }
        var written = desk.write(id, night, seen).orElseThrow(Conditions::overtaken);
        return answer(seen.isPresent()
                ? Response.ok()
                : Response.created(URI.create("/v1/profiles/%s/diary/%s".formatted(id, night.date()))), written);
    }

    @DELETE
    @Path("/{date}")
    @Operation(summary = "Takes a night out of the diary; If-Match carries its ETag")
    @APIResponse(responseCode = "204", description = "deleted")
    public Response delete(@RestPath UUID id, @RestPath String date, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match,
            @Context Request request) {
        var night = NightReading.date(date);
        var entry = entry(id, night).orElseThrow(NotFoundException::new);
        Conditions.requireCurrent(request, match, entry.revision());
        if (!entries.delete(id, night, entry.revision())) {
            throw Conditions.overtaken();
        }
        return Response.noContent().build();
    }

    private Optional<DiaryEntry> entry(UUID id, LocalDate night) {
        return entries.findNight(id, night);
    }

    private void requireProfile(UUID id) {
        if (profiles.findProfile(id).isEmpty()) {
            throw new NotFoundException();
        }
    }

    private Response answer(Response.ResponseBuilder answer, DiaryEntry entry) {
        return answer.entity(desk.view(entry)).tag(Conditions.tag(entry.revision()))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE).build();
    }
}
