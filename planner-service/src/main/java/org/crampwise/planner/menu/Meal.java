package org.crampwise.planner.menu;

import java.util.List;

public record Meal(Occasion occasion, MealPattern pattern, List<Serving> servings) {}
