package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.MenuPlace;
import org.crampwise.planner.menu.Slot;
import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Which place of a plan is meant by a date, a meal and a slot. What is wrong is named with what there is.
 *
 * @param prefix of the names in violations: {@code ?} for query parameters, {@code /} for fields of a body
 */
record PlaceReading(PlanView plan, String prefix, Violations violations) {

    record MealPlace(int day, int meal) {}

    Optional<Integer> day(String name, @Nullable String date) {
        return index(name, date, plan.days().stream().map(day -> day.date().toString()).toList());
    }

    Optional<MealPlace> meal(@Nullable String date, @Nullable String meal) {
        return day("date", date).flatMap(day -> index("meal", meal, names(plan.days().get(day).meals()))
                .map(found -> new MealPlace(day, found)));
    }

    /** A slot of the meal's pattern, be there something in it or not. */
    Optional<MenuPlace> slot(List<DayMenu> days, @Nullable String date, @Nullable String meal, @Nullable String slot) {
        return meal(date, meal).flatMap(at -> {
            var slots = days.get(at.day()).meals().get(at.meal()).pattern().slots().stream().map(Slot::name).toList();
            return index("slot", slot, slots).map(found -> new MenuPlace(at.day(), at.meal(), slots.get(found)));
        });
    }

    /** What was eaten stays eaten, whatever a plan says; and what was made for wishes that hold no more stays as it is. */
    void rejectSettled(OpenPlan open, int day, int meal) {
        if (open.menu().isSettled(day, meal)) {
            var why = open.eaten().at(day, meal).isPresent()
                    ? "is told to be eaten or skipped; DELETE that first if it is not so"
                    : "stays as it is: it is eaten elsewhere, was made for wishes that hold no more, or is to be the same as one that was";
            violations.add(prefix + "meal", names(plan.days().get(day).meals()).get(meal), why);
        }
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
