package org.crampwise.catalog.history;

import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.crampwise.catalog.history.VersionView.HistoryPage;
import org.crampwise.catalog.request.NextPage;
import org.crampwise.catalog.request.NotFound;
import org.crampwise.catalog.request.Parameters;
import org.crampwise.catalog.request.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/foods/{id}/history")
@Tag(name = "Editing")
public class HistoryResource {

    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    private final History history;

    HistoryResource(History history) {
        this.history = history;
    }

    @GET
    @Transactional
    @Operation(summary = "Who changed what of a food, the newest first", description = "Removed foods have a history too.")
    public HistoryPage history(String id,
            @Parameter(description = "where the page begins: from next of the page before") @RestQuery @Nullable String cursor,
            @Parameter(description = "versions on the page: 1 to 100, otherwise 20") @RestQuery @Nullable String limit,
            @Context UriInfo uri) {
        var read = new Parameters();
        int count = read.limit("limit", limit, USUAL_PAGE, LARGEST_PAGE);
        int newest = newest(read, cursor);
        read.throwIfWrong();
        var versions = id.matches("[a-z0-9-]+") ? history.of(id, newest, count) : List.<VersionView>of();
        if (versions.isEmpty()) {
            throw new NotFound("There is no food of the id " + id + ", and there was none. Maybe look for it by /v1/foods?q=...");
        }
        int oldest = versions.getLast().revision();
        return new HistoryPage(id, versions, oldest > 1 ? NextPage.address(uri, String.valueOf(oldest - 1)) : null);
    }

    private static int newest(Parameters read, @Nullable String cursor) {
        if (cursor == null) {
            return Integer.MAX_VALUE;
        }
        if (!cursor.matches("[1-9]\\d{0,8}")) {
            read.reject(Violation.of("cursor", cursor, "This is no cursor of ours. Maybe follow the address in next as it is."));
            return Integer.MAX_VALUE;
        }
        return Integer.parseInt(cursor);
    }
}
