package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuOutcome.Planned;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.solver.MenuSolver;

/**
 * Menus that share dishes. Whom the fewest foods suit chooses first, among dishes that all may eat; the others eat these dishes in
 * portions of their own, with the same sides where they can. Who cannot chooses first in a second try; more tries are not made.
 */
record SharedMenus(MenuSolver solver, FoodSnapshot foods, List<MealPattern> patterns, Set<Occasion> shared) {

    private static final int TRIES = 2;

    /** @param dishes shared dishes of this member: none when nothing could be shared */
    record Served(PlanRequest request, Planned planned, List<LockedServing> dishes) {}

    /** Who has a menu with the others, by member. */
    Map<Integer, Served> serve(List<Diner> diners) {
        var order = new ArrayList<>(diners);
        order.sort(Comparator.comparingInt((Diner diner) -> diner.problem().foods().size()).thenComparingInt(Diner::index));
        Map<Integer, Served> best = Map.of();
        for (var attempt = 0; attempt < TRIES && !order.isEmpty(); attempt++) {
            var served = inOrder(order);
            best = served.size() > best.size() ? served : best;
            var left = order.stream().filter(diner -> !served.containsKey(diner.index())).findFirst();
            if (left.isEmpty()) {
                break;
            }
            // who cannot even choose first may still join others
            var couldChoose = left.get() != order.getFirst();
            order.remove(left.get());
            order.add(couldChoose ? 0 : order.size(), left.get());
        }
        return best;
    }

    private Map<Integer, Served> inOrder(List<Diner> order) {
        var served = new HashMap<Integer, Served>();
        var first = order.getFirst();
        var suitable = suitableForAll(order);
        var problem = first.problem()
                .sharing(shared.stream().collect(Collectors.toMap(occasion -> occasion, occasion -> suitable)));
        var cooked = solver.easilyPlanned(problem, foods.pairs());
        if (cooked.isEmpty()) {
            return served;
        }
        for (var diner : order.subList(1, order.size())) {
            join(diner, cooked.get().days()).ifPresent(menu -> served.put(diner.index(), menu));
        }
        var dishes = order.size() == 1 ? List.<LockedServing>of() : first.share(cooked.get().days(), shared, false);
        served.put(first.index(), new Served(first.sharing(dishes), marked(cooked.get(), dishes), dishes));
        return served;
    }

    private static Set<String> suitableForAll(List<Diner> diners) {
        var suitable = new HashSet<>(diners.getFirst().foods());
        diners.forEach(diner -> suitable.retainAll(diner.foods()));
        return suitable;
    }

    private Optional<Served> join(Diner diner, List<DayMenu> cooked) {
        return join(diner, diner.share(cooked, shared, true), diner.share(cooked, shared, false))
                .or(() -> join(diner, diner.share(cooked, shared, false), diner.share(cooked, shared, false)));
    }

    private Optional<Served> join(Diner diner, List<LockedServing> meals, List<LockedServing> dishes) {
        var problem = MenuProblems.of(diner.sharing(meals), diner.assessment(), foods, patterns);
        return solver.easilyPlanned(problem, foods.pairs())
                .map(planned -> new Served(diner.sharing(dishes), marked(planned, dishes), dishes));
    }

    /** Only the dish itself stays fixed; sides may be exchanged. */
    private static Planned marked(Planned planned, List<LockedServing> dishes) {
        var days = new ArrayList<DayMenu>();
        for (var day = 0; day < planned.days().size(); day++) {
            var index = day;
            var menu = planned.days().get(day);
            days.add(new DayMenu(menu.date(), menu.meals().stream().map(meal -> marked(meal, index, dishes)).toList()));
        }
        return new Planned(days, planned.quality());
    }

    private static Meal marked(Meal meal, int day, List<LockedServing> dishes) {
        var fixed = dishes.stream().filter(dish -> dish.day() == day && dish.occasion() == meal.occasion())
                .map(LockedServing::foodId).collect(Collectors.toSet());
        return fixed.isEmpty()
                ? meal
                : new Meal(meal.occasion(), meal.pattern(), meal.servings().stream().map(serving -> new Serving(serving.slot(),
                        serving.food(), serving.portion(), fixed.contains(serving.food().id()))).toList());
    }
}
