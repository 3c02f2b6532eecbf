package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.crampwise.planner.nutrition.Nutrient;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How much of a nutrient a day or the mean day gives.
 *
 * @param amount what the food gives, as far as it counts for this person
 * @param fromSupplements what the logged supplements add, where they do
 * @param ofTarget share of the need that food and supplements reach, where there is a need
 * @param ofLimit share of the limit on all intake that is used up, where there is one
 * @param unknownFoods servings of which this content is not known; the amount is a lower bound then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TotalView(String nutrient, Shown amount, @Nullable Shown fromSupplements, @Nullable BigDecimal ofTarget,
        @Nullable BigDecimal ofLimit, long unknownFoods) {

    /** The mean of some days, as exact as they are shown; servings of unknown content are those of all days. */
    public static List<TotalView> mean(List<List<TotalView>> days) {
        return IntStream.range(0, days.getFirst().size())
                .mapToObj(index -> mean(days.stream().map(day -> day.get(index)).toList(),
                        Nutrient.withCode(days.getFirst().get(index).nutrient()).orElseThrow()))
                .toList();
    }

    private static TotalView mean(List<TotalView> days, Nutrient nutrient) {
        return new TotalView(nutrient.code(), mean(days, nutrient, TotalView::amount).orElseThrow(),
                mean(days, nutrient, TotalView::fromSupplements).orElse(null), mean(days, TotalView::ofTarget),
                mean(days, TotalView::ofLimit), days.stream().mapToLong(TotalView::unknownFoods).sum());
    }

    private static Optional<Shown> mean(List<TotalView> days, Nutrient nutrient, Function<TotalView, @Nullable Shown> part) {
        var known = days.stream().flatMap(day -> Stream.ofNullable(part.apply(day))).toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Shown.of(nutrient, known.stream().mapToDouble(each -> each.value().doubleValue()).sum() / days.size()));
    }

    private static @Nullable BigDecimal mean(List<TotalView> days, Function<TotalView, @Nullable BigDecimal> part) {
        var known = days.stream().flatMap(day -> Stream.ofNullable(part.apply(day))).toList();
        return known.isEmpty()
                ? null
                : known.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(known.size()), 3,
                        RoundingMode.HALF_UP);
    }
}
