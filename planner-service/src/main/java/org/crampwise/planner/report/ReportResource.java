package org.crampwise.planner.report;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.crampwise.planner.stored.StoredPlans;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What a plan gives of each nutrient, and which foods give it. */
@Path("/v1/plans/{id}/report")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

    private final StoredPlans plans;

    ReportResource(StoredPlans plans) {
        this.plans = plans;
    }

    @GET
    @Operation(summary = "The nutrients of a plan: amounts, headroom, what each food gives, and how well it is known")
    public ReportView report(@RestPath UUID id) {
        var plan = plans.find(id).orElseThrow(NotFoundException::new);
        return new Reporting(plan, plans.foodsOf(plan)).report();
    }
}
