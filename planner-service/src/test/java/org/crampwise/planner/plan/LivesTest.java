package org.crampwise.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred random people live with their plans; `./crampwise lives` lets five thousand do so. */
class LivesTest {

    private static final int MANY = Integer.getInteger("crampwise.lives", 200);
    private static final int FIRST = Integer.getInteger("crampwise.lives.first", 0);

    @Test
    void whatever_people_do_with_their_plans_the_verifier_finds_them_valid() throws IOException {
        var lives = new Lives(120_000).live(FIRST, MANY, 6);

        System.out.println(lives.report());
        assertThat(lives.faults()).isEmpty();
        assertThat(lives.counted("person planned")).isGreaterThan(MANY / 3);
        assertThat(lives.counted("swap: made")).isGreaterThan(MANY / 4);
        assertThat(lives.counted("replan: made")).isGreaterThan(MANY / 8);
        assertThat(lives.counted("eaten: made")).isGreaterThan(MANY / 8);
    }

    /**
     * Lives that once went wrong: one planned anew from a day on, and again from the day before; one that swapped beside settled meals alone;
     * one on warfarin with European intakes; one that ate elsewhere under a dietitian's bound.
     */
    @ParameterizedTest
    @ValueSource(ints = { 2763, 1904, 567, 746 })
    void lives_that_once_went_wrong_go_well(int life) throws IOException {
        assertThat(new Lives(120_000).live(life, 1, 6).faults()).isEmpty();
    }
}
