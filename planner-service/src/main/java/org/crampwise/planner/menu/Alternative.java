package org.crampwise.planner.menu;

import java.util.List;

import org.crampwise.planner.menu.MenuOutcome.Shortfall;

/**
 * Something else that could stand in a place.
 *
 * @param costs by how much the objective of the menu would rise, nats; below zero the menu would be more usual than it is
 * @param broken rules the menu would break as it stands; empty when it would still be a plan
 */
public record Alternative(Food food, Portion portion, double costs, List<Shortfall> broken) {}
