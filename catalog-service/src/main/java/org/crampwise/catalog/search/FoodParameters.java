package org.crampwise.catalog.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.crampwise.catalog.food.Basis;
import org.crampwise.catalog.food.Vocabulary;
import org.crampwise.catalog.food.Words;
import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.request.Parameters;
import org.crampwise.catalog.request.Violation;
import org.crampwise.catalog.search.FoodQuery.Order;
import org.crampwise.catalog.search.FoodQuery.Order.ByAmount;
import org.crampwise.catalog.search.FoodQuery.Order.ByFit;
import org.crampwise.catalog.search.FoodQuery.Order.ByName;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may ask of {@code /v1/foods}, as it was sent. {@code question} is the way in: behind it there are only words that
 * exist.
 */
public record FoodParameters(
        @Parameter(description = "words of name or synonyms, as people type them") @RestQuery @Nullable String q,
        @Parameter(description = "only foods of this diet") @RestQuery @Nullable String diet,
        @Parameter(description = "only foods known free of them; commas or repeated") @RestQuery @Nullable List<String> without,
        @Parameter(description = "only foods that can stand here in a meal") @RestQuery @Nullable String role,
        @Parameter(description = "only foods of this category") @RestQuery @Nullable String category,
        @Parameter(description = "only foods with all of these traits; commas or repeated") @RestQuery @Nullable List<String> trait,
        @Parameter(description = "only foods whose content of these is known") @RestQuery @Nullable List<String> known,
        @Parameter(description = "range as magnesium:50.. or sodium:..140, in the nutrient's unit; commas or repeated") @RestQuery @Nullable List<String> nutrient,
        @Parameter(description = "name, a nutrient (most first) or sodium:least; else the best fit") @RestQuery @Nullable String sort,
        @Parameter(description = "what amounts are for: 100g, serving or 100kcal") @RestQuery @Nullable String per,
        @Parameter(description = "curated, or all: also imported foods") @RestQuery @Nullable String scope,
        @Parameter(description = "only these fields, as name or per100g.magnesium; commas or repeated") @RestQuery @Nullable List<String> fields,
        @Parameter(description = "category: how many foods each category has") @RestQuery @Nullable String facets,
        @Parameter(description = "where the page begins: from next of the page before") @RestQuery @Nullable String cursor,
        @Parameter(description = "foods on the page: 1 to 100, otherwise 20") @RestQuery @Nullable String limit) {

    private static final String NAME = "name";
    private static final String LEAST = ":least";
    private static final int LONGEST_QUESTION = 100;
    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    /** A query, and how its answer is to look. */
    record Question(FoodQuery query, FoodFields fields, boolean wantsFacets) {
    }

    Question question(Nutrients nutrients) {
        var read = new Parameters();
        var basis = basis(read, per).orElse(Basis.PER_100G);
        var filter = new FoodFilter(
                diet(read, diet),
                read.words("without", without, Vocabulary.ALLERGENS),
                read.word("role", role, Vocabulary.ROLES),
                read.word("category", category, Vocabulary.CATEGORIES),
                read.words("trait", trait, Vocabulary.TRAITS),
                read.words("known", known, nutrients.codes()),
                new NutrientAmounts(read, "nutrient", nutrients).ranges(nutrient, basis),
                false);
        var query = new FoodQuery(Words.meaningful(read.text("q", q, LONGEST_QUESTION)), filter, scope(read, scope, Scope.ALL),
                false,
                order(read, basis, nutrients), cursor(read, cursor), limit(read, limit));
        var question = new Question(query, FoodFields.read(read, fields, nutrients),
                read.word("facets", facets, List.of("category")).isPresent());
        read.throwIfWrong();
        return question;
    }

    private Order order(Parameters read, Basis basis, Nutrients nutrients) {
        var accepted = Stream
                .of(Stream.of(NAME), nutrients.codes().stream(), nutrients.codes().stream().map(code -> code + LEAST))
                .flatMap(words -> words).toList();
        return read.word("sort", sort, accepted).<Order>map(wanted -> {
            if (wanted.equals(NAME)) {
                return new ByName();
            }
            return new ByAmount(wanted.replace(LEAST, ""), basis, !wanted.endsWith(LEAST), false);
        }).orElseGet(ByFit::new);
    }

    public static Optional<Basis> basis(Parameters read, @Nullable String per) {
        return read.word("per", per, Basis.words()).map(Basis::of);
    }

    /** Everything suits an omnivore, so that diet filters nothing. */
    public static Optional<String> diet(Parameters read, @Nullable String diet) {
        return read.word("diet", diet, Vocabulary.DIETS).filter(wanted -> !wanted.equals(Vocabulary.ANY_DIET));
    }

    public static Scope scope(Parameters read, @Nullable String scope, Scope usual) {
        return read.word("scope", scope, Scope.words()).map(Scope::of).orElse(usual);
    }

    public static Optional<Place> cursor(Parameters read, @Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        var place = Place.of(cursor);
        if (place.isEmpty()) {
            read.reject(Violation.of("cursor", cursor, "This is no cursor of ours. Maybe follow the address in next as it is."));
        }
        return place;
    }

    public static int limit(Parameters read, @Nullable String limit) {
        return read.limit("limit", limit, USUAL_PAGE, LARGEST_PAGE);
    }
}
