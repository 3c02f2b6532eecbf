package org.crampwise.catalog.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.nutrient.Nutrient;
import org.crampwise.catalog.search.CuratedCatalog;
import org.crampwise.catalog.search.CuratedCatalog.Measured;
import org.crampwise.catalog.search.FoundFood;
import org.crampwise.catalog.search.Place;

/**
 * Which foods fill the gaps. More than a gap holds counts no more, and several gaps count together: a food that fills one and
 * leaves the other has filled nothing. Among foods that fill alike, the one with less energy comes first.
 */
final class GapRanking {

    private static final int DECIMALS = 12;
    /** A rank counts millionths of what is left unfilled; where that is equal, billionths of a kilocalorie. */
    private static final double SHARES = 1e6;
    private static final double KCAL = 1e3;
    private static final double MUCH_ENERGY = 2000;

    private final SourceQuery query;
    private final List<Map.Entry<Nutrient, BigDecimal>> gaps;

    GapRanking(SourceQuery query) {
        this.query = query;
        gaps = List.copyOf(query.gaps().entrySet());
    }

    private record Candidate(FoodFacts facts, long rank) {

        FoundFood found() {
            return new FoundFood(facts, 0, new Place(0, BigDecimal.valueOf(rank, DECIMALS), "", facts.id()));
        }
    }

    /** In order, from behind the cursor on, one more than the page holds. */
    List<FoundFood> find(CuratedCatalog catalog) {
        var families = new HashSet<String>();
        return catalog.measured(query.foods().filter(), query.amounts())
                .flatMap(food -> candidate(food).stream())
                .sorted(Comparator.comparingLong(Candidate::rank).thenComparing(candidate -> candidate.facts.id()))
                .filter(candidate -> !query.foods().onePerFamily() || families.add(candidate.facts.family()))
                .map(Candidate::found)
                .filter(found -> query.foods().after().isEmpty()
                        || Place.BY_ID_UP.compare(found.place(), query.foods().after().get()) > 0)
                .limit(query.foods().limit() + 1L)
                .toList();
    }

    /** By the geometric mean of the shares filled. Empty where a content is unknown, or nothing is filled. */
    private Optional<Candidate> candidate(Measured food) {
        double product = 1;
        for (int i = 0; i < gaps.size(); i++) {
            double counted = food.amounts()[i] * Absorption.countedShare(food.facts(), gaps.get(i).getKey().code());
            double share = counted / gaps.get(i).getValue().doubleValue();
            if (!(share > 0)) {
                return Optional.empty();
            }
            product *= Math.min(1, share);
        }
        double energy = food.amounts()[gaps.size()];
        long rank = Math.round(-Math.pow(product, 1.0 / gaps.size()) * SHARES) * Math.round(SHARES)
                + Math.round(Double.isNaN(energy) ? MUCH_ENERGY * KCAL : Math.min(MUCH_ENERGY, energy) * KCAL);
        return Optional.of(new Candidate(food.facts(), rank));
    }

    /** How much of the gap the food fills, more than 1 where it gives more than is missing. */
    Optional<BigDecimal> share(FoodFacts facts, Nutrient nutrient, BigDecimal gap) {
        return Absorption.counted(facts, nutrient.code(), query.basis()).map(amount -> amount.divide(gap, MathContext.DECIMAL64));
    }
}
