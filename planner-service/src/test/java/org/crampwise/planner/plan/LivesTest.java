package org.crampwise.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two hundred random people live with their plans; `./crampwise lives` lets five thousand do so. */
class LivesTest {

    private static final int MANY = Integer.getInteger("crampwise.lives", 200);
    private static final int FIRST = Integer.getInteger("crampwise.lives.first", 0);

    @Test
    void whatever_people_do_with_their_plans_the_verifier_finds_them_valid() throws IOException {
        var lives = new Lives(Integer.getInteger("crampwise.lives.moves", 120_000)).live(FIRST, MANY,
                Integer.getInteger("crampwise.lives.edits", 6));

        System.out.println(lives.report());
        assertThat(lives.faults()).isEmpty();
        assertThat(lives.counted("person planned")).isGreaterThan(MANY / 3);
        assertThat(lives.counted("swap: made")).isGreaterThan(MANY / 4);
        assertThat(lives.counted("replan: made")).isGreaterThan(MANY / 8);
        assertThat(lives.counted("eaten: made")).isGreaterThan(MANY / 8);
    }

    /**
     * Lives that once went wrong: one planned anew from a day on, and again from the day before; one that swapped beside settled meals alone;
     * one on warfarin with European intakes; one that ate elsewhere under a dietitian's bound;
     * one that became vegan while breakfasts stay the same, so that one day's breakfast was counted as the others'; one
     * of two snacks eaten elsewhere, the other skipped; one on digoxin with a dietitian's bound who eats elsewhere.
     */
    @ParameterizedTest
    @CsvSource({ "2763, 120000, 6", "1904, 120000, 6", "567, 120000, 6", "746, 120000, 6", "2172, 300000, 8", "1641, 300000, 8",
        "2608, 300000, 8" })
    void lives_that_once_went_wrong_go_well(int life, int moves, int edits) throws IOException {
        assertThat(new Lives(moves).live(life, 1, edits).faults()).isEmpty();
    }
}
