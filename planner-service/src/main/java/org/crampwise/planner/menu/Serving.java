package org.crampwise.planner.menu;

/** A food in a portion in a slot. */
public record Serving(String slot, Food food, Portion portion, boolean locked) {

    private static final double SAME_GRAMS = 0.01;

    /** Whether both are the same food of the same weight in the same slot. */
    public boolean isSameAs(Serving other) {
        return slot.equals(other.slot) && food.id().equals(other.food.id())
                && Math.abs(portion.grams() - other.portion.grams()) < SAME_GRAMS;
    }
}
