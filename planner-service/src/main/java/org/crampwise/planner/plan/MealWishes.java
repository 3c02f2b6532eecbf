package org.crampwise.planner.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.crampwise.planner.menu.Stock;
import org.crampwise.planner.person.Coded;

/**
 * How a person wants the meals of a day and of a week to hang together, and where they eat them.
 *
 * @param snacks snacks a day; empty leaves their number to the energy need
 * @param leftovers weekdays whose lunch is the main of the dinner before
 * @param noCooking weekdays on which nothing is cooked anew
 * @param mostCookedMains most mains cooked anew in any seven days; zero leaves it to what people do
 * @param stocks foods at home with their amounts
 */
record MealWishes(OptionalInt snacks, Optional<SameBreakfast> sameBreakfast, List<Elsewhere> elsewhere, Set<DayOfWeek> leftovers,
        Set<DayOfWeek> noCooking, int mostCookedMains, List<StockAtHome> stocks) {

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

    /** @param useBy last date it may be eaten on; empty when it keeps */
    record StockAtHome(String food, double grams, Optional<LocalDate> useBy) {}

    /** What meals bring of a day's energy as people eat; all snacks together. */
    private static final Map<Occasion, Double> USUAL_SHARES = new EnumMap<>(
            Map.of(Occasion.BREAKFAST, 0.22, Occasion.LUNCH, 0.31, Occasion.DINNER, 0.35, Occasion.SNACK, 0.12));

    Arrangement arrangement(LocalDate startDate, int days, List<Occasion> meals) {
        var same = sameBreakfast.map(wish -> wish.days).orElse(Set.of());
        return new Arrangement(on(same, startDate, days), elsewhere.stream().map(meal -> reckoned(meal, meals)).toList(),
                on(leftovers, startDate, days), on(noCooking, startDate, days), mostCookedMains,
                stocks.stream().filter(stock -> stock.useBy().filter(startDate::isAfter).isEmpty())
                        .map(stock -> stock(stock, startDate, days)).toList(),
                Map.of());
    }

    private static Set<Integer> on(Set<DayOfWeek> weekdays, LocalDate startDate, int days) {
        return IntStream.range(0, days).filter(day -> weekdays.contains(startDate.plusDays(day).getDayOfWeek())).boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The nearer the date, the dearer the waste: what must be eaten on the first day costs three times what keeps. */
    private static Stock stock(StockAtHome stock, LocalDate startDate, int days) {
        int left = stock.useBy().map(date -> (int) Math.min(days - 1L, ChronoUnit.DAYS.between(startDate, date)))
                .orElse(days - 1);
        double urgency = stock.useBy().isEmpty() ? 1 : 1 + 2.0 * (days - left) / days;
        return new Stock(stock.food(), stock.grams(), left, urgency);
    }

    static MealElsewhere reckoned(Elsewhere meal, List<Occasion> meals) {
        return new MealElsewhere(meal.day(), meal.occasion(), meal.share().orElseGet(() -> usualShare(meal.occasion(), meals)));
    }

    /** Of a day that has only these meals. */
    private static double usualShare(Occasion occasion, List<Occasion> meals) {
        var all = meals.stream().distinct().mapToDouble(USUAL_SHARES::get).sum();
        return Math.rint(100 * USUAL_SHARES.get(occasion) / all / Math.max(1, Collections.frequency(meals, occasion))) / 100;
    }

    MealWishes withUsualSnacks() {
        return new MealWishes(OptionalInt.empty(), sameBreakfast, elsewhere, leftovers, noCooking, mostCookedMains, stocks);
    }

    MealWishes withoutSameBreakfast() {
        return new MealWishes(snacks, Optional.empty(), elsewhere, leftovers, noCooking, mostCookedMains, stocks);
    }

    MealWishes withoutLeftovers() {
        return new MealWishes(snacks, sameBreakfast, elsewhere, Set.of(), noCooking, mostCookedMains, stocks);
    }

    MealWishes cookingEveryDay() {
        return new MealWishes(snacks, sameBreakfast, elsewhere, leftovers, Set.of(), mostCookedMains, stocks);
    }

    MealWishes cookingAsOftenAsPeopleDo() {
        return new MealWishes(snacks, sameBreakfast, elsewhere, leftovers, noCooking, 0, stocks);
    }
}
