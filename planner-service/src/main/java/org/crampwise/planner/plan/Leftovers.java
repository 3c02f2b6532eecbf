package org.crampwise.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.Serving;

/** Which mains of a menu were cooked for an earlier meal, and for which: what is cooked keeps for three days. */
final class Leftovers {

    private static final int KEEPS_DAYS = 3;

    private record Cooked(LocalDate date, Meal meal, String food) {}

    private final List<Cooked> cooked = new ArrayList<>();

    /** The meal a main was cooked for; empty for what is cooked anew, or not cooked at all. Asked in the order of the meals. */
    Optional<LeftoverView> of(DayMenu day, Meal meal, Serving serving) {
        if (!meal.occasion().isMainMeal() || serving != meal.servings().getFirst() || !serving.food().effort().equals("cook")) {
            return Optional.empty();
        }
        var before = cooked.reversed().stream().filter(each -> each.food().equals(serving.food().id())
                && !each.date().isBefore(day.date().minusDays(KEEPS_DAYS))).findFirst();
        if (before.isEmpty()) {
            cooked.add(new Cooked(day.date(), meal, serving.food().id()));
        }
        return before.map(each -> new LeftoverView(each.date(), each.meal().occasion().code()));
    }
}
