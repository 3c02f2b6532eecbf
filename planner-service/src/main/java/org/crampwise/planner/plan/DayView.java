package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.Portion;
import org.crampwise.planner.menu.Serving;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A day of a plan in JSON. */
public record DayView(LocalDate date, List<MealView> meals, List<TotalView> totals) {

    static List<DayView> of(List<DayMenu> days, Totals totals) {
        var leftovers = new Leftovers();
        return days.stream().map(day -> new DayView(day.date(),
                day.meals().stream().map(meal -> MealView.of(day, meal, leftovers)).toList(), totals.of(List.of(day)))).toList();
    }

    public record MealView(String occasion, String pattern, List<ServingView> servings) {

        static MealView of(DayMenu day, Meal meal, Leftovers leftovers) {
            return new MealView(meal.occasion().code(), meal.pattern().id(),
                    meal.servings().stream().map(serving -> ServingView.of(serving, leftovers.of(day, meal, serving))).toList());
        }
    }

    /** @param leftoverOf the meal this was cooked for; absent for what is not eaten again */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ServingView(String slot, String food, String name, PortionView portion, boolean locked,
            @Nullable LeftoverView leftoverOf) {

        static ServingView of(Serving serving, Optional<LeftoverView> leftoverOf) {
            return new ServingView(serving.slot(), serving.food().id(), serving.food().name(), PortionView.of(serving.portion()),
                    serving.locked(), leftoverOf.orElse(null));
        }
    }

    public record PortionView(BigDecimal count, String measure, BigDecimal grams) {

        public static PortionView of(Portion portion) {
            return new PortionView(Shown.plain(portion.count(), 6), portion.measure(), Shown.plain(portion.grams(), 2));
        }
    }
}
