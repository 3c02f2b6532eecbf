package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyNeedTest {

    /** The worked examples of the reference, and the borders of pregnancy and lactation. Protein: by weight, at BMI 30 by that of BMI 25. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            male,   30, 170, 70,  inactive,    ,   ,   ,   us-dri,  2520.17, 56,   400, 1000, 15
            female, 30, 170, 70,  active,      ,   ,   ,   us-dri,  2475.55, 56,   310, 1000, 15
            female, 18, 165, 62,  low_active,  20, 21, ,   us-dri,  2617.68, 71,   400, 1300, 15
            female, 32, 168, 66,  low_active,  ,   ,   3,  us-dri,  2661.49, 85.8, 320, 1000, 15
            female, 32, 168, 66,  low_active,  ,   ,   7,  us-dri,  2641.49, 85.8, 320, 1000, 15
            female, 32, 168, 66,  low_active,  ,   ,   13, us-dri,  2261.49, 85.8, 320, 1000, 15
            male,   18, 178, 70,  active,      ,   ,   ,   us-dri,  3383.73, 59.5, 410, 1300, 15
            female, 30, 168, 60,  inactive,    28, 18.4, , us-dri,  2412.60, 71,   350, 1000, 15
            female, 28, 170, 73,  active,      13, 24.9, , us-dri,  2526.59, 80.3, 350, 1000, 15
            female, 28, 170, 73,  active,      14, 24.9, , us-dri,  2891.33, 80.3, 350, 1000, 15
            female, 50, 166, 88,  low_active,  24, 30, ,   us-dri,  2609.97, 75.8, 360, 1000, 15
            male,   45, 178, 110, inactive,    ,   ,   ,   us-dri,  2973.72, 63.4, 420, 1000, 15
            male,   71, 175, 78,  inactive,    ,   ,   ,   us-dri,  2221.44, 62.4, 420, 1200, 20
            male,   25, 190, 90,  very_active, ,   ,   ,   us-dri,  3897.17, 72,   400, 1000, 15
            male,   24, 180, 75,  low_active,  ,   ,   ,   eu-efsa, 2936.05, 62.3, 350, 1000, 15
            male,   25, 180, 75,  low_active,  ,   ,   ,   eu-efsa, 2925.22, 62.3, 350, 950,  15
            """)
    void need_and_targets_are_those_of_the_reference(String sex, int age, double cm, double kg, String activity, Integer weeks,
            Double bmiBefore, Integer months, String set, double kcal, double protein, double magnesium, double calcium,
            double vitaminD) {
        var profile = HandmadePlan.object("{}").put("age", age).put("sex", sex).put("heightCm", cm).put("weightKg", kg)
                .put("activity", activity).put("referenceSet", set);
        if (weeks != null) {
            profile.putObject("pregnancy").put("gestationWeeks", weeks).put("bmiBefore", bmiBefore);
        }
        if (months != null) {
            profile.putObject("lactation").put("monthsSinceBirth", months);
        }
        var eater = Eater.of(profile, Map.of());
        var needs = new Requirements(eater, SeedRow.all("reference-intakes.csv"));
        assertThat(EnergyNeed.kcal(eater)).isCloseTo(kcal, Offset.offset(0.006));
        assertThat(needs.lower("protein").orElseThrow()).isCloseTo(protein, Offset.offset(0.06));
        assertThat(needs.lower("magnesium")).hasValue(magnesium);
        assertThat(needs.lower("calcium")).hasValue(calcium);
        assertThat(needs.lower("vitamin-d")).hasValue(vitaminD);
    }

    @ParameterizedTest
    @CsvSource({ "male, 30, 170, 70, inactive, 1941", "female, 40, 160, 96, low_active, 2199",
        "male, 25, 190, 90, very_active, 3394" })
    void the_simple_method_is_there_for_who_asks(String sex, int age, double cm, double kg, String activity, double kcal) {
        var profile = HandmadePlan.object("{}").put("age", age).put("sex", sex).put("heightCm", cm).put("weightKg", kg)
                .put("activity", activity).put("energyMethod", "mifflin-st-jeor");
        assertThat(EnergyNeed.kcal(Eater.of(profile, Map.of()))).isCloseTo(kcal, Offset.offset(0.51));
    }
}
