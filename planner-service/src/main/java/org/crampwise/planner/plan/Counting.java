package org.crampwise.planner.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.screening.PlanConstraint;
import org.crampwise.planner.target.People;

/**
 * The foods of the catalog with what of them counts on a day, whether this person may be served them or not: a vegan's vitamin B12 is
 * counted otherwise from the day on that a replan made the plan vegan.
 *
 * @param until constraints of the first days, by the last day they held for
 */
record Counting(FoodSnapshot foods, List<PlanConstraint> now, TreeMap<LocalDate, List<PlanConstraint>> until)
        implements
            PlanReopening.FoodOfDay {

    static Counting of(PlanView view, PlanRequest request, List<PlanConstraint> now, FoodSnapshot foods, People people) {
        var until = new TreeMap<LocalDate, List<PlanConstraint>>();
        for (var earlier : view.earlier() == null ? List.<EarlierView>of() : view.earlier()) {
            until.put(earlier.until(), people.assess(earlier.of(request).person()).screening().constraints());
        }
        return new Counting(foods, now, until);
    }

    /** Empty when the catalog does not have it any more. */
    @Override
    public Optional<Food> food(String id, LocalDate date) {
        var earlier = until.ceilingEntry(date);
        var constraints = earlier == null ? now : earlier.getValue();
        return Optional.ofNullable(foods.byId().get(id)).map(food -> MenuProblems.counted(food, constraints));
    }

    /** The same days with each food as it counts on its day: searches reckon with what is asked now. */
    List<DayMenu> counted(List<DayMenu> days) {
        return until.isEmpty() ? days : days.stream().map(this::counted).toList();
    }

    private DayMenu counted(DayMenu day) {
        return new DayMenu(day.date(), day.meals().stream()
                .map(meal -> new Meal(meal.occasion(), meal.pattern(), meal.servings().stream()
                        .map(serving -> new Serving(serving.slot(), food(serving.food().id(), day.date()).orElse(serving.food()),
                                serving.portion(), serving.locked()))
                        .toList()))
                .toList());
    }
}
