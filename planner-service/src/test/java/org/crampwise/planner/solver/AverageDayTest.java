package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.crampwise.planner.menu.FoodDraft.food;
import static org.crampwise.planner.menu.Occasion.LUNCH;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.menu.ProblemDraft;
import org.crampwise.planner.menu.Slot;
import org.crampwise.planner.naturalness.FamilyLimit;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.naturalness.PairMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The bound holds, and what is said to be impossible is. */
class AverageDayTest {

    private static final int TINY_PROBLEMS = 120;

    @Test
    void no_menu_costs_less_than_the_bound_and_no_problem_with_a_menu_is_called_impossible() {
        var withMenu = 0;
        var provenWithout = 0;
        for (var seed = 0; seed < TINY_PROBLEMS; seed++) {
            var tiny = TinyProblem.random(new Random(seed));
            var valid = tiny.validMenus();
            var shortfalls = new AverageDay(tiny.model(), false).shortfalls();
            var bound = tiny.problem().days() * new AverageDay(tiny.model(), true).solve().value();
            if (valid.isEmpty()) {
                provenWithout += shortfalls.isEmpty() ? 0 : 1;
            } else {
                withMenu++;
                assertThat(shortfalls).as("shortfalls of problem %d", seed).isEmpty();
                assertThat(bound).as("bound of problem %d", seed)
                        .isLessThanOrEqualTo(valid.stream().mapToLong(TinyProblem.Menu::soft).min().orElseThrow() + 0.01);
            }
        }
        assertThat(withMenu).as("problems with a menu").isGreaterThan(TINY_PROBLEMS / 10);
        assertThat(provenWithout).as("problems proven to have none").isGreaterThan(TINY_PROBLEMS / 10);
    }

    @ParameterizedTest
    @EnumSource(People.class)
    void no_multipliers_prove_more_than_the_programme_is_worth(People person) {
        var model = new MenuModelBuilder(person.week().made(), Seeds.HABITS, Seeds.WEIGHTS, Seeds.PAIRS).build();
        var day = new AverageDay(model, true);
        var solution = day.solve();
        var atMost = AverageDayMaster.solve(day).value();
        assertThat(solution.value()).isLessThanOrEqualTo(atMost + 1e-6 * atMost);
        var dice = new Random(person.ordinal());
        for (var attempt = 0; attempt < 20; attempt++) {
            assertThat(day.lagrangian(random(day, dice))).isLessThanOrEqualTo(atMost);
            assertThat(day.lagrangian(shaken(day, solution.multipliers(), dice))).isLessThanOrEqualTo(atMost + 1e-6 * atMost);
        }
    }

    private static double[] random(AverageDay day, Random dice) {
        return day.rows.stream().mapToDouble(row -> signed(row, dice.nextDouble(-1, 1) * (row.hard() ? 300 : row.weight())))
                .toArray();
    }

    private static double[] shaken(AverageDay day, double[] multipliers, Random dice) {
        return IntStream.range(0, multipliers.length)
                .mapToDouble(row -> multipliers[row] * dice.nextDouble(0.9, day.rows.get(row).hard() ? 1.1 : 1)).toArray();
    }

    /** A row without a lower limit is worth nothing or less, one without an upper limit nothing or more. */
    private static double signed(DayRow row, double multiplier) {
        return Double.isFinite(multiplier > 0 ? row.lower() : row.upper()) ? multiplier : 0;
    }

    @ParameterizedTest
    @CsvSource({ "1, 1", "6, 0.3333333333", "7, 0.2857142857", "8, 0.375", "9, 0.4444444444", "13, 0.3076923077",
        "14, 0.2857142857" })
    void a_limit_of_a_week_counts_as_often_as_a_plan_of_these_days_can_have_it(int days, double perDay) {
        var bread = food("bread").roles("bread").made();
        var model = model(ProblemDraft.problem().days(days).meals(LUNCH, LUNCH), List.of(bread),
                Seeds.limits(new FamilyLimit("bread", 1, 2, 0, 0)));
        assertThat(DayRows.of(model)).filteredOn(row -> row.rule().equals("family:bread")).singleElement()
                .satisfies(row -> assertThat(row.upper()).isCloseTo(perDay, within(1e-9)));
    }

    @Test
    void what_is_missing_is_the_nutrient_with_its_amount() {
        var bread = food("bread").roles("bread").with("energy=500").with("vitamin-d=8").made();
        var needs = List.of(new NutrientBound("vitamin-d", 15, 100, 9, 120));
        var day = ProblemDraft.problem().needs(500, 0).bounds(needs);
        assertThat(shortfall(model(day.meals(LUNCH), List.of(bread), Seeds.NO_HABITS), "vitamin-d-mean"))
                .satisfies(shortfall -> assertThat(shortfall.missing()).isCloseTo(7, within(0.05)))
                .satisfies(shortfall -> assertThat(shortfall.required()).isCloseTo(15, within(0.05)));
    }

    @Test
    void what_is_too_much_is_measured_from_its_limit() {
        var bread = food("bread").roles("bread").with("energy=500").with("sodium=3000").made();
        var limits = List.of(new NutrientBound("sodium", 500, 2300, 100, 2760));
        assertThat(shortfall(
                model(ProblemDraft.problem().needs(500, 0).meals(LUNCH).bounds(limits), List.of(bread), Seeds.NO_HABITS),
                "sodium-mean"))
                .satisfies(shortfall -> assertThat(shortfall.missing()).isCloseTo(700, within(5.0)))
                .satisfies(shortfall -> assertThat(shortfall.required()).isCloseTo(2300, within(5.0)));
    }

    private static Shortfall shortfall(MenuModel model, String rule) {
        return new AverageDay(model, false).shortfalls().stream().filter(each -> each.rule().equals(rule)).findFirst()
                .orElseThrow();
    }

    private static MenuModel model(ProblemDraft draft, List<Food> foods, Habits habits) {
        var bread = new MealPattern("bread", LUNCH, "Bread", 1, 7, List.of(new Slot("bread", Set.of("bread"), false, 0, 0)));
        var problem = draft.foods(foods).patterns(List.of(bread)).made();
        return new MenuModelBuilder(problem, habits, Seeds.NO_WEIGHTS, new PairMatrix(foods, habits.pairs())).build();
    }
}
