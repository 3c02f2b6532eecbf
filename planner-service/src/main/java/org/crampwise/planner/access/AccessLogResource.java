package org.crampwise.planner.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.crampwise.planner.request.PageCursor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The trail of one's own health data. */
@Path("/v1/access-log")
@Produces(MediaType.APPLICATION_JSON)
public class AccessLogResource {

    private final AccessLog log;
    private final Identity identity;

    AccessLogResource(AccessLog log, Identity identity) {
        this.log = log;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "Who asked for your profiles, plans and diaries, when, and whether they got them", description = "The latest "
            + "first, your own requests among them. Nothing is written down where nobody signs in. What is deleted takes its trail along.")
    public AccessLogView list(@RestQuery @Nullable String cursor, @RestQuery @Nullable String limit) {
        int most = PageCursor.limit(limit);
        return AccessLogView.of(log.listOf(identity.caller(), PageCursor.read(cursor), most), most);
    }
}
