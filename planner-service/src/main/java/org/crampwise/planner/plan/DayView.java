package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.Portion;
import org.crampwise.planner.menu.Serving;

/** A day of a plan in JSON. */
public record DayView(LocalDate date, List<MealView> meals, List<TotalView> totals) {

    static DayView of(DayMenu day, Totals totals) {
        return new DayView(day.date(), day.meals().stream().map(MealView::of).toList(), totals.of(List.of(day)));
    }

    public record MealView(String occasion, String pattern, List<ServingView> servings) {

        static MealView of(Meal meal) {
            return new MealView(meal.occasion().code(), meal.pattern().id(),
                    meal.servings().stream().map(ServingView::of).toList());
        }
    }

    public record ServingView(String slot, String food, String name, PortionView portion, boolean locked) {

        static ServingView of(Serving serving) {
            return new ServingView(serving.slot(), serving.food().id(), serving.food().name(), PortionView.of(serving.portion()),
                    serving.locked());
        }
    }

    public record PortionView(BigDecimal count, String measure, BigDecimal grams) {

        static PortionView of(Portion portion) {
            return new PortionView(Shown.plain(portion.count(), 6), portion.measure(), Shown.plain(portion.grams(), 2));
        }
    }
}
