package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
        return of(days, EatenLog.EMPTY, totals);
    }

    static List<DayView> of(List<DayMenu> days, EatenLog eaten, Totals totals) {
        var leftovers = new Leftovers();
        var views = new ArrayList<DayView>();
        for (int index = 0; index < days.size(); index++) {
            var day = days.get(index);
            var meals = new ArrayList<MealView>();
            for (int meal = 0; meal < day.meals().size(); meal++) {
                meals.add(MealView.of(day, day.meals().get(meal), leftovers,
                        eaten.at(index, meal).map(EatenMeal::view).orElse(null)));
            }
            views.add(new DayView(day.date(), meals, totals.of(List.of(eaten.counted(index, day)))));
        }
        return views;
    }

    /** @param eaten what became of the meal, where its eater told so; it counts in place of what is planned */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MealView(String occasion, String pattern, List<ServingView> servings, @Nullable EatenView eaten) {

        /** What was not eaten leaves nothing over, and was not left over. */
        static MealView of(DayMenu day, Meal meal, Leftovers leftovers, @Nullable EatenView eaten) {
            var isServed = eaten == null || eaten.tellsWhatWasPlanned();
            return new MealView(meal.occasion().code(), meal.pattern().id(), meal.servings().stream()
                    .map(serving -> ServingView.of(serving,
                            isServed ? leftovers.of(day, meal, serving) : Optional.<LeftoverView>empty()))
                    .toList(), eaten);
        }

        /** What is eaten, as far as anybody knows. */
        public List<ServingView> served() {
            return eaten == null || eaten.tellsWhatWasPlanned() ? servings : eaten.servings("told");
        }

        /** Whether what is planned is what is eaten, as far as anybody knows. */
        public boolean servesWhatIsPlanned() {
            return eaten == null || eaten.tellsWhatWasPlanned();
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
