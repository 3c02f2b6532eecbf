package org.crampwise.planner.calendar;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.crampwise.planner.plan.Plan;
import org.crampwise.planner.stored.StoredPlans;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The meals of a plan for a calendar. */
@Path("/v1/plans/{id}/calendar.ics")
public class CalendarResource {

    private final StoredPlans plans;
    private final Plan.Repository changes;
    private final MealCalendar calendar;

    CalendarResource(StoredPlans plans, Plan.Repository changes, CalendarConfig config) {
        this.plans = plans;
        this.changes = changes;
        this.calendar = new MealCalendar(MealTimes.of(config), config.length());
    }

    @GET
    @Produces("text/calendar;charset=UTF-8")
    @Operation(summary = "The meals of a plan as an iCalendar, one event each, at local times without a zone")
    public String calendar(@RestPath UUID id) {
        var plan = plans.find(id).orElseThrow(NotFoundException::new);
        return calendar.of(plan, id.toString(), changes.findLastChange(id).orElse(plan.createdAt()));
    }
}
