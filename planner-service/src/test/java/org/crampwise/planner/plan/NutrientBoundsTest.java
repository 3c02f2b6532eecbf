package org.crampwise.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.target.SeedPeople;
import org.junit.jupiter.api.Test;

class NutrientBoundsTest {

    private static final Map<String, ?> WOMAN_OF_40 = Map.of();

    @Test
    void a_core_nutrient_reaches_its_target_on_the_mean_and_a_share_of_it_each_day() {
        assertThat(bound("calcium", WOMAN_OF_40, 7)).isEqualTo(new NutrientBound("calcium", 1000, 2500, 700, 3000));
        var vitaminD = bound("vitamin-d", WOMAN_OF_40, 7);
        assertThat(vitaminD.dayLower()).isCloseTo(9, within(1e-9));
        assertThat(bound("calcium", WOMAN_OF_40, 1).dayLower()).isEqualTo(1000);
    }

    @Test
    void a_limit_on_supplements_does_not_bind_food() {
        var magnesium = bound("magnesium", WOMAN_OF_40, 7);
        assertThat(magnesium.meanUpper()).isInfinite();
        assertThat(magnesium.dayUpper()).isInfinite();
    }

    @Test
    void sodium_is_limited_on_the_mean_and_needs_no_least() {
        var sodium = bound("sodium", WOMAN_OF_40, 7);
        assertThat(sodium.meanUpper()).isEqualTo(2300);
        assertThat(sodium.meanLower()).isInfinite();
        assertThat(sodium.dayUpper()).isInfinite();
        var withHighPressure = Map.of("health", SeedPeople.health(List.of("hypertension"), List.of(), List.of()));
        assertThat(bound("sodium", withHighPressure, 7).dayUpper()).isEqualTo(2300);
    }

    @Test
    void all_vitamin_a_stays_below_the_limit_of_retinol() {
        var vitaminA = bound("vitamin-a", WOMAN_OF_40, 7);
        assertThat(vitaminA.meanUpper()).isEqualTo(3000);
        assertThat(vitaminA.dayUpper()).isEqualTo(3600);
    }

    @Test
    void supplements_count_toward_the_need_and_against_the_limit() {
        var taken = Map.of("supplements", List.of(Map.of("nutrient", "vitamin-d", "amount", Map.of("value", 20, "unit", "ug"))));
        assertThat(bound("vitamin-d", taken, 7)).isEqualTo(new NutrientBound("vitamin-d", 0, 80, 0, 100));
    }

    @Test
    void a_window_of_screening_holds_each_day_and_on_the_mean() {
        var potassium = bound("potassium", Map.of("health", SeedPeople.health(List.of(), List.of("ace-inhibitor"), List.of())),
                7);
        assertThat(potassium).isEqualTo(new NutrientBound("potassium", 2340, 2860, 2340, 2860));
    }

    private static NutrientBound bound(String nutrient, Map<String, ?> changes, int days) {
        return NutrientBounds.of(SeedPeople.assessed(changes), days).stream().filter(bound -> bound.nutrient().equals(nutrient))
                .findFirst().orElseThrow();
    }
}
