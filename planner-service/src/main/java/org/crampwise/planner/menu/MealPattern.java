package org.crampwise.planner.menu;

import java.util.List;

/**
 * The slots that make a complete meal of one occasion.
 *
 * @param surveyMeals how many meals of the survey looked like this: what makes a pattern usual
 * @param perWeek most meals of this pattern in any seven days, for each meal of this occasion in a day
 */
public record MealPattern(String id, Occasion occasion, String name, int surveyMeals, int perWeek, List<Slot> slots) {}
