package org.crampwise.catalog.food;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.crampwise.catalog.food.FoodQuery.Order;
import org.crampwise.catalog.food.FoodQuery.Order.ByName;
import org.crampwise.catalog.food.FoodQuery.Order.ByNutrient;
import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.request.Parameters;
import org.crampwise.catalog.request.Violation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may ask of {@code /v1/foods}, as it was sent. {@code query} is the way in: behind it there are only words that
 * exist.
 */
public record FoodParameters(
        @Parameter(description = "words of name or synonyms, as people type them") @RestQuery @Nullable String q,
        @Parameter(description = "only foods of this diet") @RestQuery @Nullable String diet,
        @Parameter(description = "only foods known free of them; commas or repeated") @RestQuery @Nullable List<String> without,
        @Parameter(description = "only foods that can stand here in a meal") @RestQuery @Nullable String role,
        @Parameter(description = "only foods of this category") @RestQuery @Nullable String category,
        @Parameter(description = "only foods whose content of these is known") @RestQuery @Nullable List<String> known,
        @Parameter(description = "name, or a nutrient (most first); else the best fit") @RestQuery @Nullable String sort,
        @Parameter(description = "what the amount is for: 100g, serving or 100kcal") @RestQuery @Nullable String per,
        @Parameter(description = "where the page begins: from next of the page before") @RestQuery @Nullable String cursor,
        @Parameter(description = "foods on the page: 1 to 100, otherwise 20") @RestQuery @Nullable String limit) {

    private static final String NAME = "name";
    private static final int LONGEST_QUESTION = 100;
    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    FoodQuery query(Nutrients nutrients) {
        var read = new Parameters();
        var query = new FoodQuery(
                Words.of(read.text("q", q, LONGEST_QUESTION)),
                diet(read, diet),
                read.words("without", without, Vocabulary.ALLERGENS),
                read.word("role", role, Vocabulary.ROLES),
                read.word("category", category, Vocabulary.CATEGORIES),
                read.words("known", known, nutrients.codes()),
                false,
                order(read, nutrients),
                cursor(read, cursor),
                limit(read, limit));
        read.throwIfWrong();
        return query;
    }

    private Order order(Parameters read, Nutrients nutrients) {
        var accepted = Stream.concat(Stream.of(NAME), nutrients.codes().stream()).toList();
        var basis = read.word("per", per, Basis.words()).map(Basis::of).orElse(Basis.PER_100G);
        return read.word("sort", sort, accepted)
                .filter(wanted -> !wanted.equals(NAME))
                .<Order>map(nutrient -> new ByNutrient(nutrient, basis))
                .orElseGet(ByName::new);
    }

    /** Everything suits an omnivore, so that diet filters nothing. */
    public static Optional<String> diet(Parameters read, @Nullable String diet) {
        return read.word("diet", diet, Vocabulary.DIETS).filter(wanted -> !wanted.equals(Vocabulary.ANY_DIET));
    }

    public static Optional<Cursor> cursor(Parameters read, @Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        var place = Cursor.of(cursor);
        if (place.isEmpty()) {
            read.reject(Violation.of("cursor", cursor, "This is no cursor of ours. Maybe follow the address in next as it is."));
        }
        return place;
    }

    public static int limit(Parameters read, @Nullable String limit) {
        return read.limit("limit", limit, USUAL_PAGE, LARGEST_PAGE);
    }
}
