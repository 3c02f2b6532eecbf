package org.crampwise.catalog.source;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The foods that give a nutrient, the richest first. A food whose content is unknown is not among them, but counted. */
public record SourcePage(
        String nutrient,
        String per,
        String catalogRevision,
        @Nullable String next,
        @Schema(description = "curated foods that might be here, but whose content is unknown") int unknown,
        @Schema(description = "what the ranking leaves out, and why") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note,
        List<SourceView> sources) {

    /** One amount is the order of an index; what several gaps have in common is the order of none. */
    static final String GAPS_BY_CURATED_FOODS = "Curated foods only: to rank imported ones by what they fill of a gap, each of maybe"
            + " millions would have to be read for every question.";
}
