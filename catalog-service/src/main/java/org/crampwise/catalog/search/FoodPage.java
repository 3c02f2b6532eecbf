package org.crampwise.catalog.search;

import java.util.List;
import java.util.Map;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.nutrient.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** Foods as a search answers them. {@code next} is the address of the page that follows, null on the last one. */
public record FoodPage(
        List<Entry> foods,
        @Nullable String next,
        @Schema(description = "the words looked for, where those typed are nowhere") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String correctedTo,
        @Schema(description = "what finds something, where this found nothing") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Suggestion> suggestions,
        @Schema(description = "how many foods there are, when facets are asked for") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Facets facets) {

    /** {@code sortedBy}: what decided the place, where foods are sorted by a nutrient. */
    public record Entry(@JsonUnwrapped FoodFacts facts, int revision,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SortedBy sortedBy) {
    }

    /** {@code amount} is null where it is unknown: such foods come last. */
    public record SortedBy(String nutrient, String per, @Nullable Amount amount) {
    }

    /** A question that finds something, and why it is worth asking. */
    public record Suggestion(String reason, String address) {
    }

    /** {@code atLeast}: there are more imported foods than were counted. */
    public record Facets(Map<String, Integer> category, boolean atLeast) {
    }
}
