package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.menu.FoodDraft.food;
import static org.crampwise.planner.menu.Occasion.LUNCH;
import static org.crampwise.planner.menu.Occasion.SNACK;
import static org.crampwise.planner.solver.Seeds.NO_HABITS;
import static org.crampwise.planner.solver.Seeds.NO_WEIGHTS;
import static org.crampwise.planner.solver.Seeds.pairs;
import static org.crampwise.planner.solver.Seeds.weight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.ProblemDraft;
import org.crampwise.planner.menu.Slot;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.naturalness.PairCosts;
import org.crampwise.planner.naturalness.PairCosts.CategoryPair;
import org.crampwise.planner.naturalness.PairMatrix;
import org.junit.jupiter.api.Test;

/** What a single meal costs: its pattern, its slots, and what stands together in it. */
class MealCostsTest {

    private static final Food SOUP = food("soup").roles("soup").surveyCategory("5802").made();
    private static final Food BREAD = food("bread").roles("bread").surveyCategory("4202").made();
    private static final Food TORTILLA = food("tortilla").roles("bread").cuisine("mexican").surveyCategory("4208").made();
    private static final Slot MAIN = new Slot("main", Set.of("soup"), false, 0, 0);
    private static final Slot SIDE = new Slot("side", Set.of("bread"), true, 60, 0);
    private static final Slot CUSTOMARY_SIDE = new Slot("side", Set.of("bread"), true, 0, 40);
    private static final MealPattern USUAL = new MealPattern("usual", LUNCH, "Usual", 400, 4, List.of(MAIN, SIDE));
    private static final MealPattern RARE = new MealPattern("rare", LUNCH, "Rare", 100, 1, List.of(MAIN, CUSTOMARY_SIDE));

    @Test
    void the_most_usual_pattern_is_free_and_a_rare_one_costs_by_its_logarithm() {
        assertThat(cost(NO_HABITS, weight("pattern", 50), 0, SOUP)).isZero();
        assertThat(cost(NO_HABITS, weight("pattern", 50), 1, SOUP, BREAD)).isEqualTo((long) (50 * Math.log(4)));
    }

    @Test
    void a_pattern_never_seen_costs_no_more_than_six_nats() {
        var unseen = new MealPattern("unseen", LUNCH, "Unseen", 1, 1, List.of(MAIN));
        var most = new MealPattern("most", LUNCH, "Most", 1_000_000, 1, List.of(MAIN));
        var model = model(NO_HABITS, weight("pattern", 50), List.of(most, unseen), 1);
        assertThat(model.patterns[LUNCH.ordinal()][1].cost()).isEqualTo(300);
    }

    @Test
    void an_extra_costs_when_it_is_served_and_a_custom_when_it_is_left_out() {
        assertThat(cost(NO_HABITS, NO_WEIGHTS, 0, SOUP)).isZero();
        assertThat(cost(NO_HABITS, NO_WEIGHTS, 0, SOUP, BREAD)).isEqualTo(60);
        assertThat(cost(NO_HABITS, NO_WEIGHTS, 1, SOUP)).isEqualTo(40);
        assertThat(cost(NO_HABITS, NO_WEIGHTS, 1, SOUP, BREAD)).isZero();
    }

    @Test
    void foods_that_are_not_eaten_together_cost() {
        var odd = pairs(new PairCosts(Map.of(CategoryPair.of(LUNCH, "5802", "4202"), 120), Map.of()));
        assertThat(cost(odd, weight("pair", 100), 1, SOUP, BREAD)).isEqualTo(120);
        assertThat(cost(odd, weight("pair", 200), 1, SOUP, BREAD)).isEqualTo(240);
        var oddForSnacks = pairs(new PairCosts(Map.of(CategoryPair.of(SNACK, "5802", "4202"), 120), Map.of()));
        assertThat(cost(oddForSnacks, weight("pair", 100), 1, SOUP, BREAD)).isZero();
    }

    @Test
    void cuisines_that_clash_cost() {
        assertThat(cost(NO_HABITS, weight("pair", 100), 1, SOUP, TORTILLA)).isEqualTo(150);
        assertThat(cost(NO_HABITS, weight("pair", 100), 1, SOUP, BREAD)).isZero();
    }

    @Test
    void a_pattern_has_its_limit_of_a_week() {
        assertThat(broken(1, 1, 0)).contains("pattern:rare");
        assertThat(broken(1, 0, 0)).doesNotContain("pattern:rare");
    }

    @Test
    void a_pattern_whose_slot_nothing_fills_is_not_offered() {
        var problem = ProblemDraft.problem().foods(List.of(BREAD)).patterns(List.of(USUAL, RARE)).meals(LUNCH).made();
        var model = new MenuModelBuilder(problem, NO_HABITS, NO_WEIGHTS, new PairMatrix(List.of(BREAD), NO_HABITS.pairs()))
                .build();
        assertThat(model.lacksMeals()).isTrue();
    }

    private static long cost(Habits habits, RuleWeights weights, int pattern, Food... served) {
        var model = model(habits, weights, List.of(USUAL, RARE), 1);
        var state = new MenuState(model);
        state.change(0, pattern, slots(model, served), Long.MAX_VALUE);
        return state.soft();
    }

    private static List<String> broken(int... patterns) {
        var model = model(NO_HABITS, NO_WEIGHTS, List.of(USUAL, RARE), patterns.length);
        var state = new MenuState(model);
        for (var day = 0; day < patterns.length; day++) {
            state.change(day, patterns[day], slots(model, SOUP), Long.MAX_VALUE);
        }
        return Audit.broken(model, new MenuSearch.Best(state.hard(), state.soft(), state.pattern, state.slots, 0)).stream()
                .map(Shortfall::rule).toList();
    }

    private static MenuModel model(Habits habits, RuleWeights weights, List<MealPattern> patterns, int days) {
        var foods = List.of(SOUP, BREAD, TORTILLA);
        var problem = ProblemDraft.problem().days(days).foods(foods).patterns(patterns).meals(LUNCH).made();
        return new MenuModelBuilder(problem, habits, weights, new PairMatrix(foods, habits.pairs())).build();
    }

    private static int[] slots(MenuModel model, Food... served) {
        var slots = new int[MenuModel.SLOTS];
        Arrays.setAll(slots, slot -> slot < served.length ? candidate(model, served[slot]) : MenuState.EMPTY);
        return slots;
    }

    private static int candidate(MenuModel model, Food food) {
        return IntStream.range(0, model.candidates.size()).filter(index -> model.candidates.get(index).food().equals(food)
                && model.candidates.get(index).occasion() == LUNCH).findFirst().orElseThrow();
    }
}
