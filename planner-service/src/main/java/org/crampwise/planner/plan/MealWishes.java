package org.crampwise.planner.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.Arrangement;
import org.crampwise.planner.menu.MealElsewhere;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.person.Coded;

/**
 * How a person wants the meals of a day and of a week to hang together, and where they eat them.
 *
 * @param snacks snacks a day; empty leaves their number to the energy need
 */
record MealWishes(OptionalInt snacks, Optional<SameBreakfast> sameBreakfast, List<Elsewhere> elsewhere) {

    /** On which days breakfast is the same. */
    enum SameBreakfast implements Coded {
        WEEKDAYS("weekdays", EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY))),
        EVERY_DAY("every-day", EnumSet.allOf(DayOfWeek.class));

        private final String code;
        private final Set<DayOfWeek> days;

        SameBreakfast(String code, Set<DayOfWeek> days) {
            this.code = code;
            this.days = days;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** @param share of the day that the meal is reckoned to bring; empty when the person does not know */
    record Elsewhere(int day, Occasion occasion, Optional<Double> share) {}

    /** What meals bring of a day's energy as people eat; all snacks together. */
    private static final Map<Occasion, Double> USUAL_SHARES = new EnumMap<>(
            Map.of(Occasion.BREAKFAST, 0.22, Occasion.LUNCH, 0.31, Occasion.DINNER, 0.35, Occasion.SNACK, 0.12));

    Arrangement arrangement(LocalDate startDate, int days, List<Occasion> meals) {
        var same = sameBreakfast.map(wish -> IntStream.range(0, days)
                .filter(day -> wish.days.contains(startDate.plusDays(day).getDayOfWeek())).boxed()
                .collect(Collectors.toUnmodifiableSet())).orElse(Set.of());
        return new Arrangement(same, elsewhere.stream().map(meal -> reckoned(meal, meals)).toList());
    }

    static MealElsewhere reckoned(Elsewhere meal, List<Occasion> meals) {
        return new MealElsewhere(meal.day(), meal.occasion(), meal.share().orElseGet(() -> usualShare(meal.occasion(), meals)));
    }

    /** Of a day that has only these meals. */
    private static double usualShare(Occasion occasion, List<Occasion> meals) {
        var all = meals.stream().distinct().mapToDouble(USUAL_SHARES::get).sum();
        return Math.rint(100 * USUAL_SHARES.get(occasion) / all / Math.max(1, Collections.frequency(meals, occasion))) / 100;
    }

    MealWishes withoutSameBreakfast() {
        return new MealWishes(snacks, Optional.empty(), elsewhere);
    }
}
