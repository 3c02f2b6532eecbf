package org.crampwise.planner.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ShopAmountTest {

    @ParameterizedTest
    @CsvSource({ "3, 10", "10, 10", "99.9, 100", "100, 100", "101, 150", "214.2, 250", "250.00000000001, 250", "999, 1000",
        "1000, 1000", "1001, 1100" })
    void weights_go_up_to_the_next_step(double grams, BigDecimal bought) {
        assertThat(ShopAmount.grams(grams)).isEqualByComparingTo(bought);
    }

    @ParameterizedTest
    @CsvSource({ "0.2, 1", "2, 2", "2.00000000001, 2", "2.1, 3" })
    void pieces_are_whole(double pieces, BigDecimal bought) {
        assertThat(ShopAmount.pieces(pieces)).isEqualByComparingTo(bought);
    }

    @Property
    void nobody_buys_less_than_is_needed_nor_a_step_too_much(@ForAll @DoubleRange(min = 0.1, max = 20000) double grams) {
        double bought = ShopAmount.grams(grams).doubleValue();
        assertThat(bought).isGreaterThanOrEqualTo(grams - 0.001).isLessThan(grams + 100.001);
    }
}
