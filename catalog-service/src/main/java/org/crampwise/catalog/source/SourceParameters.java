package org.crampwise.catalog.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.catalog.food.Basis;
import org.crampwise.catalog.food.Vocabulary;
import org.crampwise.catalog.nutrient.Nutrient;
import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.request.Parameters;
import org.crampwise.catalog.request.Violation;
import org.crampwise.catalog.search.FoodFilter;
import org.crampwise.catalog.search.FoodParameters;
import org.crampwise.catalog.search.FoodQuery;
import org.crampwise.catalog.search.FoodQuery.Order.ByAmount;
import org.crampwise.catalog.search.NutrientAmounts;
import org.crampwise.catalog.search.Scope;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a caller may ask of the sources of a nutrient, as it was sent. */
public record SourceParameters(
        @Parameter(description = "what the amount is for: 100g, serving or 100kcal") @RestQuery @Nullable String per,
        @Parameter(description = "only foods of this diet") @RestQuery @Nullable String diet,
        @Parameter(description = "only foods known free of them; commas or repeated") @RestQuery @Nullable List<String> without,
        @Parameter(description = "only foods that can stand here in a meal") @RestQuery @Nullable String role,
        @Parameter(description = "only foods of this category") @RestQuery @Nullable String category,
        @Parameter(description = "only foods with all of these traits; commas or repeated") @RestQuery @Nullable List<String> trait,
        @Parameter(description = "only foods in this range, as sodium:..140; commas or repeated") @RestQuery @Nullable List<String> nutrient,
        @Parameter(description = "what is still missing, as magnesium:120; several: what fills them all") @RestQuery @Nullable List<String> gap,
        @Parameter(description = "amount to cover, in the nutrient's unit; else the gap, else the DV") @RestQuery @Nullable String target,
        @Parameter(description = "all: every food; otherwise the best of each family") @RestQuery @Nullable String families,
        @Parameter(description = "all: also imported foods; otherwise curated") @RestQuery @Nullable String scope,
        @Parameter(description = "where the page begins: from next of the page before") @RestQuery @Nullable String cursor,
        @Parameter(description = "foods on the page: 1 to 100, otherwise 20") @RestQuery @Nullable String limit) {

    SourceQuery query(Nutrient wanted, Nutrients nutrients) {
        var read = new Parameters();
        var basis = FoodParameters.basis(read, per).orElse(Basis.PER_SERVING);
        var gaps = gaps(read, wanted, nutrients);
        var filter = new FoodFilter(
                FoodParameters.diet(read, diet),
                read.words("without", without, Vocabulary.ALLERGENS),
                read.word("role", role, Vocabulary.ROLES),
                read.word("category", category, Vocabulary.CATEGORIES),
                read.words("trait", trait, Vocabulary.TRAITS),
                List.of(),
                new NutrientAmounts(read, "nutrient", nutrients).ranges(nutrient, basis),
                true);
        boolean wantsAll = read.word("families", families, List.of("all", "best")).filter("all"::equals).isPresent();
        var foods = new FoodQuery(List.of(), filter, scope(read, gaps), !wantsAll,
                new ByAmount(wanted.code(), basis, true, true),
                FoodParameters.cursor(read, cursor), FoodParameters.limit(read, limit));
        var covered = read.amount("target", target, wanted.unit())
                .or(() -> Optional.ofNullable(gaps.get(wanted))).or(wanted::dailyValue);
        read.throwIfWrong();
        return new SourceQuery(wanted, basis, covered, gaps, foods);
    }

    private Map<Nutrient, BigDecimal> gaps(Parameters read, Nutrient wanted, Nutrients nutrients) {
        var gaps = new NutrientAmounts(read, "gap", nutrients).amounts(gap);
        if (!gaps.isEmpty() && !gaps.containsKey(wanted)) {
            read.reject(Violation.of("gap", String.join(",", gap), "The gaps must hold " + wanted.code()
                    + ", for the address asks for its sources. Maybe add it, or ask for the sources of another nutrient."));
        }
        return gaps;
    }

    private Scope scope(Parameters read, Map<Nutrient, BigDecimal> gaps) {
        var wanted = FoodParameters.scope(read, scope, Scope.CURATED);
        if (wanted == Scope.ALL && !gaps.isEmpty()) {
            read.reject(Violation.of("scope", "all",
                    "Gaps are filled with curated foods only: to rank imported ones, each of maybe millions would have to be"
                            + " read. Maybe leave out scope or gap."));
        }
        return wanted;
    }
}
