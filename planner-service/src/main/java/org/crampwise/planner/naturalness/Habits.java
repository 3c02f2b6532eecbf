package org.crampwise.planner.naturalness;

import java.util.List;
import java.util.Map;

import org.crampwise.planner.menu.MealPattern;

/** What makes a menu edible, learned from what people ate: patterns of meals, limits on repeats, pairs. */
public record Habits(
        List<MealPattern> patterns, List<ServingLimit> servingLimits, Map<String, FamilyLimit> familyLimits, PairCosts pairs) {}
