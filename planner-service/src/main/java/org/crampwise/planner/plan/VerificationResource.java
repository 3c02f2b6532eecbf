package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.crampwise.planner.catalog.CatalogSnapshot;
import org.crampwise.planner.verification.Verification;
import org.crampwise.planner.verification.Verifier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A second opinion on a stored plan, counted anew from the foods it was made of. */
@Path("/v1/plans/{id}/verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    private final Verifier verifier = new Verifier();
    private final Plan.Repository plans;
    private final CatalogSnapshot.Repository snapshots;
    private final ObjectMapper json;

    VerificationResource(Plan.Repository plans, CatalogSnapshot.Repository snapshots, ObjectMapper json) {
        this.plans = plans;
        this.snapshots = snapshots;
        this.json = json;
    }

    @GET
    @Operation(summary = "An independent recount of a plan that shares no code with the search")
    public Verification verify(@RestPath UUID id) throws JsonProcessingException {
        var plan = plans.findPlan(id).orElseThrow(NotFoundException::new);
        var snapshot = snapshots.findRevision(plan.catalogRevision()).orElseThrow(NotFoundException::new);
        return verifier.verify(json.readTree(plan.answer()), foods(snapshot.ndjson()));
    }

    private List<JsonNode> foods(String ndjson) throws JsonProcessingException {
        var foods = new ArrayList<JsonNode>();
        for (var line : ndjson.lines().toList()) {
            foods.add(json.readTree(line));
        }
        return foods;
    }
}
