package org.crampwise.planner.menu;

/** A food in a portion in a slot. */
public record Serving(String slot, Food food, Portion portion, boolean locked) {}
