package org.crampwise.catalog.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.crampwise.catalog.food.Basis;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.nutrient.Nutrient;
import org.crampwise.catalog.search.CuratedCatalog;
import org.crampwise.catalog.search.FoundFood;
import org.crampwise.catalog.search.Place;

/**
 * Which foods fill the gaps. More than a gap holds counts no more, and several gaps count together: a food that fills one and
 * leaves the other has filled nothing. Among foods that fill alike, the one with less energy comes first.
 */
final class GapRanking {

    private static final int DECIMALS = 6;
    private static final BigDecimal PER_KCAL = new BigDecimal("1E-9");
    private static final BigDecimal MUCH_ENERGY = BigDecimal.valueOf(2000);

    private final SourceQuery query;

    GapRanking(SourceQuery query) {
        this.query = query;
    }

    /** In order, from behind the cursor on, one more than the page holds. */
    List<FoundFood> find(CuratedCatalog catalog) {
        var families = new HashSet<String>();
        return catalog.matching(query.foods().filter())
                .flatMap(facts -> filled(facts).map(share -> new FoundFood(facts, 0, place(facts, share))).stream())
                .sorted(Comparator.comparing(FoundFood::place, Place.BY_ID_UP))
                .filter(found -> !query.foods().onePerFamily() || families.add(found.facts().family()))
                .filter(found -> query.foods().after().isEmpty()
                        || Place.BY_ID_UP.compare(found.place(), query.foods().after().get()) > 0)
                .limit(query.foods().limit() + 1L)
                .toList();
    }

    private static Place place(FoodFacts facts, double share) {
        return new Place(0, BigDecimal.valueOf(-share).setScale(DECIMALS, RoundingMode.HALF_UP)
                .add(energy(facts).multiply(PER_KCAL).setScale(12, RoundingMode.HALF_UP)), "", facts.id());
    }

    private static BigDecimal energy(FoodFacts facts) {
        return Basis.PER_SERVING.amount(facts, "energy").orElse(MUCH_ENERGY).min(MUCH_ENERGY);
    }

    /** The geometric mean of the shares filled. Empty where a content is unknown, or nothing is filled. */
    private Optional<Double> filled(FoodFacts facts) {
        double product = 1;
        for (var gap : query.gaps().entrySet()) {
            var share = share(facts, gap.getKey(), gap.getValue());
            if (share.isEmpty() || share.get().signum() == 0) {
                return Optional.empty();
            }
            product *= share.get().min(BigDecimal.ONE).doubleValue();
        }
        return Optional.of(Math.pow(product, 1.0 / query.gaps().size()));
    }

    /** How much of the gap the food fills, more than 1 where it gives more than is missing. */
    Optional<BigDecimal> share(FoodFacts facts, Nutrient nutrient, BigDecimal gap) {
        return Absorption.counted(facts, nutrient.code(), query.basis()).map(amount -> amount.divide(gap, MathContext.DECIMAL64));
    }
}
