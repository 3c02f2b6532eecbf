package org.crampwise.planner.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Whom the owner of a profile lets in. Only the owner decides, and only the owner is told. */
@Path("/v1/profiles/{id}/grants")
@Produces(MediaType.APPLICATION_JSON)
public class GrantResource {

    private static final int LONGEST_SUBJECT = 255;

    private final ProfileGrant.Repository grants;
    private final Identity identity;
    private final Clock clock;

    GrantResource(ProfileGrant.Repository grants, Identity identity, Clock clock) {
        this.grants = grants;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Whom the owner of a profile lets read and change it, the first let in first")
    public GrantsView list(@RestPath UUID id) {
        return new GrantsView(grants.listOf(id).stream().map(GrantsView.GrantView::of).toList());
    }

    @PUT
    @Path("/{subject}")
    @Operation(summary = "Lets a dietitian read and change a profile, its plans and its diary", description = "The subject is the one of "
            + "the dietitian's tokens. It counts as long as these carry the role dietitian, and until it is taken back. Deleting and "
            + "exporting the profile, letting others in and making calendar links stay with the owner.")
    @APIResponse(responseCode = "204", description = "let in")
    public void grant(@RestPath UUID id, @RestPath String subject) {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || subject.equals(identity.caller().subject())) {
            throw new InvalidRequest(List.of(Violation.of("#subject", subject,
                    "must be the subject of somebody else's tokens, of 1 to " + LONGEST_SUBJECT + " characters")));
        }
        grants.grant(id, subject, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @DELETE
    @Path("/{subject}")
    @Operation(summary = "Takes a grant back; it ends at once")
    @APIResponse(responseCode = "204", description = "taken back")
    public Response revoke(@RestPath UUID id, @RestPath String subject) {
        if (!grants.revoke(id, subject)) {
            throw new NotFoundException();
        }
        return Response.noContent().build();
    }
}
