package org.crampwise.planner.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.person.Coded;
import org.crampwise.planner.plan.MealWishes.Elsewhere;
import org.crampwise.planner.plan.MealWishes.SameBreakfast;
import org.crampwise.planner.plan.MealWishes.StockAtHome;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violations;

/** Reads how the meals of a plan should hang together, and where they are eaten. */
record MealWishReading(RequestObject body, LocalDate startDate, int days, List<Occasion> occasions,
        Map<String, Occasion> words, Violations violations) {

    private static final int MOST_SNACKS = 3;
    private static final int MOST_MAINS = 14;
    private static final Map<String, DayOfWeek> WEEKDAYS = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(
            day -> day.name().toLowerCase(Locale.ROOT), Function.identity(), (one, other) -> one, LinkedHashMap::new));
    /** The effort of foods, and whether it is cooking. */
    private static final Map<String, Boolean> EFFORTS = Map.of("assemble", false, "cook", true);
    private static final int MOST_ELSEWHERE = 84;

    MealWishes read(List<LockedServing> locked, List<StockAtHome> stocks) {
        var elsewhere = elsewhere();
        for (var index = 0; index < locked.size(); index++) {
            var lock = locked.get(index);
            if (elsewhere.stream().anyMatch(meal -> meal.day() == lock.day() && meal.occasion() == lock.occasion())) {
                violations.add(body.pointer("locked") + "/" + index, lock.foodId(),
                        "is locked in a meal that is eaten elsewhere");
            }
        }
        return new MealWishes(snacks(), sameBreakfast(), elsewhere, leftovers(), noCooking(),
                body.integer("maxCookedMains", 1, MOST_MAINS).orElse(0), stocks);
    }

    private OptionalInt snacks() {
        var snacks = body.integer("snacks", 0, MOST_SNACKS);
        if (snacks.isPresent() && !occasions.isEmpty()) {
            violations.add(body.pointer("snacks"), snacks.get(), "cannot stand beside occasions, which name the snacks already");
        }
        return snacks.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private Optional<SameBreakfast> sameBreakfast() {
        var same = body.word("sameBreakfast", Coded.words(SameBreakfast.values()));
        if (same.isPresent() && !has(Occasion.BREAKFAST)) {
            violations.add(body.pointer("sameBreakfast"), same.get().code(), "needs a breakfast among the occasions");
        }
        return same;
    }

    private Set<DayOfWeek> leftovers() {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var element : body.elements("leftovers", WEEKDAYS.size())) {
            RequestObject.wordOf(element, WEEKDAYS, violations).ifPresent(days::add);
        }
        if (!days.isEmpty() && (!has(Occasion.LUNCH) || !has(Occasion.DINNER))) {
            violations.add(body.pointer("leftovers"), days.toString(), "needs a lunch and a dinner among the occasions");
        }
        return days;
    }

    /** Effort by weekday: where there is only time to put things together, nothing is cooked. */
    private Set<DayOfWeek> noCooking() {
        var days = EnumSet.noneOf(DayOfWeek.class);
        body.object("maxEffort").ifPresent(efforts -> {
            WEEKDAYS.forEach((word, day) -> efforts.word(word, EFFORTS).filter(isCooking -> !isCooking)
                    .ifPresent(assembled -> days.add(day)));
            efforts.rejectUnread();
        });
        return days;
    }

    private boolean has(Occasion occasion) {
        return occasions.isEmpty() || occasions.contains(occasion);
    }

    private List<Elsewhere> elsewhere() {
        var meals = new ArrayList<Elsewhere>();
        for (var element : body.elements("elsewhere", MOST_ELSEWHERE)) {
            RequestObject.of(element, violations).flatMap(this::meal).ifPresent(meal -> {
                if (meals.stream().anyMatch(other -> other.day() == meal.day() && other.occasion() == meal.occasion())) {
                    violations.add(element.pointer(), meal.occasion().code(), "is named twice for the same day");
                }
                meals.add(meal);
            });
        }
        return List.copyOf(meals);
    }

    private Optional<Elsewhere> meal(RequestObject entry) {
        var date = entry.required("date", entry.date("date"));
        var occasion = entry.required("occasion", entry.word("occasion", words));
        var share = entry.decimal("share", "0", "0.8").map(Number::doubleValue);
        entry.rejectUnread();
        var last = startDate.plusDays(days - 1L);
        if (date.isPresent() && (date.get().isBefore(startDate) || date.get().isAfter(last))) {
            violations.add(entry.pointer("date"), date.get().toString(),
                    "must be a day of the plan, %s to %s".formatted(startDate, last));
            return Optional.empty();
        }
        if (occasion.isPresent() && !has(occasion.get())) {
            violations.add(entry.pointer("occasion"), occasion.get().code(), "is not among the occasions of this request");
        }
        return date.flatMap(day -> occasion.map(meal -> new Elsewhere((int) (day.toEpochDay() - startDate.toEpochDay()), meal,
                share)));
    }
}
