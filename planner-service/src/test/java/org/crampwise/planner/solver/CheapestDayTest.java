package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bound holds, whatever multipliers prove it. */
class CheapestDayTest {

    private static final int TINY_PROBLEMS = 150;

    @Test
    void no_menu_costs_less_than_the_bound() {
        var withMenu = 0;
        var close = 0;
        for (var seed = 0; seed < TINY_PROBLEMS; seed++) {
            var tiny = TinyProblem.random(new Random(seed));
            var cheapest = tiny.validMenus().stream().mapToLong(TinyProblem.Menu::soft).min();
            if (cheapest.isPresent()) {
                withMenu++;
                var day = new CheapestDay(tiny.model());
                var multipliers = day.solve();
                var bound = tiny.problem().days() * day.bound(multipliers);
                assertThat(bound).as("bound of problem %d", seed).isLessThanOrEqualTo(cheapest.getAsLong() + 0.01);
                close += bound > 0.8 * cheapest.getAsLong() ? 1 : 0;
                var dice = new Random(seed);
                for (var attempt = 0; attempt < 20; attempt++) {
                    assertThat(tiny.problem().days() * day.bound(random(day, dice))).as("bound of problem %d", seed)
                            .isLessThanOrEqualTo(cheapest.getAsLong() + 0.01);
                }
            }
        }
        assertThat(withMenu).as("problems with a menu").isGreaterThan(TINY_PROBLEMS / 10);
        assertThat(close).as("bounds within a fifth").isGreaterThan(withMenu / 4);
    }

    @ParameterizedTest
    @EnumSource(value = People.class, names = "VEGAN_OF_75", mode = EnumSource.Mode.EXCLUDE)
    void no_multipliers_prove_more_than_the_programme_is_worth(People person) {
        var day = new CheapestDay(model(person));
        var multipliers = day.solve();
        var proven = day.bound(multipliers);
        assertThat(proven).isPositive();
        var dice = new Random(person.ordinal());
        for (var attempt = 0; attempt < 20; attempt++) {
            assertThat(day.bound(random(day, dice))).isLessThanOrEqualTo(1.01 * proven);
            assertThat(day.bound(shaken(multipliers, dice))).isLessThanOrEqualTo(1.01 * proven);
        }
    }

    @ParameterizedTest
    @EnumSource(value = People.class, names = "VEGAN_OF_75", mode = EnumSource.Mode.EXCLUDE)
    void the_best_meals_fit_their_patterns_obey_their_rules_and_come_in_order(People person) {
        var model = model(person);
        var day = new CheapestDay(model);
        var best = day.bestMeals(day.solve(), 300);
        for (var occasion = 0; occasion < best.length; occasion++) {
            assertThat(best[occasion]).isNotEmpty()
                    .isSortedAccordingTo((one, other) -> Double.compare(one.price(), other.price()));
            assertThat(Arrays.stream(best[occasion]).map(PatternMeals.PricedMeal::identity)).doesNotHaveDuplicates();
            for (var meal : best[occasion]) {
                assertThat(Eating.fits(model, meal)).isTrue();
                assertThat(Eating.obeysItsRules(model, meal)).isTrue();
            }
        }
    }

    private static MenuModel model(People person) {
        return new MenuModelBuilder(person.week().made(), Seeds.HABITS, Seeds.WEIGHTS, Seeds.PAIRS).build();
    }

    private static double[] random(CheapestDay day, Random dice) {
        return day.rows.stream().mapToDouble(row -> dice.nextDouble(-1, 1) * (row.hard() ? 300 : 2 * row.weight())).toArray();
    }

    private static double[] shaken(double[] multipliers, Random dice) {
        return IntStream.range(0, multipliers.length).mapToDouble(row -> multipliers[row] * dice.nextDouble(0.9, 1.1)).toArray();
    }
}
