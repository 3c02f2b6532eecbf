package org.crampwise.planner.calendar;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.crampwise.planner.plan.Plan;
import org.crampwise.planner.problem.Conditions;
import org.crampwise.planner.stored.StoredPlans;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The meals of a plan for whoever knows the secret. What is not there and what was revoked look alike. */
@Path("/v1/calendars/{secret}.ics")
public class CalendarFeedResource {

    private final CalendarLink.Repository links;
    private final StoredPlans stored;
    private final Plan.Repository plans;
    private final CalendarConfig config;

    CalendarFeedResource(CalendarLink.Repository links, StoredPlans stored, Plan.Repository plans, CalendarConfig config) {
        this.links = links;
        this.stored = stored;
        this.plans = plans;
        this.config = config;
    }

    @GET
    @Produces("text/calendar;charset=UTF-8")
    @Operation(summary = "The meals of the plan of a secret link, at moments in time that any calendar shows right")
    public Response feed(@RestPath String secret, @Context Request request) {
        var link = links.findSecret(secret).orElseThrow(NotFoundException::new);
        var plan = stored.find(link.planId()).orElseThrow(NotFoundException::new);
        var unchanged = request.evaluatePreconditions(Conditions.tag(plan.revision()));
        // the link's own id names the events: the plan's would lead to the person
        return (unchanged == null
                ? Response.ok(new MealCalendar(link.times(), config.length()).in(link.zone())
                        .of(plan, link.id().toString(), plans.findLastChange(plan.id()).orElse(plan.createdAt())))
                        .tag(Conditions.tag(plan.revision()))
                : unchanged).header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
