package org.crampwise.planner.explanation;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;

import org.crampwise.planner.plan.Remaking;
import org.crampwise.planner.stored.StoredPlans;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What of a plan would differ if it were made today. */
@Path("/v1/plans/{id}/recheck")
@Produces(MediaType.APPLICATION_JSON)
public class RecheckResource {

    private final Remaking remaking;
    private final StoredPlans stored;

    RecheckResource(Remaking remaking, StoredPlans stored) {
        this.remaking = remaking;
        this.stored = stored;
    }

    @GET
    @Operation(summary = "What would differ with the foods and rules of today; the plan itself stays as it was made")
    public RecheckView recheck(@RestPath UUID id) {
        var plan = remaking.find(id).orElseThrow(NotFoundException::new);
        var remade = remaking.remade(plan).orElseThrow(ServiceUnavailableException::new);
        return new Recheck(remade, stored.find(id).flatMap(stored::foodsOf)).view();
    }
}
