package org.crampwise.planner.plan;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Changes that were tried together and led to a plan that the verifier accepts.
 *
 * @param cost how much of what was asked for they give up, by the table of such changes: the cheapest fix stands first
 * @param set the fields of the request as they would be then (`diet` and `without` in the profile too); a supplement is not among
 *        them, since which and how much is for a pharmacist or doctor to say; null where a field is to be left out
 */
public record Fix(List<Change> changes, int cost, Map<String, @Nullable Object> set) {

    /**
     * @param kind what to change, for programs: `drop-exclusion`, `add-meal` ...
     * @param what the word it is about: an allergen, a food, a meal, a diet, a nutrient
     * @param words the same for people
     */
    public record Change(String kind, String what, String words) {}
}
