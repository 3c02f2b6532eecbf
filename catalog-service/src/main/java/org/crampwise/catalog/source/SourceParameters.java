package org.crampwise.catalog.source;

import java.util.List;
import java.util.Optional;

import org.crampwise.catalog.food.Basis;
import org.crampwise.catalog.food.FoodParameters;
import org.crampwise.catalog.food.FoodQuery;
import org.crampwise.catalog.food.FoodQuery.Order.ByNutrient;
import org.crampwise.catalog.food.Vocabulary;
import org.crampwise.catalog.nutrient.Nutrient;
import org.crampwise.catalog.request.Parameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a caller may ask of the sources of a nutrient, as it was sent. */
public record SourceParameters(
        @Parameter(description = "what the amount is for: 100g, serving or 100kcal") @RestQuery @Nullable String per,
        @Parameter(description = "only foods of this diet") @RestQuery @Nullable String diet,
        @Parameter(description = "only foods known free of them; commas or repeated") @RestQuery @Nullable List<String> without,
        @Parameter(description = "only foods of this category") @RestQuery @Nullable String category,
        @Parameter(description = "amount to cover, in the nutrient's unit; else the DV") @RestQuery @Nullable String target,
        @Parameter(description = "where the page begins: from next of the page before") @RestQuery @Nullable String cursor,
        @Parameter(description = "foods on the page: 1 to 100, otherwise 20") @RestQuery @Nullable String limit) {

    SourceQuery query(Nutrient nutrient) {
        var read = new Parameters();
        var basis = read.word("per", per, Basis.words()).map(Basis::of).orElse(Basis.PER_SERVING);
        var foods = new FoodQuery(
                List.of(),
                FoodParameters.diet(read, diet),
                read.words("without", without, Vocabulary.ALLERGENS),
                Optional.empty(),
                read.word("category", category, Vocabulary.CATEGORIES),
                List.of(),
                true,
                new ByNutrient(nutrient.code(), basis),
                FoodParameters.cursor(read, cursor),
                FoodParameters.limit(read, limit));
        var wanted = read.amount("target", target, nutrient.unit()).or(nutrient::dailyValue);
        read.throwIfWrong();
        return new SourceQuery(nutrient, basis, wanted, foods);
    }
}
