package org.crampwise.planner.menu;

/**
 * Where a serving stands in a menu.
 *
 * @param day index of the day, from zero
 * @param meal index of the meal within its day, from zero
 * @param slot name of the slot in the meal's pattern
 */
public record MenuPlace(int day, int meal, String slot) {}
