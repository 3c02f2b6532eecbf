package org.crampwise.catalog.history;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** A state of a food, who brought it about, and what it changed. */
public record VersionView(
        int revision,
        @Schema(description = "of the change in /v1/changes") long change,
        Instant at,
        @Schema(description = "seed, editor or import") String origin,
        @Schema(description = "the subject of the editor's token; where nobody signs in, what the caller said of himself, which nobody has checked") @Nullable String declaredEditor,
        @Schema(description = "the import it came with") @Nullable String importId,
        boolean removed,
        @Schema(description = "of this state, for If-Match while it is the present one") String etag,
        List<FieldChange> changes) {

    @Schema(description = "from is null where the field came, to where it went")
    public record FieldChange(String pointer, @Schema(implementation = Object.class) @Nullable JsonNode from,
            @Schema(implementation = Object.class) @Nullable JsonNode to) {
    }

    /** The newest first. {@code next} is the address of older ones. */
    public record HistoryPage(String food, List<VersionView> versions, @Nullable String next) {
    }
}
