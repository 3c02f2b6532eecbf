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
 * portions of their own, with the same sides where they can. Who cannot chooses first in a second try; more tries are not made, and
 * none for people of whom it is proven that no plan serves them.
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
        var cannotChoose = new HashSet<Integer>();
        for (var tries = 0; tries < TRIES && !order.isEmpty() && !cannotChoose.contains(order.getFirst().index());) {
            var first = order.getFirst();
            var cooked = cooked(order);
            if (cooked.isEmpty()) {
                cannotChoose.add(first.index());
                leaveTheChoice(order);
                continue;
            }
            tries++;
            var served = served(order, cooked.get());
            best = served.size() > best.size() ? served : best;
            var left = order.stream().filter(diner -> !served.containsKey(diner.index()))
                    .filter(diner -> !cannotChoose.contains(diner.index())).findFirst();
            if (left.isEmpty() || isImpossible(left.get())) {
                break;
            }
            order.remove(left.get());
            order.addFirst(left.get());
        }
        return best;
    }

    /** Who cannot even choose first may still join others; whom no food serves is not cooked for. */
    private void leaveTheChoice(List<Diner> order) {
        var first = order.removeFirst();
        if (!isImpossible(first)) {
            order.addLast(first);
        }
    }

    private boolean isImpossible(Diner diner) {
        return solver.proving(foods.pairs()).prove(diner.problem(), Set.of()).isPresent();
    }

    private Optional<Planned> cooked(List<Diner> order) {
        var suitable = suitableForAll(order);
        return solver.easilyPlanned(order.getFirst().problem()
                .sharing(shared.stream().collect(Collectors.toMap(occasion -> occasion, occasion -> suitable))), foods.pairs());
    }

    private Map<Integer, Served> served(List<Diner> order, Planned cooked) {
        var served = new HashMap<Integer, Served>();
        for (var diner : order.subList(1, order.size())) {
            join(diner, cooked.days()).ifPresent(menu -> served.put(diner.index(), menu));
        }
        var first = order.getFirst();
        var dishes = served.isEmpty() ? List.<LockedServing>of() : first.share(cooked.days(), shared, false);
        served.put(first.index(), new Served(first.sharing(dishes), marked(cooked, dishes), dishes));
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
