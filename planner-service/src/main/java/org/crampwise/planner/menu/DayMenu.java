package org.crampwise.planner.menu;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

public record DayMenu(LocalDate date, List<Meal> meals) {

    public Stream<Serving> servings() {
        return meals.stream().flatMap(meal -> meal.servings().stream());
    }
}
