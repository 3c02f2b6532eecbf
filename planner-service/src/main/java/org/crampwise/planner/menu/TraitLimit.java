package org.crampwise.planner.menu;

/** At most so many servings of foods with a trait in any seven days. */
public record TraitLimit(String trait, int servingsPerWeek) {}
