package org.crampwise.planner.solver;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.Portion;

/**
 * A food in a portion that may stand in a role at an occasion.
 *
 * @param foodIndex index of the food in the problem
 * @param cost unusualness of food and portion, hundredths of a nat
 */
record Candidate(Food food, int foodIndex, Occasion occasion, String role, Portion portion, int cost) {}
