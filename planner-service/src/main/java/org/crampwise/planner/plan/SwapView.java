package org.crampwise.planner.plan;

import java.util.List;
import java.util.Optional;

import org.crampwise.planner.menu.MenuPlace;
import org.crampwise.planner.plan.DayView.ServingView;

/** A plan after a swap, and all that changed: what was asked for first, then what had to change with it. */
public record SwapView(PlanView plan, List<ChangeView> changes) {

    public record ChangeView(String date, String meal, ServingView before, ServingView after) {}

    static SwapView of(PlanView before, PlanView after, List<MenuPlace> places) {
        return new SwapView(after, places.stream().map(place -> change(before, after, place)).toList());
    }

    private static ChangeView change(PlanView before, PlanView after, MenuPlace place) {
        var day = before.days().get(place.day());
        return new ChangeView(day.date().toString(), PlaceReading.names(day.meals()).get(place.meal()),
                serving(before, place).orElseThrow(), serving(after, place).orElseThrow());
    }

    private static Optional<ServingView> serving(PlanView plan, MenuPlace place) {
        return plan.days().get(place.day()).meals().get(place.meal()).servings().stream()
                .filter(serving -> serving.slot().equals(place.slot())).findFirst();
    }

    /** "Apple instead of Orange" and how many servings changed with it: the reason of the revision. */
    String reason() {
        var first = changes.getFirst();
        return "%s instead of %s on %s".formatted(first.after().name(), first.before().name(), first.date())
                + (changes.size() == 1 ? "" : ", and %d other servings changed with it".formatted(changes.size() - 1));
    }
}
