package org.crampwise.planner.solver;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.MealElsewhere;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.menu.SettledMeal;

/**
 * What of a menu is settled, in the integers of the search: sums and counts that every day starts with. A rule that is missed
 * because something else was eaten than was planned can be excused: then it is a wish, and as near to it as can be will do.
 */
final class Settled {

    /** What a serving above a limit costs that was passed by what was eaten, hundredths of a nat. */
    private static final int ABOVE_EATEN = 400;

    private final MenuModel model;
    private final boolean[] meals;
    private final boolean[] asPlanned;
    private final int[] mains;
    private final int[][] units;
    private final int[][] servings;
    /** Those of breakfasts that only repeat another as they were asked to. */
    private final int[][] repeated;
    /** By how much more of each measure was eaten than planned. */
    private final int[][] moreUnits;
    private final int[] moreServings;
    private final boolean excusing;

    private Settled(MenuModel model, boolean[] meals, boolean[] asPlanned, int[] mains, int[][] units, int[][] servings,
            int[][] repeated,
            int[][] moreUnits, int[] moreServings,
            boolean excusing) {
        this.model = model;
        this.meals = meals;
        this.asPlanned = asPlanned;
        this.mains = mains;
        this.units = units;
        this.servings = servings;
        this.repeated = repeated;
        this.moreUnits = moreUnits;
        this.moreServings = moreServings;
        this.excusing = excusing;
    }

    static Settled nothing(MenuModel model) {
        return of(model, List.of());
    }

    static Settled of(MenuModel model, List<SettledMeal> settled) {
        var of = new Settled(model, new boolean[model.days() * model.mealsOfDay()],
                new boolean[model.days() * model.mealsOfDay()],
                IntStream.generate(() -> -1).limit((long) model.days() * model.mealsOfDay()).toArray(),
                new int[model.days()][model.measureCount()], new int[model.days()][model.tallies.size()],
                new int[model.days()][model.tallies.size()], new int[model.days()][model.measureCount()],
                new int[model.tallies.size()], false);
        for (var day = 0; day < model.days(); day++) {
            System.arraycopy(model.elsewhere, day * model.measureCount(), of.units[day], 0, model.measureCount());
        }
        settled.forEach(of::add);
        return of;
    }

    private void add(SettledMeal meal) {
        var index = meal.day() * model.mealsOfDay() + meal.meal();
        meals[index] = true;
        asPlanned[index] = meal.pattern().isPresent();
        mains[index] = asPlanned[index] && !meal.servings().isEmpty() ? indexOf(meal.servings().getFirst().food()) : -1;
        var repeats = model.ties.repeats(meal.day(), model.occasionOfMeal[meal.meal()]);
        var counts = repeats ? repeated[meal.day()] : servings[meal.day()];
        meal.servings().forEach(serving -> add(serving, units[meal.day()], counts, 1));
        meal.pattern().flatMap(model::tallyOf).ifPresent(tally -> counts[tally]++);
        if (meal.pattern().isEmpty()) {
            takeBackWhatWasReckoned(meal);
            meal.servings().forEach(serving -> add(serving, moreUnits[meal.day()], moreServings, 1));
            meal.planned().forEach(serving -> add(serving, moreUnits[meal.day()], moreServings, -1));
        }
    }

    /** What was really eaten elsewhere counts in the place of what the meal was reckoned to bring. */
    private void takeBackWhatWasReckoned(SettledMeal meal) {
        if (!model.ties.isElsewhere(meal.day() * model.mealsOfDay() + meal.meal())) {
            return;
        }
        var ofDay = model.problem.arrangement().elsewhere().stream().filter(other -> other.day() == meal.day()).toList();
        var ofMeal = ofDay.stream().filter(other -> other.occasion() == model.occasion(meal.meal())).findFirst().orElseThrow();
        var share = ofMeal.share() / Math.max(1e-9, ofDay.stream().mapToDouble(MealElsewhere::share).sum());
        for (var measure = 0; measure < model.measureCount(); measure++) {
            var reckoned = (int) Math.round(share * model.elsewhere[meal.day() * model.measureCount() + measure]);
            units[meal.day()][measure] -= reckoned;
            moreUnits[meal.day()][measure] -= reckoned;
        }
    }

    /** The food that is the main of a meal which was eaten as planned, or will be; -1 where that is none that may be served again. */
    int mainOf(int meal) {
        return mains[meal];
    }

    /** Whether a main may be eaten again: not one of which something else was eaten, nor one that may not be served any more. */
    boolean mayBeEatenAgain(int meal) {
        return !model.ties.isElsewhere(meal) && (!meals[meal] || mains[meal] >= 0);
    }

    private int indexOf(Food food) {
        return IntStream.range(0, model.problem.foods().size())
                .filter(index -> model.problem.foods().get(index).id().equals(food.id())).findFirst().orElse(-1);
    }

    private void add(Serving serving, int[] sums, int[] counts, int sign) {
        for (var measure = 0; measure < sums.length; measure++) {
            sums[measure] += sign * model.unitsOf(measure, serving.food(), serving.portion().grams());
        }
        for (var tally : model.talliesOf(serving.food())) {
            counts[tally] += sign;
        }
    }

    /** The same with every rule excused that was missed by what was eaten. */
    Settled excusing() {
        return new Settled(model, meals, asPlanned, mains, units, servings, repeated, moreUnits, moreServings, true);
    }

    boolean isExcusing() {
        return excusing;
    }

    /** Whether nothing of a meal is planned any more, or it never was because it is eaten elsewhere. */
    boolean holds(int meal) {
        return meals[meal] || model.ties.isElsewhere(meal);
    }

    /** Of meals that are one and the same the first that is not settled: changing it changes them all. */
    int leadOf(int meal) {
        var twins = model.ties.twinsOf(meal);
        return twins == null ? meal : Arrays.stream(twins).filter(twin -> !meals[twin]).findFirst().orElse(meal);
    }

    /** Whether a meal must stay because it is to be the same as one that lies behind. */
    boolean isBound(int meal) {
        var twins = model.ties.twinsOf(meal);
        return twins != null && Arrays.stream(twins).anyMatch(twin -> asPlanned[twin]);
    }

    /** Whether nothing of a day can change any more: its rules are not ours to keep. */
    boolean isWhole(int day) {
        for (var meal = 0; meal < model.mealsOfDay(); meal++) {
            if (!holds(day * model.mealsOfDay() + meal)) {
                return false;
            }
        }
        return true;
    }

    int[] units(int day) {
        return units[day];
    }

    int[] servings(int day) {
        return servings[day];
    }

    int[] repeatedServings(int day) {
        return repeated[day];
    }

    Bound[] dayBounds(int day) {
        return excusing ? excused(model.dayBounds, moreUnits[day]) : model.dayBounds;
    }

    Bound[] planBounds() {
        return excusing ? excused(model.planBounds, moreInAll()) : model.planBounds;
    }

    private int[] moreInAll() {
        var all = new int[model.measureCount()];
        for (var day : moreUnits) {
            Arrays.setAll(all, measure -> all[measure] + day[measure]);
        }
        return all;
    }

    /** A bound that what was eaten presses upon from inside is a wish; on its other side it stays a rule. */
    private static Bound[] excused(Bound[] bounds, int[] more) {
        return Arrays.stream(bounds).flatMap(bound -> bound.excused(more[bound.measure()])).toArray(Bound[]::new);
    }

    Tally[] tallies() {
        var tallies = model.tallies.toArray(Tally[]::new);
        for (var index = 0; excusing && index < tallies.length; index++) {
            if (moreServings[index] < 0) {
                tallies[index] = tallies[index].withoutLeast();
            } else if (moreServings[index] > 0) {
                tallies[index] = tallies[index].withoutMost(ABOVE_EATEN);
            }
        }
        return tallies;
    }
}
