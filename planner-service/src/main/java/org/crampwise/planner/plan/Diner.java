package org.crampwise.planner.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.menu.Slot;
import org.crampwise.planner.target.Assessment;

/** A member of a household who may have a plan. */
record Diner(int index, Map<String, Object> body, PlanRequest request, Assessment assessment, MenuProblem problem) {

    Set<String> foods() {
        return problem.foods().stream().map(Food::id).collect(Collectors.toSet());
    }

    boolean eatsAt(int day, Occasion occasion) {
        return problem.meals().contains(occasion) && problem.arrangement().elsewhere().stream()
                .noneMatch(meal -> meal.day() == day && meal.occasion() == occasion);
    }

    /**
     * What of these shared meals this person eats too, in portions of their own.
     *
     * @param withSides also what else the meal needs, as far as this person may eat it
     */
    List<LockedServing> share(List<DayMenu> cooked, Set<Occasion> shared, boolean withSides) {
        var mine = foods();
        return Stream.iterate(0, day -> day < cooked.size(), day -> day + 1)
                .flatMap(day -> cooked.get(day).meals().stream()
                        .filter(meal -> shared.contains(meal.occasion()) && eatsAt(day, meal.occasion()))
                        .flatMap(meal -> dishes(meal, withSides).filter(serving -> mine.contains(serving.food().id()))
                                .map(serving -> new LockedServing(day, meal.occasion(), serving.food().id(),
                                        Optional.empty()))))
                .toList();
    }

    private static Stream<Serving> dishes(Meal meal, boolean withSides) {
        var needed = meal.pattern().slots().stream().filter(slot -> !slot.optional()).map(Slot::name)
                .collect(Collectors.toSet());
        return meal.servings().stream().filter(serving -> serving == meal.servings().getFirst()
                || withSides && needed.contains(serving.slot()));
    }

    PlanRequest sharing(List<LockedServing> dishes) {
        var locked = Stream.concat(request.wishes().locked().stream(), dishes.stream().filter(dish -> request.wishes().locked()
                .stream().noneMatch(lock -> lock.day() == dish.day() && lock.occasion() == dish.occasion()
                        && lock.foodId().equals(dish.foodId()))))
                .toList();
        return request.with(request.wishes().withLocked(locked));
    }

    /** The request as it would have to be sent to get the shared dishes: what a plan is taken up with again. */
    Map<String, Object> bodySharing(PlanRequest sharing) {
        var whole = new HashMap<>(body);
        whole.put("without", request.person().without().stream()
                .map(ban -> Map.of("code", ban.code(), "reason", ban.reason().code())).toList());
        whole.put("locked", sharing.wishes().locked().stream().map(lock -> {
            var entry = new HashMap<String, Object>(Map.of("date", request.startDate().plusDays(lock.day()).toString(),
                    "occasion", lock.occasion().code(), "food", lock.foodId()));
            lock.grams().ifPresent(grams -> entry.put("grams", grams));
            return entry;
        }).toList());
        return whole;
    }
}
