package org.crampwise.planner.target;

import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.crampwise.planner.profile.ProfileView;
import org.crampwise.planner.profile.RequestedPerson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** What a person needs. Nothing is stored. */
@Path("/v1/targets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TargetResource {

    private final People people;
    private final RequestedPerson whom;

    TargetResource(People people, RequestedPerson whom) {
        this.people = people;
        this.whom = whom;
    }

    @POST
    @Operation(summary = "Energy need, targets and screening of a person: of a profile, or of {\"profileId\": \"...\"}")
    public TargetsView targets(
            @RequestBody(content = @Content(schema = @Schema(implementation = ProfileView.class))) Map<String, Object> profile) {
        return TargetsView.of(people.assess(whom.alone(profile)));
    }
}
