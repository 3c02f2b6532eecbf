package org.crampwise.planner.plan;

import java.util.List;

/** Changes that were tried together and led to a plan. */
public record Fix(List<Change> changes) {

    /**
     * @param kind what to change, for programs: `drop-exclusion`, `add-meal` ...
     * @param what the word it is about: an allergen, a food, a meal, a diet, a nutrient
     * @param words the same for people
     */
    public record Change(String kind, String what, String words) {}
}
