package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.crampwise.planner.catalog.SampleCatalog;
import org.crampwise.planner.menu.Arrangement;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.MenuLimits;
import org.crampwise.planner.menu.MenuLimits.SteadyLimit;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.Stock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search keeps its account up to date move by move; here it is added up from scratch after every single one. */
class MenuStateTest {

    private static final int MOVES = 2000;

    @ParameterizedTest
    @CsvSource({ "1, 1", "1, 2", "7, 3", "7, 4", "10, 5", "10, 6" })
    void the_account_of_the_search_is_right_after_every_move(int days, long seed) {
        var dice = new Random(seed);
        var state = new MenuState(model(days, dice));
        startAnywhere(state, dice);
        var accepted = 0;
        for (var move = 0; move < MOVES; move++) {
            var before = List.of(state.soft(), state.hard());
            state.setStrictness(8 + dice.nextInt(48));
            if (moveAnywhere(state, dice)) {
                accepted++;
            } else {
                assertThat(List.of(state.soft(), state.hard())).isEqualTo(before);
            }
            var expected = ScoreFromScratch.of(state);
            assertThat(state.soft()).as("soft cost after move %d", move).isEqualTo(expected.soft());
            assertThat(state.hard()).as("hard cost after move %d", move).isEqualTo(expected.hard());
        }
        assertThat(accepted).isBetween(MOVES / 20, 19 * MOVES / 20);
    }

    @ParameterizedTest
    @CsvSource({ "1, 11", "7, 12", "10, 13" })
    void a_move_is_made_exactly_when_it_costs_at_most_the_threshold(int days, long seed) {
        var dice = new Random(seed);
        var model = model(days, dice);
        var state = new MenuState(model);
        startAnywhere(state, dice);
        for (var move = 0; move < MOVES / 4; move++) {
            var meal = dice.nextInt(days * model.mealsOfDay());
            var pattern = dice.nextInt(patterns(model, meal).length);
            var slots = randomSlots(patterns(model, meal)[pattern], dice);
            var before = state.soft() + state.hard();
            var kept = state.slots[meal].clone();
            var keptPattern = state.pattern[meal];
            state.change(meal, pattern, slots, Long.MAX_VALUE);
            var rise = state.soft() + state.hard() - before;
            state.change(meal, keptPattern, kept, Long.MAX_VALUE);
            assertThat(state.change(meal, pattern, slots, rise - 2)).as("below the threshold").isFalse();
            assertThat(state.change(meal, pattern, slots, rise + 2)).as("above the threshold").isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({ "1, 21", "7, 22", "10, 23" })
    void a_menu_without_hard_cost_is_one_that_the_audit_passes(int days, long seed) {
        var dice = new Random(seed);
        var state = new MenuState(model(days, dice));
        startAnywhere(state, dice);
        for (var move = 0; move < MOVES / 4; move++) {
            moveAnywhere(state, dice);
            var menu = new MenuSearch.Best(state.hard(), state.soft(), state.pattern, state.slots, 0);
            assertThat(Audit.broken(state.model, menu).isEmpty()).isEqualTo(state.hard() == 0);
        }
    }

    /** A random person before a random part of the catalog. */
    private static MenuModel model(int days, Random dice) {
        var foods = new ArrayList<>(SampleCatalog.foods());
        Collections.shuffle(foods, dice);
        var some = foods.subList(0, 250).stream().sorted((one, other) -> one.id().compareTo(other.id())).toList();
        var person = People.values()[dice.nextInt(People.values().length)];
        var problem = person.week().days(days).foods(some).meals(meals(dice)).likes(family(some, dice))
                .atHome(some.getFirst().id())
                .limit("mercury-middle", 1).limits(steady(dice)).maxRepeats(dice.nextInt(4)).arranged(arrangement(some, dice))
                .seed(dice.nextLong())
                .made();
        return new MenuModelBuilder(problem, Seeds.HABITS, Seeds.WEIGHTS, Seeds.PAIRS).build();
    }

    private static Arrangement arrangement(List<Food> foods, Random dice) {
        var stock = new Stock(foods.get(dice.nextInt(foods.size())).id(), 300, dice.nextInt(3), 1.5);
        return dice.nextInt(3) == 0
                ? Arrangement.NONE
                : new Arrangement(Set.of(), List.of(), Set.of(1, 3), Set.of(2, 4), dice.nextInt(6), List.of(stock), Map.of());
    }

    private static Occasion[] meals(Random dice) {
        return dice.nextBoolean()
                ? new Occasion[]{ Occasion.BREAKFAST, Occasion.LUNCH, Occasion.DINNER, Occasion.SNACK, Occasion.SNACK }
                : new Occasion[]{ Occasion.BREAKFAST, Occasion.LUNCH, Occasion.DINNER };
    }

    /** Now and then somebody whose vitamin K and sodium stay even. */
    private static MenuLimits steady(Random dice) {
        var steady = dice.nextBoolean()
                ? List.of(new SteadyLimit("vitamin-k", 0.25), new SteadyLimit("sodium", 0.05))
                : List.<SteadyLimit>of();
        return new MenuLimits(List.of(), List.of(), steady, List.of(), List.of(), 0, Double.POSITIVE_INFINITY);
    }

    private static String family(List<Food> foods, Random dice) {
        return foods.get(dice.nextInt(foods.size())).family();
    }

    private static void startAnywhere(MenuState state, Random dice) {
        for (var meal = 0; meal < state.pattern.length; meal++) {
            var pattern = dice.nextInt(patterns(state.model, meal).length);
            state.change(meal, pattern, randomSlots(patterns(state.model, meal)[pattern], dice), Long.MAX_VALUE);
        }
    }

    private static boolean moveAnywhere(MenuState state, Random dice) {
        var meal = dice.nextInt(state.pattern.length);
        var threshold = dice.nextInt(4000) - 1500;
        if (state.model.days() > 1 && dice.nextInt(4) == 0) {
            var other = (meal + state.model.mealsOfDay() * (1 + dice.nextInt(state.model.days() - 1))) % state.pattern.length;
            return state.exchange(meal, other, threshold);
        }
        var pattern = dice.nextInt(4) == 0 ? dice.nextInt(patterns(state.model, meal).length) : state.pattern[meal];
        var choice = patterns(state.model, meal)[pattern];
        var slots = pattern == state.pattern[meal] ? oneSlotChanged(state.slots[meal], choice, dice) : randomSlots(choice, dice);
        return state.change(meal, pattern, slots, threshold);
    }

    private static PatternChoice[] patterns(MenuModel model, int meal) {
        return model.patterns[model.occasion(meal % model.mealsOfDay()).ordinal()];
    }

    private static int[] oneSlotChanged(int[] before, PatternChoice choice, Random dice) {
        var slots = before.clone();
        var slot = dice.nextInt(choice.slots().size());
        slots[slot] = randomCandidate(choice.slots().get(slot), dice);
        return slots;
    }

    private static int[] randomSlots(PatternChoice choice, Random dice) {
        var slots = new int[MenuModel.SLOTS];
        Arrays.setAll(slots,
                slot -> slot < choice.slots().size() ? randomCandidate(choice.slots().get(slot), dice) : MenuState.EMPTY);
        return slots;
    }

    private static int randomCandidate(SlotChoice slot, Random dice) {
        return slot.optional() && dice.nextBoolean()
                ? MenuState.EMPTY
                : slot.candidates()[dice.nextInt(slot.candidates().length)];
    }
}
