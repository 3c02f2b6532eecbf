package org.crampwise.catalog.history;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.request.NextPage;
import org.crampwise.catalog.request.NotFound;
import org.crampwise.catalog.request.Parameters;
import org.crampwise.catalog.request.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/changes")
@Tag(name = "Exports")
public class ChangeResource {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;
    /** Revisions of the catalog look so; numbers of changes are shorter. */
    private static final String REVISION = "[0-9a-f]{16}";

    private final ChangeFeed feed;
    private final CatalogRevision.Repository catalog;

    ChangeResource(ChangeFeed feed, CatalogRevision.Repository catalog) {
        this.feed = feed;
        this.catalog = catalog;
    }

    @GET
    @Operation(summary = "Foods added, changed or removed since", description = "For services that keep a copy. Ask after the last change you know, or after the catalog revision of your copy of the plannable foods.")
    public ChangePage changes(
            @Parameter(description = "a change's number or a catalog revision; without it, from the beginning") @RestQuery @Nullable String after,
            @Parameter(description = "where the page begins: from next of the page before") @RestQuery @Nullable String cursor,
            @Parameter(description = "foods on the page: 1 to 1000, otherwise 100") @RestQuery @Nullable String limit,
            @Context UriInfo uri) {
        var read = new Parameters();
        int count = read.limit("limit", limit, USUAL_PAGE, LARGEST_PAGE);
        return catalog.inSnapshotOf(now -> {
            var place = cursor == null ? start(read, after, now.lastChange()) : place(read, cursor);
            read.throwIfWrong();
            var found = feed.after(place, count + 1);
            var shown = found.subList(0, Math.min(count, found.size()));
            var next = found.size() <= count
                    ? null
                    : NextPage.address(uri, new ChangeCursor(shown.getLast().change(), shown.getLast().id()).text());
            return new ChangePage(now.revision(), now.lastChange(), shown, next);
        });
    }

    private static ChangeCursor place(Parameters read, String cursor) {
        return ChangeCursor.of(cursor).orElseGet(() -> {
            read.reject(Violation.of("cursor", cursor, "This is no cursor of ours. Maybe follow the address in next as it is."));
            return ChangeCursor.after(0);
        });
    }

    private ChangeCursor start(Parameters read, @Nullable String after, long last) {
        if (after == null) {
            return ChangeCursor.after(0);
        }
        if (after.matches(REVISION)) {
            return ChangeCursor.after(feed.numberOf(after).orElseThrow(() -> new NotFound("This catalog never had the revision "
                    + after + ". Maybe fetch all foods anew by /v1/exports/foods.")));
        }
        if (!after.matches("\\d{1,15}") || Long.parseLong(after) > last) {
            read.reject(Violation.of("after", after, "The after must be the number of a change, 0 to " + last
                    + ", or a catalog revision of 16 digits like those of the header Catalog-Revision."));
            return ChangeCursor.after(0);
        }
        return ChangeCursor.after(Long.parseLong(after));
    }
}
