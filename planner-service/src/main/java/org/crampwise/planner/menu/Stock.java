package org.crampwise.planner.menu;

/**
 * A food at home that should not go to waste.
 *
 * @param grams how much of it there is
 * @param lastDay index of the last day it may be eaten on, from zero; that of the plan's last day when it keeps
 * @param urgency how much more its waste costs than that of a food that keeps: 1 and above
 */
public record Stock(String foodId, double grams, int lastDay, double urgency) {}
