package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.FoodDraft;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.ProblemDraft;
import org.crampwise.planner.menu.Slot;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.naturalness.PairMatrix;

/**
 * A menu written in words and scored by the search: `lunch energy=600 starchy + energy=80, dinner protein=15 / lunch plain`.
 * A slash parts days, a comma meals, a plus servings. Every serving is a food of its own in 100 g; what is not said is zero.
 */
final class Eaten {

    private final List<Map<Occasion, List<Food>>> days = new ArrayList<>();
    private final List<Food> foods = new ArrayList<>();
    private final MenuModel model;
    private final MenuState state;

    private Eaten(String words, ProblemDraft person, Habits habits, RuleWeights weights) {
        Arrays.stream(words.split("/")).forEach(this::readDay);
        var problem = person.days(days.size()).foods(foods).patterns(Stream.of(Occasion.values()).map(this::anything).toList())
                .made();
        this.model = new MenuModelBuilder(problem, habits, weights, new PairMatrix(foods, habits.pairs())).build();
        this.state = new MenuState(model);
        for (var meal = 0; meal < days.size() * model.mealsOfDay(); meal++) {
            serve(meal);
        }
    }

    static Eaten menu(String words, ProblemDraft person, Habits habits, RuleWeights weights) {
        return new Eaten(words, person, habits, weights);
    }

    static Eaten menu(String words, ProblemDraft person) {
        return new Eaten(words, person, Seeds.NO_HABITS, Seeds.NO_WEIGHTS);
    }

    static Eaten menu(String words) {
        return menu(words, ProblemDraft.problem());
    }

    private void readDay(String words) {
        var meals = new EnumMap<Occasion, List<Food>>(Occasion.class);
        for (var meal : words.strip().split(", *")) {
            var parts = meal.split(" ", 2);
            meals.put(Occasion.of(parts[0]), Arrays.stream(parts[1].split("\\+")).map(this::readServing).toList());
        }
        days.add(meals);
    }

    private Food readServing(String words) {
        var food = FoodDraft.food("food-%04d".formatted(foods.size()));
        Arrays.stream(words.strip().split(" +")).forEach(food::with);
        foods.add(food.made());
        return foods.getLast();
    }

    private MealPattern anything(Occasion occasion) {
        var roles = foods.stream().flatMap(food -> food.roles().stream()).collect(Collectors.toSet());
        var slots = IntStream.range(0, MenuModel.SLOTS).mapToObj(slot -> new Slot("slot-" + slot, roles, true, 0, 0)).toList();
        return new MealPattern("anything-" + occasion.code(), occasion, "Anything", 1, Tally.UNLIMITED, slots);
    }

    private void serve(int meal) {
        var occasion = model.occasion(meal % model.mealsOfDay());
        var served = days.get(meal / model.mealsOfDay()).getOrDefault(occasion, List.of());
        var slots = new int[MenuModel.SLOTS];
        Arrays.setAll(slots, slot -> slot < served.size() ? candidate(served.get(slot), occasion) : MenuState.EMPTY);
        state.change(meal, 0, slots, Long.MAX_VALUE);
    }

    private int candidate(Food food, Occasion occasion) {
        return IntStream.range(0, model.candidates.size())
                .filter(index -> model.candidates.get(index).food().id().equals(food.id())
                        && model.candidates.get(index).occasion() == occasion)
                .findFirst().orElseThrow();
    }

    long soft() {
        return state.soft();
    }

    List<Shortfall> shortfalls() {
        return Audit.broken(model, new MenuSearch.Best(state.hard(), state.soft(), state.pattern, state.slots, 0));
    }

    /** Names of the rules that this menu breaks. */
    Set<String> broken() {
        return shortfalls().stream().map(Shortfall::rule).collect(Collectors.toSet());
    }
}
