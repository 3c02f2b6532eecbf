package org.crampwise.planner.menu;

import java.util.Set;

/**
 * A place in a meal.
 *
 * @param roles meal roles that may stand here
 * @param optional whether the meal is complete without it
 * @param costPresent objective cost when an optional slot is filled, hundredths of a nat
 * @param costAbsent objective cost when an optional slot stays empty, hundredths of a nat
 */
public record Slot(String name, Set<String> roles, boolean optional, int costPresent, int costAbsent) {}
