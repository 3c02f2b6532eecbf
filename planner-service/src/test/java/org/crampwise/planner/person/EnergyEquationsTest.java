package org.crampwise.planner.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;

import org.crampwise.planner.nutrition.FactTable;
import org.crampwise.planner.target.SeedPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EnergyEquationsTest {

    private static final EnergyEquations EQUATIONS = EnergyEquations.of(FactTable.ofSeed("energy-equations.csv"),
            FactTable.ofSeed("energy-additions.csv"));

    @ParameterizedTest
    @CsvSource({ "30, male, 170, 70, inactive, 2520.17", "30, female, 170, 70, active, 2475.55",
        "18, male, 178, 70, active, 3383.73" })
    void worked_examples(int age, String sex, int height, int weight, String activity, BigDecimal kcal) {
        assertThat(need(Map.of("age", age, "sex", sex, "heightCm", height, "weightKg", weight, "activity", activity)))
                .isEqualTo(kcal);
    }

    @Test
    void pregnant_at_18() {
        assertThat(need(Map.of("age", 18, "weightKg", 62, "pregnancy", Map.of("gestationWeeks", 20, "bmiBefore", 21))))
                .isEqualByComparingTo("2617.68");
    }

    @Test
    void breast_feeding_for_three_months() {
        assertThat(need(Map.of("age", 32, "heightCm", 168, "weightKg", 66, "lactation", Map.of("monthsSinceBirth", 3))))
                .isEqualByComparingTo("2661.49");
    }

    @Test
    void below_three_years_there_is_no_equation() {
        assertThat(EQUATIONS.need(SeedPeople.person(Map.of("age", 2, "weightKg", 25)))).isEmpty();
    }

    @Property(tries = 300)
    void moving_more_needs_more(@ForAll @IntRange(min = 18, max = 95) int age, @ForAll @IntRange(min = 145, max = 200) int height,
            @ForAll @IntRange(min = 45, max = 140) int weight, @ForAll Sex sex) {
        var low = need(Map.of("age", age, "sex", sex.code(), "heightCm", height, "weightKg", weight, "activity", "inactive"));
        var high = need(Map.of("age", age, "sex", sex.code(), "heightCm", height, "weightKg", weight, "activity", "very_active"));
        assertThat(high).isGreaterThan(low);
    }

    @Property(tries = 300)
    void weighing_more_needs_more(@ForAll @IntRange(min = 18, max = 95) int age,
            @ForAll @IntRange(min = 45, max = 140) int weight,
            @ForAll Activity activity) {
        var person = Map.of("age", age, "weightKg", weight, "activity", activity.code());
        var heavier = Map.of("age", age, "weightKg", weight + 1, "activity", activity.code());
        assertThat(need(heavier)).isGreaterThan(need(person));
    }

    private static BigDecimal need(Map<String, ?> changes) {
        return EQUATIONS.need(SeedPeople.person(changes)).orElseThrow().exact();
    }
}
