package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.crampwise.planner.menu.Occasion;
import org.junit.jupiter.api.Test;

/** What is proven impossible is: every menu of many tiny problems is tried. */
class ProvingTest {

    private static final int TINY_PROBLEMS = 120;

    @Test
    void no_problem_with_a_menu_is_proven_impossible_and_many_without_one_are() {
        var proven = 0;
        for (var seed = 0; seed < TINY_PROBLEMS; seed++) {
            var tiny = TinyProblem.random(new Random(seed));
            var proof = proving(tiny).prove(tiny.problem(), Set.of());
            if (!tiny.validMenus().isEmpty()) {
                assertThat(proof).as("proof of problem %d", seed).isEmpty();
            }
            proven += proof.isPresent() ? 1 : 0;
        }
        assertThat(proven).isGreaterThan(TINY_PROBLEMS / 10);
    }

    @Test
    void no_day_with_fixed_servings_that_has_a_menu_is_proven_impossible() {
        for (var seed = 0; seed < TINY_PROBLEMS; seed++) {
            var tiny = TinyProblem.random(new Random(seed));
            var locked = TinyProblem.random(new Random(seed), draft -> draft.lock(0, Occasion.LUNCH, "main-0")
                    .lock(0, Occasion.LUNCH, "side-0").lock(0, Occasion.DINNER, "main-0"));
            var proof = proving(locked).prove(locked.problem(), Set.of());
            var keeping = tiny.validMenus().stream().filter(menu -> first(menu).startsWith("main-0 side-0 main-0")).toList();
            if (!keeping.isEmpty()) {
                assertThat(proof).as("proof of problem %d", seed).isEmpty();
            }
        }
    }

    @Test
    void a_day_that_a_fixed_serving_makes_too_rich_is_proven_so() {
        var locked = TinyProblem.random(new Random(3), draft -> draft.lock(0, Occasion.LUNCH, "main-0", 900));
        assertThat(proving(locked).prove(locked.problem(), Set.of())).hasValueSatisfying(
                proof -> assertThat(proof.sides()).containsAnyOf("energy-each-day<=", "energy-of-the-meal<="));
    }

    @Test
    void a_proof_does_without_every_rule_that_it_does_not_name() {
        for (var seed = 0; seed < TINY_PROBLEMS; seed++) {
            var tiny = TinyProblem.random(new Random(seed));
            var proof = proving(tiny).prove(tiny.problem(), Set.of());
            if (proof.isPresent()) {
                var others = sides(tiny);
                others.removeAll(proof.get().sides());
                assertThat(proving(tiny).prove(tiny.problem(), others)).as("problem %d", seed).isPresent();
                assertThat(proving(tiny).prove(tiny.problem(), sides(tiny))).as("without any rule").isEmpty();
            }
        }
    }

    @Test
    void what_was_proven_before_changes_no_answer() {
        var tiny = TinyProblem.random(new Random(1));
        var remembering = proving(tiny);
        for (var side : sides(tiny)) {
            assertThat(remembering.prove(tiny.problem(), Set.of(side)).isPresent()).as(side)
                    .isEqualTo(proving(tiny).prove(tiny.problem(), Set.of(side)).isPresent());
        }
    }

    @Test
    void servings_without_room_are_proven_so_before_anything_is_added_up() {
        var tiny = TinyProblem.random(new Random(2), draft -> draft.lock(0, Occasion.LUNCH, "main-0")
                .lock(0, Occasion.LUNCH, "main-1"));
        assertThat(proving(tiny).prove(tiny.problem(), Set.of())).contains(new Proof(Set.of(Proof.LOCKED)));
    }

    /** The foods of the first day. */
    private static String first(TinyProblem.Menu menu) {
        return menu.days().getFirst().servings().map(serving -> serving.food().id()).collect(Collectors.joining(" "));
    }

    private static Proving proving(TinyProblem tiny) {
        return new Proving(problem -> new MenuModelBuilder(problem, tiny.habits(), Seeds.WEIGHTS, tiny.pairs()).build());
    }

    private static Set<String> sides(TinyProblem tiny) {
        var sides = new HashSet<String>();
        DayRows.of(tiny.model()).forEach(row -> sides.addAll(Set.of(Proof.atLeast(row.rule()), Proof.atMost(row.rule()))));
        return sides;
    }
}
