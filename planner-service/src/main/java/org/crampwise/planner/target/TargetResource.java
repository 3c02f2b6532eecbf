package org.crampwise.planner.target;

import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.crampwise.planner.person.PersonReading;
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

    TargetResource(People people) {
        this.people = people;
    }

    @POST
    @Operation(summary = "Energy need, targets and screening of a person")
    public TargetsView targets(
            @RequestBody(content = @Content(schema = @Schema(implementation = ProfileView.class))) Map<String, Object> profile) {
        return TargetsView.of(people.assess(PersonReading.of(profile, people.words())));
    }
}
