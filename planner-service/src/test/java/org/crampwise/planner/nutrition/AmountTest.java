package org.crampwise.planner.nutrition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

class AmountTest {

    @Test
    void is_a_value_with_a_unit_in_json() throws JsonProcessingException {
        assertThat(new ObjectMapper().writeValueAsString(new Amount(93, Unit.mg))).isEqualTo("{\"value\":93.0,\"unit\":\"mg\"}");
    }

    @Test
    void shares_have_no_binary_dust() {
        assertThat(new Amount(3400, Unit.mg).times(1.1)).isEqualTo(new Amount(3740, Unit.mg));
    }

    @Test
    void is_never_negative_or_not_a_number() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(-1, Unit.g));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(Double.NaN, Unit.g));
    }

    @Test
    void units_of_mass_convert_and_energy_does_not() {
        assertThat(Unit.g.in(Unit.ug).orElseThrow()).isEqualByComparingTo("1000000");
        assertThat(Unit.ug.in(Unit.mg).orElseThrow()).isEqualByComparingTo("0.001");
        assertThat(Unit.kcal.in(Unit.g)).isEmpty();
    }

    @Test
    void codes_and_numbers_of_nutrients_are_unique() {
        assertThat(Arrays.stream(Nutrient.values()).map(Nutrient::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Nutrient.values()).map(Nutrient::fdcNumber)).doesNotHaveDuplicates();
        assertThat(Nutrient.values()).allSatisfy(nutrient -> assertThat(Nutrient.withCode(nutrient.code())).contains(nutrient));
    }
}
