package org.crampwise.planner.menu;

import java.util.List;

/**
 * The slots that make a complete meal of one occasion.
 *
 * @param surveyMeals how many meals of the survey looked like this: what makes a pattern usual
 * @param perWeek most meals of this pattern in any seven days, for each meal of this occasion in a day
 */
public record MealPattern(String id, Occasion occasion, String name, int surveyMeals, int perWeek, List<Slot> slots) {

    /** Stands where a meal is eaten elsewhere. */
    public static final String ELSEWHERE = "elsewhere";

    public static MealPattern elsewhere(Occasion occasion) {
        return new MealPattern(ELSEWHERE, occasion, "Eaten elsewhere", 0, 0, List.of());
    }

    public boolean isElsewhere() {
        return id.equals(ELSEWHERE);
    }
}
