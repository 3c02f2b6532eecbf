package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Meal;

/** What was eaten of a plan, or will be eaten elsewhere: facts that the rest of it is planned around. */
record EatenLog(List<EatenMeal> meals) {

    static final EatenLog EMPTY = new EatenLog(List.of());

    Optional<EatenMeal> at(int day, int meal) {
        return meals.stream().filter(eaten -> eaten.isAt(day, meal)).findFirst();
    }

    EatenLog with(EatenMeal eaten) {
        return new EatenLog(Stream.concat(without(eaten.day(), eaten.meal()).meals.stream(), Stream.of(eaten)).toList());
    }

    EatenLog without(int day, int meal) {
        return new EatenLog(meals.stream().filter(eaten -> !eaten.isAt(day, meal)).toList());
    }

    /** The days with what counts: what was eaten where that is told, what is planned elsewhere. */
    List<DayMenu> counted(List<DayMenu> planned) {
        return IntStream.range(0, planned.size()).mapToObj(day -> counted(day, planned.get(day))).toList();
    }

    DayMenu counted(int day, DayMenu planned) {
        var counted = new ArrayList<Meal>();
        for (int meal = 0; meal < planned.meals().size(); meal++) {
            var standing = planned.meals().get(meal);
            counted.add(at(day, meal).map(eaten -> new Meal(standing.occasion(), standing.pattern(), eaten.servings()))
                    .orElse(standing));
        }
        return new DayMenu(planned.date(), counted);
    }
}
