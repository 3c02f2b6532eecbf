package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.menu.FoodDraft.food;
import static org.crampwise.planner.menu.Occasion.BREAKFAST;
import static org.crampwise.planner.menu.Occasion.DINNER;
import static org.crampwise.planner.menu.Occasion.LUNCH;
import static org.crampwise.planner.menu.Occasion.SNACK;
import static org.crampwise.planner.solver.People.MAN_OF_35;
import static org.crampwise.planner.solver.People.WOMAN_OF_72;

import java.util.List;
import java.util.Set;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuOutcome.Impossible;
import org.crampwise.planner.menu.MenuOutcome.NotFound;
import org.crampwise.planner.menu.MenuOutcome.Planned;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.ProblemDraft;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.menu.Slot;
import org.crampwise.planner.naturalness.PairMatrix;
import org.junit.jupiter.api.Test;

/** What a person has fixed stands in the plan, and the rest of the plan is made around it. */
class LocksTest {

    private static final Food CARROT = food("carrot").roles("vegetable").made();
    private static final Food SALAD = food("salad").roles("side-salad").made();
    private static final Slot SIDE = new Slot("side", Set.of("vegetable", "side-salad"), false, 0, 0);
    private static final Slot SECOND = new Slot("second", Set.of("vegetable"), true, 0, 0);

    @Test
    void a_fixed_food_stands_in_the_plan_in_its_weight() {
        var plan = planned(WOMAN_OF_72.week().days(3).lock(1, DINNER, "salmon-baked", 150));
        assertThat(servings(plan, 1, DINNER)).filteredOn(Serving::locked).singleElement().satisfies(serving -> {
            assertThat(serving.food().id()).isEqualTo("salmon-baked");
            assertThat(serving.portion().grams()).isEqualTo(150);
        });
        assertThat(plan.days().stream().flatMap(day -> day.servings()).filter(Serving::locked)).hasSize(1);
    }

    @Test
    void a_food_fixed_without_a_weight_stands_in_a_portion_of_the_planner() {
        var plan = planned(WOMAN_OF_72.week().days(2).lock(0, SNACK, "apple"));
        assertThat(servings(plan, 0, SNACK)).filteredOn(Serving::locked).extracting(serving -> serving.food().id())
                .containsExactly("apple");
    }

    @Test
    void several_foods_of_one_meal_can_be_fixed() {
        var plan = planned(WOMAN_OF_72.week().days(2).lock(0, DINNER, "broccoli-boiled", 100).lock(0, DINNER, "salmon-baked", 100)
                .lock(0, DINNER, "brown-rice", 150));
        assertThat(servings(plan, 0, DINNER)).filteredOn(Serving::locked).extracting(serving -> serving.food().id())
                .containsExactlyInAnyOrder("broccoli-boiled", "salmon-baked", "brown-rice");
    }

    @Test
    void coffee_at_every_breakfast_leaves_room_for_different_breakfasts() {
        var draft = WOMAN_OF_72.week();
        for (var day = 0; day < 7; day++) {
            draft.lock(day, BREAKFAST, "coffee-brewed");
        }
        var breakfasts = planned(draft).days().stream().map(day -> day.meals().getFirst()).toList();
        assertThat(breakfasts).allSatisfy(meal -> assertThat(meal.servings()).filteredOn(Serving::locked)
                .extracting(serving -> serving.food().id()).containsExactly("coffee-brewed"));
        assertThat(breakfasts.stream().map(Meal::pattern).distinct()).hasSizeGreaterThan(1);
    }

    @Test
    void what_has_no_room_in_the_first_snack_goes_to_the_second() {
        var plan = planned(MAN_OF_35.week().days(1).lock(0, SNACK, "oatmeal-raisin-cookie").lock(0, SNACK, "popcorn-air-popped"));
        assertThat(plan.days().getFirst().meals()).filteredOn(meal -> meal.occasion() == SNACK)
                .allSatisfy(meal -> assertThat(meal.servings()).filteredOn(Serving::locked).hasSize(1));
    }

    @Test
    void servings_make_way_for_each_other_whatever_their_order() {
        assertThat(Locks.of(model(twoSides().lock(0, LUNCH, "carrot").lock(0, LUNCH, "salad")))).isPresent();
        assertThat(Locks.of(model(twoSides().lock(0, LUNCH, "salad").lock(0, LUNCH, "carrot")))).isPresent();
    }

    @Test
    void there_is_no_room_for_two_of_a_kind_or_on_a_day_or_at_a_meal_that_is_not_planned() {
        assertThat(Locks.of(model(twoSides().lock(0, LUNCH, "salad", 90).lock(0, LUNCH, "salad", 110)))).isEmpty();
        assertThat(Locks.of(model(twoSides().lock(1, LUNCH, "salad")))).isEmpty();
        assertThat(Locks.of(model(twoSides().lock(0, DINNER, "salad")))).isEmpty();
    }

    @Test
    void a_lock_without_room_is_proven_impossible() {
        var problem = WOMAN_OF_72.week().lock(0, LUNCH, "milk-whole").lock(0, LUNCH, "coffee-brewed")
                .lock(0, LUNCH, "oatmeal-milk").made();
        assertThat(solver(1000).solve(problem, Seeds.PAIRS)).isEqualTo(new Impossible(List.of(new Shortfall("locked", 1, 3))));
    }

    @Test
    void a_day_that_is_fixed_wholly_is_answered_as_it_is() {
        var problem = twoSides().patterns(List.of(new MealPattern("side", LUNCH, "Side", 1, 7, List.of(SIDE))))
                .lock(0, LUNCH, "carrot", 120).made();
        var outcome = solver(1000).solve(problem, new PairMatrix(problem.foods(), Seeds.NO_HABITS.pairs()));
        assertThat(outcome).isNotInstanceOf(NotFound.class);
        var model = model(twoSides().lock(0, LUNCH, "carrot", 120).lock(0, LUNCH, "salad"));
        var day = new CheapestDay(model);
        var best = new MenuSearch(model, day.bestMeals(day.solve(), 100), Locks.of(model).orElseThrow(), 1)
                .run(new SearchBudget(1000, 80, 4));
        assertThat(model.candidates.get(best.slots()[0][1]).portion().grams()).isEqualTo(120);
    }

    private static ProblemDraft twoSides() {
        return ProblemDraft.problem().foods(List.of(CARROT, SALAD)).meals(LUNCH)
                .patterns(List.of(new MealPattern("sides", LUNCH, "Sides", 1, 7, List.of(SIDE, SECOND))));
    }

    private static MenuModel model(ProblemDraft draft) {
        var problem = draft.made();
        var pairs = new PairMatrix(problem.foods(), Seeds.NO_HABITS.pairs());
        return new MenuModelBuilder(problem, Seeds.NO_HABITS, Seeds.NO_WEIGHTS, pairs).build();
    }

    private static MenuSolver solver(int moves) {
        return new MenuSolver(Seeds.HABITS, Seeds.WEIGHTS, new SearchBudget(moves, 80, 4));
    }

    private static Planned planned(ProblemDraft draft) {
        var problem = draft.made();
        var outcome = solver(200_000).solve(problem, Seeds.PAIRS);
        assertThat(outcome).isInstanceOfSatisfying(Planned.class,
                plan -> assertThat(Recount.complaints(problem, Seeds.HABITS, plan.days())).isEmpty());
        return (Planned) outcome;
    }

    private static List<Serving> servings(Planned plan, int day, Occasion occasion) {
        return plan.days().get(day).meals().stream().filter(meal -> meal.occasion() == occasion)
                .flatMap(meal -> meal.servings().stream())
                .toList();
    }
}
