package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.solver.Eaten.menu;
import static org.crampwise.planner.solver.Seeds.NO_HABITS;
import static org.crampwise.planner.solver.Seeds.weight;

import java.util.Collections;
import java.util.List;

import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.menu.ProblemDraft;
import org.crampwise.planner.naturalness.FamilyLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The soft rules that are sums: what missing them costs, in hundredths of a nat, and that meeting them is free. */
class WishesTest {

    private static final String ALL_CORE = "lunch magnesium=%s potassium=%s calcium=%s vitamin-d=%s vitamin-b12=%s";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            energy-close | 1000 | lunch energy=1960                        | 0
            energy-close | 1000 | lunch energy=1900                        | 30
            energy-close | 1000 | lunch energy=2140                        | 50
            fibre        | 300  | lunch fiber=24                           | 0
            fibre        | 300  | lunch fiber=12                           | 150
            less-sugar   | 200  | lunch sugars=100                         | 0
            less-sugar   | 200  | lunch sugars=150                         | 100
            less-sodium  | 200  | lunch sodium=2000                        | 0
            less-sodium  | 200  | lunch sodium=2230                        | 20
            """)
    void missing_a_wish_costs_in_proportion(String rule, double weight, String menu, long cost) {
        assertThat(menu(menu, ProblemDraft.problem(), NO_HABITS, weight(rule, weight)).soft()).isEqualTo(cost);
    }

    @Test
    void sodium_counts_on_the_mean_but_fibre_on_each_day() {
        assertThat(cost("less-sodium", "lunch sodium=1000 / lunch sodium=3000")).isZero();
        assertThat(cost("fibre", "lunch fiber=12 / lunch fiber=36")).isEqualTo(50);
    }

    private static long cost(String rule, String menu) {
        return menu(menu, ProblemDraft.problem(), NO_HABITS, weight(rule, 100)).soft();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | 3300 | 1300 | 20   | 3   | 0
            330 | 3300 | 1300 | 20   | 3   | 30
            400 | 3300 | 1100 | 20   | 3   | 30
            400 | 3300 | 1100 | 16.5 | 2.2 | 30
            400 | 3300 | 1300 | 10   | 3   | 50
            """)
    void the_weakest_core_nutrient_should_lie_a_quarter_above_its_target(String magnesium, String potassium, String calcium,
            String vitaminD, String vitaminB12, long cost) {
        var menu = ALL_CORE.formatted(magnesium, potassium, calcium, vitaminD, vitaminB12);
        assertThat(menu(menu, ProblemDraft.problem(), NO_HABITS, weight("weakest-margin", 200)).soft()).isEqualTo(cost);
    }

    @Test
    void a_nutrient_from_supplements_needs_no_margin() {
        var supplemented = ProblemDraft.problem()
                .bounds(List.of(new NutrientBound("magnesium", 0, 350, 0, 350), new NutrientBound("vitamin-d", 15, 100, 9, 120)));
        assertThat(menu("lunch vitamin-d=20", supplemented, NO_HABITS, weight("weakest-margin", 200)).soft()).isZero();
    }

    @Test
    void repeats_cost_above_the_free_servings_of_a_week() {
        var fruit = new FamilyLimit("fruit", 1, 7, 1, 50);
        assertThat(repeated(fruit, 1)).isZero();
        assertThat(repeated(fruit, 2)).isEqualTo(50);
        assertThat(repeated(fruit, 4)).isEqualTo(150);
    }

    @Test
    void every_week_has_its_free_servings() {
        var fruit = new FamilyLimit("fruit", 1, 7, 7, 50);
        assertThat(repeated(fruit, 14)).isZero();
    }

    private static long repeated(FamilyLimit limit, int days) {
        var menu = String.join(" / ", Collections.nCopies(days, "snack role:fruit family:apple"));
        return menu(menu, ProblemDraft.problem(), Seeds.limits(limit), Seeds.NO_WEIGHTS).soft();
    }
}
