package org.crampwise.planner.menu;

import java.util.List;
import java.util.function.Predicate;

public record Meal(Occasion occasion, MealPattern pattern, List<Serving> servings) {

    /** The same meal with those servings locked and no others. */
    public Meal locking(Predicate<Serving> locked) {
        return new Meal(occasion, pattern, servings.stream()
                .map(each -> new Serving(each.slot(), each.food(), each.portion(), locked.test(each))).toList());
    }
}
