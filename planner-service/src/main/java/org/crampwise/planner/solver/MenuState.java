package org.crampwise.planner.solver;

import java.util.Arrays;

/**
 * A whole menu under change: what stands in every slot, every sum and count kept up to date, and the cost of it all.
 * Costs are hundredths of a nat; the hard part is what broken rules add, zero when the menu is valid.
 */
final class MenuState {

    static final int EMPTY = -1;
    private static final int STRICTEST = 4000;
    private static final long AT_ANY_COST = Long.MAX_VALUE / 2;

    final MenuModel model;
    final Settled settled;
    final int[] pattern;
    final int[][] slots;
    private final MeasureSums sums;
    private final BoundCosts bounds;
    private final SteadyCosts steady;
    private final MealCosts meals;
    /** Of meals, days and the plan; the cost of the servings counted is kept by the counts. */
    private final PartCosts parts;
    private final ServingCounts counts;
    final Cooking cooking;
    private final Larder larder;
    private final Score score = new Score();
    /** How much a broken rule weighs against the objective, in eighths: it grows while the search cools down. */
    private int strictness = 8;

    MenuState(MenuModel model) {
        this(model, Settled.nothing(model));
    }

    /** @param settled what every day starts with; the meals it holds stay empty here */
    MenuState(MenuModel model, Settled settled) {
        this.model = model;
        this.settled = settled;
        this.sums = new MeasureSums(model, settled);
        this.bounds = new BoundCosts(model, sums, settled);
        this.steady = new SteadyCosts(model, sums);
        this.meals = new MealCosts(model, bounds);
        var count = model.days() * model.mealsOfDay();
        this.pattern = new int[count];
        this.slots = new int[count][MenuModel.SLOTS];
        this.parts = new PartCosts(count, model.days());
        this.counts = new ServingCounts(model, settled);
        this.cooking = new Cooking(model, settled);
        this.larder = new Larder(model);
        Arrays.fill(pattern, EMPTY);
        for (var slot : slots) {
            Arrays.fill(slot, EMPTY);
        }
    }

    void setStrictness(int eighths) {
        strictness = eighths;
    }

    /** Breaking a rule costs more from now on, most of all breaking what is broken now. */
    void insist() {
        press();
        strictness = Math.min(STRICTEST, strictness + strictness / 16);
    }

    /** Breaking what is broken now costs more from now on: early on there is room to mend it, at the end there is none. */
    void press() {
        counts.press();
        cooking.press();
        bounds.press(slots);
        steady.press();
        scoreAnew();
    }

    private void scoreAnew() {
        scorePlan();
        parts.setPlan(score.soft, score.hard);
        parts.setSteady(steady.cost(SteadyCosts.NO_DAY, SteadyCosts.NO_DAY));
        for (var meal = 0; meal < slots.length; meal++) {
            if (!settled.holds(meal)) {
                meals.count(occasionOf(meal), pattern[meal], slots[meal], score);
                parts.setMeal(meal, score.soft, score.hard);
            }
        }
        for (var day = 0; day < model.days(); day++) {
            if (!settled.isWhole(day)) {
                scoreDay(day, 0);
                parts.setDay(day, score.soft, score.hard);
            }
        }
    }

    private int occasionOf(int meal) {
        return model.occasionOfMeal[meal % model.mealsOfDay()];
    }

    long soft() {
        return parts.soft() + counts.soft() + cooking.soft() + larder.soft();
    }

    long hard() {
        return parts.hard() + counts.hard() + cooking.hard();
    }

    /**
     * Puts a pattern and servings into a meal, and into those that are to be the same, if the total cost rises by at most the threshold.
     *
     * @return whether the change was made
     */
    boolean change(int meal, int newPattern, int[] newSlots, long threshold) {
        var twins = model.ties.twinsOf(meal);
        if (twins == null) {
            return changeOne(meal, newPattern, newSlots, threshold);
        }
        var oldPattern = pattern[meal];
        var oldSlots = slots[meal].clone();
        var before = cost();
        for (var twin : twins) {
            if (!settled.holds(twin)) {
                changeOne(twin, newPattern, newSlots, AT_ANY_COST);
            }
        }
        if (cost() - before <= threshold) {
            return true;
        }
        for (var twin : twins) {
            if (!settled.holds(twin)) {
                changeOne(twin, oldPattern, oldSlots, AT_ANY_COST);
            }
        }
        return false;
    }

    long cost() {
        return weighed(soft(), hard());
    }

    private boolean changeOne(int meal, int newPattern, int[] newSlots, long threshold) {
        var day = meal / model.mealsOfDay();
        var occasion = occasionOf(meal);
        meals.count(occasion, newPattern, newSlots, score);
        var newMealSoft = score.soft;
        var newMealHard = score.hard;
        cooking.weigh(meal, newSlots);
        var mealRises = weighed(
                newMealSoft - parts.mealSoft[meal] + cooking.risenSoft() + larder.weigh(day, slots[meal], newSlots),
                newMealHard - parts.mealHard[meal] + cooking.risenHard());
        // nothing costs less than zero, so what day and plan cost now is the most that they can fall
        var mostSaved = weighed(parts.daySoft[day] + parts.planSoft, parts.dayHard[day] + parts.planHard + parts.steadyHard);
        if (mealRises - mostSaved - weighed(counts.soft(), counts.hard()) > threshold) {
            return false;
        }
        var servingsRise = -weighed(counts.soft(), counts.hard());
        counts.replace(day, occasion, pattern[meal], slots[meal], newPattern, newSlots);
        servingsRise += weighed(counts.soft(), counts.hard());
        if (mealRises + servingsRise - mostSaved > threshold) {
            counts.replace(day, occasion, newPattern, newSlots, pattern[meal], slots[meal]);
            return false;
        }
        sums.weigh(slots[meal], newSlots);
        scoreDay(day, 1);
        var newDaySoft = score.soft;
        var newDayHard = score.hard;
        scorePlan();
        var newSteady = steady.cost(day, SteadyCosts.NO_DAY);
        var rest = weighed(newDaySoft + score.soft, newDayHard + score.hard + newSteady) - mostSaved;
        if (mealRises + servingsRise + rest > threshold) {
            counts.replace(day, occasion, newPattern, newSlots, pattern[meal], slots[meal]);
            return false;
        }
        parts.setMeal(meal, newMealSoft, newMealHard);
        parts.setDay(day, newDaySoft, newDayHard);
        parts.setPlan(score.soft, score.hard);
        parts.setSteady(newSteady);
        sums.makeForDay(day, 1);
        sums.makeForPlan();
        cooking.make(meal, newSlots);
        larder.make();
        pattern[meal] = newPattern;
        System.arraycopy(newSlots, 0, slots[meal], 0, MenuModel.SLOTS);
        return true;
    }

    /** Exchanges the meals of one occasion between two days if the total cost rises by at most the threshold. */
    boolean exchange(int meal, int otherMeal, long threshold) {
        var day = meal / model.mealsOfDay();
        var other = otherMeal / model.mealsOfDay();
        var occasion = occasionOf(meal);
        sums.weigh(slots[meal], slots[otherMeal]);
        scoreDay(day, 1);
        var newSoft = score.soft;
        var newHard = score.hard;
        scoreDay(other, -1);
        cooking.weighExchange(meal, slots[meal], otherMeal, slots[otherMeal]);
        larder.weighExchange(day, slots[meal], other, slots[otherMeal]);
        var soft = newSoft + score.soft - parts.daySoft[day] - parts.daySoft[other] - counts.soft() + cooking.risenSoft()
                + larder.risen();
        var newSteady = steady.areNone() ? 0 : steady.cost(day, other);
        var hard = newHard + score.hard + newSteady - parts.dayHard[day] - parts.dayHard[other] - parts.steadyHard - counts.hard()
                + cooking.risenHard();
        counts.replace(day, occasion, pattern[meal], slots[meal], pattern[otherMeal], slots[otherMeal]);
        counts.replace(other, occasion, pattern[otherMeal], slots[otherMeal], pattern[meal], slots[meal]);
        if (weighed(soft + counts.soft(), hard + counts.hard()) > threshold) {
            counts.replace(day, occasion, pattern[otherMeal], slots[otherMeal], pattern[meal], slots[meal]);
            counts.replace(other, occasion, pattern[meal], slots[meal], pattern[otherMeal], slots[otherMeal]);
            return false;
        }
        parts.setSteady(newSteady);
        parts.setDay(day, newSoft, newHard);
        parts.setDay(other, score.soft, score.hard);
        sums.makeForDay(day, 1);
        sums.makeForDay(other, -1);
        cooking.make(meal, slots[otherMeal]);
        cooking.make(otherMeal, slots[meal]);
        larder.make();
        swap(meal, otherMeal);
        return true;
    }

    private long weighed(long soft, long hard) {
        return soft + (hard * strictness >> 3);
    }

    private void swap(int meal, int other) {
        var keptPattern = pattern[meal];
        pattern[meal] = pattern[other];
        pattern[other] = keptPattern;
        var keptSlots = slots[meal];
        slots[meal] = slots[other];
        slots[other] = keptSlots;
        parts.exchangeMeals(meal, other);
    }

    private void scoreDay(int day, int sign) {
        score.clear();
        bounds.countDay(day, sign, score);
    }

    private void scorePlan() {
        score.clear();
        bounds.countPlan(score);
    }
}
