package org.crampwise.catalog.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.crampwise.catalog.food.FoodFacts.Eating;
import org.crampwise.catalog.food.FoodFacts.Part;
import org.crampwise.catalog.food.FoodFacts.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the API document describes the body that {@link FoodReading} reads. */
@Schema(description = "A food as an editor sends it. What is not known is left out, never sent as 0.")
public record FoodBody(
        @Schema(description = "may be left out: from the address, or made of the name") @Nullable String id,
        @Schema(required = true) String name,
        @Nullable List<String> synonyms,
        @Schema(required = true) String category,
        @Nullable List<String> roles,
        @Nullable String family,
        @Nullable String cuisine,
        @Schema(required = true, description = "by nutrient code") Map<String, ContentBody> per100g,
        @Nullable List<PortionBody> portions,
        @Nullable List<String> diets,
        @Nullable AllergensBody allergens,
        @Nullable List<String> traits,
        @Nullable BigDecimal produceShare,
        @Nullable BigDecimal milkShare,
        @Nullable String effort,
        @Nullable String aisle,
        @Nullable String surveyCategory,
        @Nullable List<Eating> eating,
        @Schema(description = "of a dish; cannot be changed here") @Nullable List<Part> parts,
        @Nullable String preparation,
        @Nullable Source source,
        @Schema(description = "false unless sent; true needs everything a plan counts on") @Nullable Boolean plannable,
        @Schema(readOnly = true) @Nullable Integer revision) {

    public record ContentBody(
            @Schema(required = true) BigDecimal value,
            @Schema(required = true, description = "the nutrient's own unit") String unit,
            @Schema(description = "analysed, calculated, imputed, label or compiled; compiled unless sent") @Nullable String quality) {
    }

    public record PortionBody(
            @Schema(required = true) BigDecimal count,
            @Schema(required = true) String measure,
            @Schema(required = true) BigDecimal grams,
            @Schema(description = "what people commonly take; exactly one portion is") @Nullable Boolean usual) {
    }

    @Schema(description = "Each code in one list; a code in none is unknown, which excludes the food.")
    public record AllergensBody(@Nullable List<String> contains, @Nullable List<String> mayContain, @Nullable List<String> free,
            @Nullable List<String> unknown) {
    }
}
