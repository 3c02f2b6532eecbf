package org.crampwise.planner.menu;

import java.util.Optional;

/**
 * A serving the person has fixed.
 *
 * @param day index of the day, from zero
 * @param grams weight of the portion; empty leaves the portion to the planner
 */
public record LockedServing(int day, Occasion occasion, String foodId, Optional<Double> grams) {}
