package org.crampwise.planner.check;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.crampwise.planner.access.Identity;
import org.crampwise.planner.access.Visible;
import org.crampwise.planner.problem.ProblemAnswer;
import org.crampwise.planner.request.PageCursor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Plans that a change of foods or rules made wrong. */
@Path("/v1/plan-checks")
@Produces(MediaType.APPLICATION_JSON)
public class PlanCheckResource {

    private final PlanChecking checking;
    private final PlanChecks checks;
    private final Identity identity;
    private final Clock clock;

    PlanCheckResource(PlanChecking checking, PlanChecks checks, Identity identity, Clock clock) {
        this.checking = checking;
        this.checks = checks;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Plans still to be eaten that break a rule or a limit today, the newest first; yours and those you are let into")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanCheckPage.class)))
    public Response list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        int most = PageCursor.limit(limit);
        var from = PageCursor.read(cursor);
        return checking.grounds().map(grounds -> Response.ok(page(grounds, from, most)))
                .orElseGet(ProblemAnswer::noCatalog).build();
    }

    private PlanCheckPage page(Grounds grounds, @Nullable PageCursor from, int most) {
        var visible = Visible.to(identity.caller());
        var today = LocalDate.now(clock);
        // counted first: what is checked in between is then shown, and not told as missing
        long unchecked = checks.countUnchecked(grounds, today, visible);
        var breaking = checks.listBreaking(grounds, today, visible, from, most + 1);
        return PlanCheckPage.of(grounds, unchecked, breaking, checks.of(breaking), most);
    }
}
