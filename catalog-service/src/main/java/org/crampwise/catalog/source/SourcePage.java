package org.crampwise.catalog.source;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The foods that give a nutrient, the richest first. A food whose content is unknown is not among them, but counted. */
public record SourcePage(
        String nutrient,
        String per,
        String catalogRevision,
        @Nullable String next,
        @Schema(description = "curated foods that might be here, but whose content is unknown") int unknown,
        List<SourceView> sources) {
}
