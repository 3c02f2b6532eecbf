package org.crampwise.planner.solver;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.crampwise.planner.menu.FoodDraft.food;
import static org.crampwise.planner.menu.Occasion.DINNER;
import static org.crampwise.planner.menu.Occasion.LUNCH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.menu.ProblemDraft;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.menu.Slot;
import org.crampwise.planner.naturalness.FamilyLimit;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.naturalness.PairMatrix;

/**
 * A problem so small that all its menus can be tried: one or two days of lunch and dinner, a main and a side each, two or three
 * foods for either. The foods are almost balanced, so that some of these problems have a menu and others have none.
 */
record TinyProblem(MenuProblem problem, Habits habits, PairMatrix pairs) {

    private static final List<NutrientBound> BOUNDS = List.of(
            new NutrientBound("magnesium", 300, POSITIVE_INFINITY, 210, POSITIVE_INFINITY),
            new NutrientBound("vitamin-d", 15, 100, 9, 120),
            new NutrientBound("sodium", NEGATIVE_INFINITY, 2300, NEGATIVE_INFINITY, 2760));
    private static final List<Slot> PLATE = List.of(new Slot("main", Set.of("main"), false, 0, 0),
            new Slot("side", Set.of("side"), false, 0, 0));
    private static final List<MealPattern> PATTERNS = List.of(new MealPattern("lunch-plate", LUNCH, "Plate", 1, 7, PLATE),
            new MealPattern("dinner-plate", DINNER, "Plate", 1, 7, PLATE));

    /** A menu of a tiny problem, with what the search would say that it costs. */
    record Menu(List<DayMenu> days, long soft) {}

    static TinyProblem random(Random dice) {
        return random(dice, draft -> draft);
    }

    /** The same problem with something more to it. */
    static TinyProblem random(Random dice, UnaryOperator<ProblemDraft> more) {
        var days = 1 + dice.nextInt(2);
        var foods = new ArrayList<Food>();
        for (var index = 0; index < 4 - days; index++) {
            foods.add(balanced("main-" + index, "main", 560, 0, dice));
        }
        for (var index = 0; index < 4 - days; index++) {
            foods.add(balanced("side-" + index, "side", 440, 210, dice));
        }
        var often = 1 + dice.nextInt(4);
        var habits = Seeds.limits(new FamilyLimit("main", 2, often, 1, 40), new FamilyLimit("side", 2, often, 1, 40));
        var problem = more.apply(ProblemDraft.problem().days(days).foods(foods).patterns(PATTERNS).meals(LUNCH, DINNER)
                .bounds(BOUNDS).seed(dice.nextLong())).made();
        return new TinyProblem(problem, habits, new PairMatrix(foods, habits.pairs()));
    }

    private static Food balanced(String id, String role, double kcal, double produce, Random dice) {
        var energy = kcal * (0.92 + 0.16 * dice.nextDouble());
        var draft = food(id).roles(role).with("energy=" + energy).with("produce=" + produce);
        var per1000Kcal = Map.of("protein", 45.0, "fat", 32.0, "carbohydrate", 130.0, "saturated-fat", 9.5, "magnesium", 158.0,
                "vitamin-d", 8.0, "sodium", 1050.0, "fiber", 12.0, "sugars", 45.0);
        new TreeMap<>(per1000Kcal).forEach(
                (nutrient, amount) -> draft.with(nutrient + "=" + amount * energy / 1000 * (0.85 + 0.3 * dice.nextDouble())));
        return draft.made();
    }

    MenuModel model() {
        return new MenuModelBuilder(problem, habits, Seeds.WEIGHTS, pairs).build();
    }

    List<Menu> everyMenu() {
        var menus = new ArrayList<Menu>();
        var model = model();
        var servings = new int[problem.days() * 4];
        fill(model, servings, 0, menus);
        return menus;
    }

    private void fill(MenuModel model, int[] servings, int place, List<Menu> menus) {
        if (place == servings.length) {
            menus.add(menu(model, servings));
            return;
        }
        var occasion = place / 2 % 2 == 0 ? LUNCH : DINNER;
        for (var candidate : model.patterns[occasion.ordinal()][0].slots().get(place % 2).candidates()) {
            servings[place] = candidate;
            fill(model, servings, place + 1, menus);
        }
    }

    private Menu menu(MenuModel model, int[] servings) {
        var state = new MenuState(model);
        var days = new ArrayList<DayMenu>();
        for (var day = 0; day < problem.days(); day++) {
            days.add(new DayMenu(problem.startDate().plusDays(day),
                    List.of(serve(state, servings, 2 * day), serve(state, servings, 2 * day + 1))));
        }
        return new Menu(days, state.soft());
    }

    private static Meal serve(MenuState state, int[] servings, int meal) {
        var slots = new int[MenuModel.SLOTS];
        Arrays.fill(slots, MenuState.EMPTY);
        slots[0] = servings[2 * meal];
        slots[1] = servings[2 * meal + 1];
        state.change(meal, 0, slots, Long.MAX_VALUE);
        var pattern = PATTERNS.get(meal % 2);
        return new Meal(pattern.occasion(), pattern, Stream.of(0, 1).map(slot -> {
            var served = state.model.candidates.get(slots[slot]);
            return new Serving(PLATE.get(slot).name(), served.food(), served.portion(), false);
        }).toList());
    }

    List<Menu> validMenus() {
        return everyMenu().stream().filter(menu -> Recount.complaints(problem, habits, menu.days()).isEmpty()).toList();
    }
}
