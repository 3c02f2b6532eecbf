package org.crampwise.planner.solver;

/** How often families, groups and patterns stand in the menu, by day and by window of seven days, and what that costs. */
final class ServingCounts {

    private static final int WINDOW = 7;
    private static final int BROKEN = 150;
    private static final int PRESSURE = 30;

    private final MenuModel model;
    private final Tally[] limits;
    private final int days;
    private final int windows;
    private final int tallies;
    private final int[] byDay;
    private final int[] byWindow;
    private final int[] byPlan;
    private final int[] broken;
    private final int[] weight;
    private long soft;
    private long hard;

    ServingCounts(MenuModel model, Settled settled) {
        this.model = model;
        this.limits = settled.tallies();
        this.days = model.days();
        this.windows = Math.max(1, days - WINDOW + 1);
        this.tallies = model.tallies.size();
        this.byDay = new int[days * tallies];
        this.byWindow = new int[windows * tallies];
        this.byPlan = new int[tallies];
        this.broken = new int[tallies];
        this.weight = new int[tallies];
        for (var tally = 0; tally < tallies; tally++) {
            weight[tally] = BROKEN;
            broken[tally] = limits[tally].lackOfPlan(0);
            hard += (long) weight[tally] * broken[tally];
        }
        for (var day = 0; day < days; day++) {
            for (var tally = 0; tally < tallies; tally++) {
                count(day, tally, settled.servings(day)[tally], false);
                count(day, tally, settled.repeatedServings(day)[tally], true);
            }
        }
    }

    long soft() {
        return soft;
    }

    long hard() {
        return hard;
    }

    /** Makes every limit that is broken now weigh more, until giving in to it costs less than breaking it. */
    void press() {
        for (var tally = 0; tally < tallies; tally++) {
            if (broken[tally] > 0) {
                weight[tally] += PRESSURE;
                hard += (long) PRESSURE * broken[tally];
            }
        }
    }

    void replace(int day, int occasion, int oldPattern, int[] oldSlots, int newPattern, int[] newSlots) {
        var repeats = model.ties.repeats(day, occasion);
        if (oldPattern != newPattern) {
            if (oldPattern != MenuState.EMPTY) {
                count(day, model.patterns[occasion][oldPattern].tally(), -1, repeats);
            }
            if (newPattern != MenuState.EMPTY) {
                count(day, model.patterns[occasion][newPattern].tally(), 1, repeats);
            }
        }
        for (var slot = 0; slot < MenuModel.SLOTS; slot++) {
            if (foodOf(oldSlots[slot]) != foodOf(newSlots[slot])) {
                countFood(day, oldSlots[slot], -1, repeats);
                countFood(day, newSlots[slot], 1, repeats);
            }
        }
    }

    private int foodOf(int candidate) {
        return candidate == MenuState.EMPTY ? MenuState.EMPTY : model.food[candidate];
    }

    private void countFood(int day, int candidate, int step, boolean repeats) {
        if (candidate != MenuState.EMPTY) {
            for (var tally : model.talliesOfFood[model.food[candidate]]) {
                count(day, tally, step, repeats);
            }
        }
    }

    private void count(int day, int index, int step, boolean repeats) {
        var tally = limits[index];
        var ofDay = byDay[day * tallies + index];
        byDay[day * tallies + index] = ofDay + step;
        var excess = tally.excessOfDay(ofDay + step) - tally.excessOfDay(ofDay);
        if (repeats && tally.variety()) {
            broken[index] += excess;
            hard += (long) weight[index] * excess;
            return;
        }
        for (var window = Math.max(0, day - WINDOW + 1); window <= Math.min(day, windows - 1); window++) {
            var ofWindow = byWindow[window * tallies + index];
            byWindow[window * tallies + index] = ofWindow + step;
            excess += tally.excessOfWeek(ofWindow + step) - tally.excessOfWeek(ofWindow);
            if (window % WINDOW == 0) {
                soft += tally.cost(ofWindow + step) - tally.cost(ofWindow);
            }
        }
        var ofPlan = byPlan[index];
        byPlan[index] = ofPlan + step;
        var change = excess + tally.lackOfPlan(ofPlan + step) - tally.lackOfPlan(ofPlan);
        broken[index] += change;
        hard += (long) weight[index] * change;
    }
}
