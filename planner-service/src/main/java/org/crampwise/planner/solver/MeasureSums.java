package org.crampwise.planner.solver;

import java.util.Arrays;

/** What the menu adds up to by day and in all, and what a change that is being weighed would add. */
final class MeasureSums {

    private final MenuModel model;
    private final int measures;
    private final int[] daySums;
    private final int[] planSums;
    private final int[] difference;

    MeasureSums(MenuModel model, Settled settled) {
        this.model = model;
        this.measures = model.measureCount();
        this.daySums = new int[model.days() * measures];
        this.planSums = new int[measures];
        this.difference = new int[measures];
        for (var day = 0; day < model.days(); day++) {
            for (var measure = 0; measure < measures; measure++) {
                daySums[day * measures + measure] = settled.units(day)[measure];
                planSums[measure] += settled.units(day)[measure];
            }
        }
    }

    /** Weighs a change of the servings of a meal; slots that stay as they are add nothing and cost nothing. */
    void weigh(int[] before, int[] after) {
        Arrays.fill(difference, 0);
        for (var slot = 0; slot < MenuModel.SLOTS; slot++) {
            if (before[slot] != after[slot]) {
                add(before[slot], -1);
                add(after[slot], 1);
            }
        }
    }

    private void add(int candidate, int sign) {
        if (candidate != MenuState.EMPTY) {
            var at = candidate * measures;
            for (var measure = 0; measure < measures; measure++) {
                difference[measure] += sign * model.content[at + measure];
            }
        }
    }

    /** The change is none: the sums as they are. */
    void weighNothing() {
        Arrays.fill(difference, 0);
    }

    /** The sum of a day with the change, or (with a sign below zero) without what the change takes from another day. */
    int ofDay(int day, int measure, int sign) {
        return daySums[day * measures + measure] + sign * difference[measure];
    }

    int ofPlan(int measure) {
        return planSums[measure] + difference[measure];
    }

    /** Of the plan as it is, when the change only moves servings between its days. */
    int ofPlanUnchanged(int measure) {
        return planSums[measure];
    }

    void makeForDay(int day, int sign) {
        for (var measure = 0; measure < measures; measure++) {
            daySums[day * measures + measure] += sign * difference[measure];
        }
    }

    void makeForPlan() {
        for (var measure = 0; measure < measures; measure++) {
            planSums[measure] += difference[measure];
        }
    }

    int ofServings(int[] served, int measure) {
        var sum = 0;
        for (var candidate : served) {
            sum += candidate == MenuState.EMPTY ? 0 : model.content[candidate * measures + measure];
        }
        return sum;
    }
}
