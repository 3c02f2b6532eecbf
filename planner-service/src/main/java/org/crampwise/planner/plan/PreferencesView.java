package org.crampwise.planner.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.Occasion;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The wishes a plan was made for; what diet and exclusions came to is told by its profile. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreferencesView(Set<String> dislikes, Set<String> likes, Set<String> atHome, List<LockView> locked,
        @Nullable List<String> occasions, @Nullable Integer maxRepeats, @Nullable Integer snacks, @Nullable String sameBreakfast,
        @Nullable List<ElsewhereView> elsewhere, @Nullable List<String> leftovers, @Nullable List<String> noCooking,
        @Nullable Integer maxCookedMains, @Nullable List<StockView> pantry, @Nullable Boolean bestEffort) {

    private static final String ELSEWHERE = "The %s of %s is eaten elsewhere. It is reckoned to bring %d %% of that day's energy and of every "
            + "target; the other meals supply the rest. What is really eaten there may differ, and the totals show only what is planned.";

    /** What the reader must know of the wishes. */
    List<String> notes() {
        return elsewhere == null ? List.of() : elsewhere.stream().map(ElsewhereView::words).toList();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LockView(LocalDate date, String occasion, String food, @Nullable Double grams) {

        static LockView of(LockedServing lock, LocalDate startDate) {
            return new LockView(startDate.plusDays(lock.day()), lock.occasion().code(), lock.foodId(), lock.grams().orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StockView(String food, double grams, @Nullable LocalDate useBy) {

        static StockView of(MealWishes.StockAtHome stock) {
            return new StockView(stock.food(), stock.grams(), stock.useBy().orElse(null));
        }
    }

    private static <T> @Nullable List<T> unlessEmpty(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static List<String> weekdays(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> day.name().toLowerCase(Locale.ROOT)).toList();
    }

    /** @param reckoned given: the person said so; usual: what such a meal brings as people eat */
    public record ElsewhereView(LocalDate date, String occasion, double share, String reckoned) {

        static ElsewhereView of(MealWishes.Elsewhere meal, LocalDate startDate, List<Occasion> meals) {
            return new ElsewhereView(startDate.plusDays(meal.day()), meal.occasion().code(),
                    MealWishes.reckoned(meal, meals).share(), meal.share().isPresent() ? "given" : "usual");
        }

        String words() {
            return ELSEWHERE.formatted(occasion, date, Math.round(100 * share));
        }
    }

    /** @param meals occasions of a day of the plan */
    static PreferencesView of(PlanRequest request, List<Occasion> meals) {
        var wishes = request.wishes();
        var elsewhere = wishes.meals().elsewhere();
        return new PreferencesView(wishes.dislikes(), wishes.likes(), wishes.atHome(),
                wishes.locked().stream().map(lock -> LockView.of(lock, request.startDate())).toList(),
                wishes.occasions().isEmpty() ? null : wishes.occasions().stream().map(Occasion::code).toList(),
                wishes.maxRepeats() == 0 ? null : wishes.maxRepeats(),
                wishes.meals().snacks().isPresent() ? wishes.meals().snacks().getAsInt() : null,
                wishes.meals().sameBreakfast().map(MealWishes.SameBreakfast::code).orElse(null),
                unlessEmpty(elsewhere.stream().map(meal -> ElsewhereView.of(meal, request.startDate(), meals)).toList()),
                unlessEmpty(weekdays(wishes.meals().leftovers())), unlessEmpty(weekdays(wishes.meals().noCooking())),
                wishes.meals().mostCookedMains() == 0 ? null : wishes.meals().mostCookedMains(),
                unlessEmpty(wishes.meals().stocks().stream().map(StockView::of).toList()),
                request.bestEffort() ? true : null);
    }
}
