package org.crampwise.planner.menu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

public record DayMenu(LocalDate date, List<Meal> meals) {

    public Stream<Serving> servings() {
        return meals.stream().flatMap(meal -> meal.servings().stream());
    }

    public DayMenu with(int meal, Meal other) {
        var changed = new ArrayList<>(meals);
        changed.set(meal, other);
        return new DayMenu(date, changed);
    }
}
