package org.crampwise.planner.menu;

/**
 * A meal that is eaten elsewhere: nothing is planned for it, and the rest of the day supplies what it is not reckoned to bring.
 *
 * @param day index of the day, from zero
 * @param share of the day's energy and of every target that the meal is reckoned to bring, from 0 to 1
 */
public record MealElsewhere(int day, Occasion occasion, double share) {}
