package org.crampwise.planner.solver;

/** What a meal costs by itself: its pattern, its servings, how they go together, and the bounds its sums leave. */
record MealCosts(MenuModel model, BoundCosts bounds) {

    void count(int occasion, int chosen, int[] served, Score score) {
        score.clear();
        score.soft += model.patternCost[occasion][chosen];
        var present = model.costPresent[occasion][chosen];
        var absent = model.costAbsent[occasion][chosen];
        for (var slot = 0; slot < present.length; slot++) {
            var candidate = served[slot];
            if (candidate == MenuState.EMPTY) {
                score.soft += absent[slot];
                continue;
            }
            score.soft += present[slot] + model.cost[candidate];
            for (var other = 0; other < slot; other++) {
                if (served[other] != MenuState.EMPTY) {
                    score.soft += model.pairCost(occasion, candidate, served[other]);
                }
            }
        }
        bounds.countMeal(occasion, served, score);
    }
}
