package org.crampwise.planner.menu;

import java.util.List;

import org.crampwise.planner.menu.MenuOutcome.Shortfall;

/**
 * Another meal that could stand in the place of one.
 *
 * @param costs by how much the objective of the menu would rise, nats; below zero the menu would be more usual than it is
 * @param broken rules the menu would break as it stands; empty when it would still be a plan
 */
public record MealAlternative(Meal meal, double costs, List<Shortfall> broken) {}
