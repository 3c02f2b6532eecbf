package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.crampwise.planner.menu.Occasion.BREAKFAST;
import static org.crampwise.planner.menu.Occasion.DINNER;
import static org.crampwise.planner.menu.Occasion.LUNCH;
import static org.crampwise.planner.menu.Occasion.SNACK;
import static org.crampwise.planner.solver.People.MAN_OF_35;
import static org.crampwise.planner.solver.People.VEGAN_OF_75;
import static org.crampwise.planner.solver.People.VEGETARIAN_OF_60;
import static org.crampwise.planner.solver.People.WOMAN_OF_72;

import java.util.List;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MenuOutcome;
import org.crampwise.planner.menu.MenuOutcome.Impossible;
import org.crampwise.planner.menu.MenuOutcome.NotFound;
import org.crampwise.planner.menu.MenuOutcome.Planned;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.menu.ProblemDraft;
import org.crampwise.planner.menu.Serving;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole plans for real kinds of people from the real catalog, recounted by hand. */
class MenuSolverTest {

    private static final List<People> PEOPLE = People.WHO_CAN_BE_PLANNED_FOR;
    private static final SearchBudget MODEST = new SearchBudget(200_000, 80, 4);
    private static final SearchBudget SHORT = new SearchBudget(20_000, 80, 4);

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void a_modest_search_finds_a_valid_week_that_costs_no_less_than_the_bound(People person) {
        for (var seed = 1; seed <= 2; seed++) {
            var plan = planned(person.week().seed(seed));
            assertThat(plan.quality().bound()).isPositive().isLessThanOrEqualTo(plan.quality().objective());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 3, 10, 14 })
    void any_number_of_days_is_planned(int days) {
        var plan = planned(WOMAN_OF_72.week().days(days));
        assertThat(plan.days()).hasSize(days);
        assertThat(plan.quality().bound()).isLessThanOrEqualTo(plan.quality().objective());
    }

    @Test
    void the_meals_are_those_asked_for() {
        var plan = planned(MAN_OF_35.week().meals(BREAKFAST, SNACK, LUNCH, SNACK, DINNER).days(3));
        assertThat(plan.days()).allSatisfy(day -> assertThat(day.meals()).extracting(Meal::occasion)
                .containsExactly(BREAKFAST, SNACK, LUNCH, SNACK, DINNER));
        assertThat(planned(WOMAN_OF_72.week().meals(BREAKFAST, LUNCH, DINNER).days(3)).days())
                .allSatisfy(day -> assertThat(day.meals()).hasSize(3));
    }

    @Test
    void who_wants_no_repeats_has_none() {
        var families = planned(VEGETARIAN_OF_60.week().days(3).maxRepeats(1)).days().stream().flatMap(DayMenu::servings)
                .map(serving -> serving.food().family());
        assertThat(families).doesNotHaveDuplicates();
    }

    @Test
    void supplements_that_cover_a_need_leave_a_plan_possible() {
        var draft = WOMAN_OF_72.week().days(2);
        var bounds = draft.made().bounds().stream()
                .map(bound -> List.of("magnesium", "calcium", "vitamin-d").contains(bound.nutrient())
                        ? new NutrientBound(bound.nutrient(), 0, bound.meanUpper(), 0, bound.dayUpper())
                        : bound)
                .toList();
        planned(draft.bounds(bounds));
    }

    @Test
    void the_same_problem_has_the_same_plan_whoever_came_before() {
        var wanted = WOMAN_OF_72.week().days(3).made();
        var busy = solver(SHORT);
        busy.solve(MAN_OF_35.week().days(3).made(), Seeds.PAIRS);
        busy.solve(WOMAN_OF_72.week().days(3).needs(1712, 51).seed(9).made(), Seeds.PAIRS);
        var first = solver(SHORT).solve(wanted, Seeds.PAIRS);
        assertThat(busy.solve(wanted, Seeds.PAIRS)).isEqualTo(first);
        assertThat(busy.solve(wanted, Seeds.PAIRS)).isEqualTo(first);
    }

    @Test
    void another_seed_gives_another_plan() {
        assertThat(foods(solver(SHORT).solve(WOMAN_OF_72.week().days(3).seed(1).made(), Seeds.PAIRS)))
                .isNotEqualTo(foods(solver(SHORT).solve(WOMAN_OF_72.week().days(3).seed(2).made(), Seeds.PAIRS)));
    }

    @Test
    void a_need_that_plants_do_not_cover_is_named_with_what_is_missing() {
        var outcome = solver(SHORT).solve(VEGAN_OF_75.week().made(), Seeds.PAIRS);
        assertThat(outcome).isInstanceOfSatisfying(Impossible.class, impossible -> {
            var worst = impossible.shortfalls().getFirst();
            assertThat(worst.rule()).isEqualTo("vitamin-d-mean");
            assertThat(worst.missing()).isBetween(0.01, 19.9);
            assertThat(worst.required()).isCloseTo(20, within(0.1));
        });
        assertThat(solver(SHORT).easilyPlanned(VEGAN_OF_75.week().made(), Seeds.PAIRS)).isEmpty();
    }

    @Test
    void what_is_proven_missing_would_indeed_help() {
        var week = VEGAN_OF_75.week().made();
        var missing = ((Impossible) solver(SHORT).solve(week, Seeds.PAIRS)).shortfalls().getFirst().missing();
        var eased = week.bounds().stream().map(bound -> bound.nutrient().equals("vitamin-d")
                ? new NutrientBound("vitamin-d", bound.meanLower() - 1.5 * missing - 0.5, 100, bound.dayLower() / 2, 120)
                : bound).toList();
        assertThat(solver(SHORT).solve(VEGAN_OF_75.week().bounds(eased).made(), Seeds.PAIRS)).isNotInstanceOf(Impossible.class);
    }

    @Test
    void a_meal_that_nothing_fits_is_proven_impossible() {
        var snackless = WOMAN_OF_72.week()
                .patterns(Seeds.HABITS.patterns().stream().filter(each -> each.occasion() != SNACK).toList());
        assertThat(solver(SHORT).solve(snackless.made(), Seeds.PAIRS))
                .isEqualTo(new Impossible(List.of(new Shortfall("meals", 1, 4))));
    }

    @Test
    void a_search_that_fails_without_a_proof_says_what_its_best_menu_breaks() {
        var outcome = solver(new SearchBudget(512, 80, 4)).solve(WOMAN_OF_72.week().made(), Seeds.PAIRS);
        assertThat(outcome).isInstanceOfSatisfying(NotFound.class, notFound -> {
            assertThat(notFound.bestEffort()).hasSize(7);
            assertThat(notFound.broken()).isNotEmpty().allSatisfy(broken -> assertThat(broken.missing()).isPositive());
        });
    }

    private static MenuSolver solver(SearchBudget budget) {
        return new MenuSolver(Seeds.HABITS, Seeds.WEIGHTS, budget);
    }

    /** A plan that stands the recount. */
    private static Planned planned(ProblemDraft draft) {
        var problem = draft.made();
        var outcome = solver(MODEST).solve(problem, Seeds.PAIRS);
        assertThat(outcome).isInstanceOfSatisfying(Planned.class,
                plan -> assertThat(Recount.complaints(problem, Seeds.HABITS, plan.days())).isEmpty());
        return (Planned) outcome;
    }

    private static List<String> foods(MenuOutcome outcome) {
        var days = switch (outcome) {
            case Planned planned -> planned.days();
            case NotFound notFound -> notFound.bestEffort();
            case Impossible impossible -> List.<DayMenu>of();
        };
        return days.stream().flatMap(DayMenu::servings).map(Serving::food).map(food -> food.id()).toList();
    }
}
