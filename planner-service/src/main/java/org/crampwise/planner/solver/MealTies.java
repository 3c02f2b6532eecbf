package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.Occasion;
import org.jspecify.annotations.Nullable;

/** Which meals of a menu are one and the same, and which are none of ours: eaten elsewhere. */
final class MealTies {

    private static final int WEEK = 7;

    private final int mealsOfDay;
    private final boolean[] elsewhere;
    private final int[] @Nullable [] twins;
    private final boolean[] repeatedBreakfast;

    MealTies(MenuProblem problem) {
        this.mealsOfDay = problem.meals().size();
        this.elsewhere = new boolean[problem.days() * mealsOfDay];
        this.twins = new int[problem.days() * mealsOfDay][];
        this.repeatedBreakfast = new boolean[problem.days()];
        problem.arrangement().elsewhere().forEach(meal -> placesOf(problem, meal.day(), meal.occasion()).stream()
                .filter(place -> !elsewhere[place]).findFirst().ifPresent(place -> elsewhere[place] = true));
        for (var from = 0; from < problem.days(); from += WEEK) {
            tie(breakfasts(problem, from, Math.min(problem.days(), from + WEEK)));
        }
    }

    private static List<Integer> placesOf(MenuProblem problem, int day, Occasion occasion) {
        return IntStream.range(0, problem.meals().size()).filter(meal -> problem.meals().get(meal) == occasion)
                .map(meal -> day * problem.meals().size() + meal).boxed().toList();
    }

    private List<Integer> breakfasts(MenuProblem problem, int from, int to) {
        var meals = new ArrayList<Integer>();
        for (var day = from; day < to; day++) {
            if (problem.arrangement().sameBreakfast().contains(day)) {
                placesOf(problem, day, Occasion.BREAKFAST).stream().filter(meal -> !elsewhere[meal]).forEach(meals::add);
            }
        }
        return meals;
    }

    private void tie(List<Integer> meals) {
        var tied = meals.stream().mapToInt(Integer::intValue).toArray();
        for (var index = 0; index < tied.length && tied.length > 1; index++) {
            twins[tied[index]] = tied;
            repeatedBreakfast[tied[index] / mealsOfDay] = index > 0;
        }
    }

    boolean isElsewhere(int meal) {
        return elsewhere[meal];
    }

    /** All meals that are the same as this one, itself among them; null when it stands alone. */
    int @Nullable [] twinsOf(int meal) {
        return twins[meal];
    }

    /** The first of the meals that are the same as this one. */
    int firstOf(int meal) {
        return twins[meal] == null ? meal : twins[meal][0];
    }

    /** The first breakfast of those that are the same counts, the others only repeat it as they were asked to. */
    boolean repeats(int day, int occasion) {
        return repeatedBreakfast[day] && occasion == Occasion.BREAKFAST.ordinal();
    }
}
