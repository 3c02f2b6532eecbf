package org.crampwise.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;

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
}
