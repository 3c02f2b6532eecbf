package org.crampwise.planner.plan;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.crampwise.planner.verification.Verification;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** A second opinion on a stored plan, counted anew from the foods it was made of. */
@Path("/v1/plans/{id}/verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    private final Plan.Repository plans;
    private final SecondOpinion secondOpinion;

    VerificationResource(Plan.Repository plans, SecondOpinion secondOpinion) {
        this.plans = plans;
        this.secondOpinion = secondOpinion;
    }

    @GET
    @Operation(summary = "An independent recount of a plan that shares no code with the search")
    public Verification verify(@RestPath UUID id) {
        return plans.findPlan(id).flatMap(secondOpinion::of).orElseThrow(NotFoundException::new);
    }
}
