package org.crampwise.planner.solver;

/** What each meal, each day and the whole plan cost by their amounts, and the sum of it, kept up to date: soft in hundredths of a nat. */
final class PartCosts {

    final long[] mealSoft;
    final long[] mealHard;
    final long[] daySoft;
    final long[] dayHard;
    long planSoft;
    long planHard;
    /** Of days that are held to each other. */
    long steadyHard;
    private long soft;
    private long hard;

    PartCosts(int meals, int days) {
        this.mealSoft = new long[meals];
        this.mealHard = new long[meals];
        this.daySoft = new long[days];
        this.dayHard = new long[days];
    }

    long soft() {
        return soft;
    }

    long hard() {
        return hard;
    }

    void setMeal(int meal, long newSoft, long newHard) {
        soft += newSoft - mealSoft[meal];
        hard += newHard - mealHard[meal];
        mealSoft[meal] = newSoft;
        mealHard[meal] = newHard;
    }

    void setDay(int day, long newSoft, long newHard) {
        soft += newSoft - daySoft[day];
        hard += newHard - dayHard[day];
        daySoft[day] = newSoft;
        dayHard[day] = newHard;
    }

    void setPlan(long newSoft, long newHard) {
        soft += newSoft - planSoft;
        hard += newHard - planHard;
        planSoft = newSoft;
        planHard = newHard;
    }

    void setSteady(long newHard) {
        hard += newHard - steadyHard;
        steadyHard = newHard;
    }

    /** Two meals change places: nothing of them costs more or less than before. */
    void exchangeMeals(int meal, int other) {
        exchange(mealSoft, meal, other);
        exchange(mealHard, meal, other);
    }

    private static void exchange(long[] costs, int meal, int other) {
        var kept = costs[meal];
        costs[meal] = costs[other];
        costs[other] = kept;
    }
}
