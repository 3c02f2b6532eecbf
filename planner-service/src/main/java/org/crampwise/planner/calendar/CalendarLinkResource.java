package org.crampwise.planner.calendar;

import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.crampwise.planner.plan.Plan;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Secret links to the calendar of a plan: made, listed, revoked. */
@Path("/v1/plans/{id}/calendar-links")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarLinkResource {

    private static final int MOST_LINKS = 20;

    private final Plan.Repository plans;
    private final CalendarLink.Repository links;
    private final MealTimes usual;
    private final Clock clock;

    CalendarLinkResource(Plan.Repository plans, CalendarLink.Repository links, CalendarConfig config, Clock clock) {
        this.plans = plans;
        this.links = links;
        this.usual = MealTimes.of(config);
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A secret address a calendar program can subscribe to; each call makes another one", description = "Who knows the address reads the meals of this plan and nothing else. It is told once, in this answer.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CalendarLinkView.class)))
    public Response create(@RestPath UUID id,
            @RequestBody(content = @Content(schema = @Schema(implementation = CalendarLinkView.Body.class))) Map<String, Object> body) {
        requirePlan(id);
        var wanted = CalendarLinkReading.of(body, usual);
        if (links.listOf(id).size() >= MOST_LINKS) {
            throw new InvalidRequest(
                    List.of(Violation.of("", null, "a plan has at most %d links: revoke one first".formatted(MOST_LINKS))));
        }
        var secret = CalendarLink.newSecret();
        var link = new CalendarLink(id, secret, wanted.zone(), wanted.times(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        links.store(link);
        return Response.created(URI.create("/v1/plans/%s/calendar-links/%s".formatted(id, link.id())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store").entity(CalendarLinkView.of(link, secret)).build();
    }

    @GET
    @Operation(summary = "The links of a plan, without their secrets")
    public CalendarLinkView.Links list(@RestPath UUID id) {
        requirePlan(id);
        return new CalendarLinkView.Links(links.listOf(id).stream().map(CalendarLinkView::of).toList());
    }

    @GET
    @Path("/{link}")
    @Operation(summary = "A link, without its secret")
    public CalendarLinkView read(@RestPath UUID id, @RestPath UUID link) {
        return CalendarLinkView.of(links.findOf(id, link).orElseThrow(NotFoundException::new));
    }

    @DELETE
    @Path("/{link}")
    @Operation(summary = "Revokes a link: its address answers nobody any more")
    @APIResponse(responseCode = "204", description = "revoked")
    public Response revoke(@RestPath UUID id, @RestPath UUID link) {
        if (!links.revoke(id, link)) {
            throw new NotFoundException();
        }
        return Response.noContent().build();
    }

    private void requirePlan(UUID id) {
        if (plans.findPlan(id).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
