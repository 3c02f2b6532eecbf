package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.TraitLimit;
import org.crampwise.planner.naturalness.FamilyLimit;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.naturalness.ServingLimit;

/** All limits on how often something is served, and which of them each food counts against. */
final class TallyTable {

    private static final FamilyLimit ANY = new FamilyLimit("any", 1, 3, 1, 50);

    private final MenuProblem problem;
    private final Habits habits;
    private final List<Tally> tallies = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();

    TallyTable(MenuProblem problem, Habits habits) {
        this.problem = problem;
        this.habits = habits;
        problem.foods().forEach(this::family);
        habits.servingLimits().forEach(this::group);
        problem.limits().traits()
                .forEach(limit -> add(new Tally("trait:" + limit.trait(), Tally.UNLIMITED, limit.servingsPerWeek(), 0,
                        Tally.UNLIMITED, false, 0)));
        problem.patterns().forEach(pattern -> add(new Tally("pattern:" + pattern.id(), Tally.UNLIMITED, perWeek(pattern), 0,
                Tally.UNLIMITED, true, 0)));
    }

    private void family(Food food) {
        var limit = habits.familyLimits().getOrDefault(food.roles().getFirst(), ANY);
        var perWeek = Math.min(limit.perWeek(), Math.max(1, problem.maxRepeats() == 0 ? limit.perWeek() : problem.maxRepeats()));
        var tally = new Tally("family:" + food.family(), limit.perDay(), perWeek, 0, limit.free(), true, limit.costAbove());
        var known = indexes.get(tally.id());
        if (known == null) {
            add(tally);
        } else {
            tallies.set(known, tallies.get(known).moreGenerous(tally));
        }
    }

    private void group(ServingLimit limit) {
        var perWeek = problem.plantBased() ? limit.perWeekPlantBased() : limit.perWeek();
        var possible = problem.foods().stream().anyMatch(limit::covers);
        var atLeast = possible ? limit.atLeastPerWeek() * problem.days() / 7 : 0;
        add(new Tally("group:" + limit.id(), limit.perDay(), perWeek, atLeast, Tally.UNLIMITED, limit.variety(),
                0));
    }

    private int perWeek(MealPattern pattern) {
        return pattern.perWeek() * Math.max(1, Collections.frequency(problem.meals(), pattern.occasion()));
    }

    private void add(Tally tally) {
        indexes.put(tally.id(), tallies.size());
        tallies.add(tally);
    }

    List<Tally> all() {
        return List.copyOf(tallies);
    }

    int ofPattern(MealPattern pattern) {
        return indexes.get("pattern:" + pattern.id());
    }

    Optional<Integer> ofKnownPattern(MealPattern pattern) {
        return Optional.ofNullable(indexes.get("pattern:" + pattern.id()));
    }

    int[][] ofFoods(List<Food> foods) {
        return foods.stream().map(this::ofFood).toArray(int[][]::new);
    }

    /** A food of a family that nobody plans with is counted in its groups alone. */
    int[] ofFood(Food food) {
        var counted = new ArrayList<Integer>();
        Optional.ofNullable(indexes.get("family:" + food.family())).ifPresent(counted::add);
        habits.servingLimits().stream().filter(limit -> limit.covers(food))
                .forEach(limit -> counted.add(indexes.get("group:" + limit.id())));
        problem.limits().traits().stream().map(TraitLimit::trait).filter(food::is)
                .forEach(trait -> counted.add(indexes.get("trait:" + trait)));
        return counted.stream().mapToInt(Integer::intValue).toArray();
    }
}
