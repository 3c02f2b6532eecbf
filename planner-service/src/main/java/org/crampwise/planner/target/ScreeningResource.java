package org.crampwise.planner.target;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** The questions a frontend asks before it asks for targets or plans. */
@Path("/v1/screening/questions")
@Produces(MediaType.APPLICATION_JSON)
public class ScreeningResource {

    private final People people;

    ScreeningResource(People people) {
        this.people = people;
    }

    @GET
    @Operation(summary = "The health questions, and the codes a profile answers them with")
    public QuestionsView questions() {
        return QuestionsView.of(people.questions());
    }
}
