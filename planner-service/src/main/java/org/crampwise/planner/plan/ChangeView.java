package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.plan.DayView.ServingView;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A serving that is not as it was.
 *
 * @param before absent where there was nothing
 * @param after absent where there is nothing now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(String date, String meal, @Nullable ServingView before, @Nullable ServingView after) {

    static List<ChangeView> between(PlanView before, PlanView after) {
        var changes = new ArrayList<ChangeView>();
        for (int day = 0; day < before.days().size(); day++) {
            var was = before.days().get(day);
            var names = PlaceReading.names(was.meals());
            for (int meal = 0; meal < names.size(); meal++) {
                between(was.date().toString(), names.get(meal), was.meals().get(meal), after.days().get(day).meals().get(meal),
                        changes);
            }
        }
        return changes;
    }

    private static void between(String date, String meal, MealView before, MealView after, List<ChangeView> changes) {
        var slots = new LinkedHashSet<String>();
        before.servings().forEach(serving -> slots.add(serving.slot()));
        after.servings().forEach(serving -> slots.add(serving.slot()));
        for (var slot : slots) {
            var was = in(before, slot);
            var is = in(after, slot);
            if (!was.map(ChangeView::eaten).equals(is.map(ChangeView::eaten))) {
                changes.add(new ChangeView(date, meal, was.orElse(null), is.orElse(null)));
            }
        }
    }

    private static Optional<ServingView> in(MealView meal, String slot) {
        return meal.servings().stream().filter(serving -> serving.slot().equals(slot)).findFirst();
    }

    /** A lock is no change of what is eaten, nor is when it was cooked. */
    private static ServingView eaten(ServingView serving) {
        return new ServingView(serving.slot(), serving.food(), serving.name(), serving.portion(), false, null);
    }

    boolean isAt(String otherDate, String otherMeal, @Nullable String slot) {
        var serving = after == null ? before : after;
        return date.equals(otherDate) && meal.equals(otherMeal)
                && (slot == null || serving != null && serving.slot().equals(slot));
    }
}
