package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import org.crampwise.planner.menu.MenuPlace;
import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.plan.DayView.ServingView;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Which serving of a plan is meant by a date, a meal and a slot. What is wrong is named with what there is.
 *
 * @param prefix of the names in violations: {@code ?} for query parameters, {@code /} for fields of a body
 */
record PlaceReading(PlanView plan, String prefix, Violations violations) {

    Optional<MenuPlace> read(@Nullable String date, @Nullable String meal, @Nullable String slot) {
        var dates = plan.days().stream().map(day -> day.date().toString()).toList();
        return index("date", date, dates).flatMap(day -> {
            var meals = plan.days().get(day).meals();
            return index("meal", meal, names(meals)).flatMap(at -> {
                var slots = meals.get(at).servings().stream().map(ServingView::slot).toList();
                return index("slot", slot, slots).map(found -> new MenuPlace(day, at, slots.get(found)));
            });
        });
    }

    private Optional<Integer> index(String name, @Nullable String value, List<String> accepted) {
        var index = value == null ? -1 : accepted.indexOf(value);
        if (index < 0) {
            violations.add(Violation.unknownWord(prefix + name, value, "must be one of those that the plan has there", accepted));
            return Optional.empty();
        }
        return Optional.of(index);
    }

    /** The meals of a day by their occasions; the second snack is {@code snack-2}. */
    static List<String> names(List<MealView> meals) {
        var names = new ArrayList<String>();
        var seen = new HashMap<String, Integer>();
        for (var meal : meals) {
            var number = seen.merge(meal.occasion(), 1, Integer::sum);
            names.add(number == 1 ? meal.occasion() : meal.occasion() + "-" + number);
        }
        return names;
    }
}
