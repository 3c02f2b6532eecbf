package org.crampwise.planner.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.EnergyMethod;
import org.crampwise.planner.person.EnergyNeed;
import org.crampwise.planner.person.PersonReading;
import org.crampwise.planner.screening.Finding;
import org.crampwise.planner.screening.Outcome;
import org.crampwise.planner.screening.Screening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every golden person to the digit. */
class GoldenTargetsTest {

    static List<GoldenCase> all() {
        return GoldenCase.all();
    }

    static List<GoldenCase> withMifflin() {
        return all().stream().filter(golden -> golden.row().find("mifflin").isPresent()).toList();
    }

    @Test
    void there_are_48() {
        assertThat(all()).hasSize(48);
    }

    @ParameterizedTest
    @MethodSource("all")
    void screening_decides_as_expected(GoldenCase golden) {
        var screening = assessed(golden).screening();
        var kind = switch (screening) {
            case Screening.Refused refused -> "refuse";
            case Screening.Held held -> "hold";
            case Screening.Cleared cleared -> "plan";
        };
        assertThat(kind).isEqualTo(golden.row().text("expect").replace("_with_limits", ""));
        assertThat(screening.findings()).extracting(Finding::code).containsAll(golden.row().find("finding").stream().toList());
        if (golden.row().text("expect").equals("plan")) {
            assertThat(screening.outcome()).isLessThanOrEqualTo(Outcome.NOTICE);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void life_stage_and_energy_are_exact(GoldenCase golden) {
        var targets = assessed(golden).targets();
        golden.row().find("life_stage").ifPresent(stage -> assertThat(targets.lifeStage()).contains(stage));
        golden.row().findDecimal("energy").ifPresent(kcal -> assertThat(targets.energy().map(EnergyNeed::exact)).contains(kcal));
    }

    @ParameterizedTest
    @MethodSource("all")
    void targets_are_exact(GoldenCase golden) {
        var targets = targetsBeforeScreening(golden);
        golden.amounts("lower").forEach((code, value) -> assertThat(targets.find(nutrient(code)).flatMap(Target::lower)
                .map(Target.Lower::amount)).as(code).contains(Amount.of(value, nutrient(code).unit())));
        golden.amounts("upper").forEach((code, value) -> assertThat(targets.find(nutrient(code)).flatMap(Target::upper)
                .map(Target.Upper::amount)).as(code + " limit").contains(Amount.of(value, nutrient(code).unit())));
    }

    @ParameterizedTest
    @MethodSource("withMifflin")
    void the_simpler_energy_method_is_exact(GoldenCase golden) {
        var profile = golden.profile();
        profile.put("energyMethod", "mifflin-st-jeor");
        var kcal = SeedPeople.PEOPLE.assess(PersonReading.of(profile, SeedPeople.PEOPLE.words())).targets().energy()
                .map(need -> need.kcal().setScale(0, RoundingMode.HALF_UP));
        assertThat(kcal).contains(golden.row().decimal("mifflin"));
    }

    @Test
    void raas_drugs_bound_potassium_on_both_sides() {
        var potassium = assessed(byId("V40")).targets().find(Nutrient.POTASSIUM).orElseThrow();
        assertThat(potassium.lower()).contains(new Target.Lower(Nutrient.POTASSIUM.amount(3060), "RAAS_DRUG", Optional.of(1.0)));
        assertThat(potassium.upper().map(Target.Upper::amount)).contains(Nutrient.POTASSIUM.amount(3740));
        assertThat(potassium.window()).isEqualTo(Target.Window.EACH_DAY);
        assertThat(potassium.source()).contains("RAAS_DRUG", "AI");
    }

    @Test
    void limits_efsa_lacks_come_from_the_us_set_and_say_so() {
        var targets = assessed(byId("V36")).targets();
        assertThat(targets.find(Nutrient.SODIUM).orElseThrow().source()).contains("which eu-efsa lacks", "us-dri 2019");
        assertThat(targets.find(Nutrient.CALCIUM).orElseThrow().source()).doesNotContain("us-dri");
    }

    @Test
    void only_limits_of_all_intake_bound_the_food() {
        var targets = assessed(byId("V08")).targets();
        assertThat(targets.find(Nutrient.MAGNESIUM).orElseThrow().totalUpper()).isEmpty();
        assertThat(targets.find(Nutrient.CALCIUM).orElseThrow().totalUpper()).isPresent();
        assertThat(targets.find(Nutrient.POTASSIUM).orElseThrow().totalUpper().orElseThrow().amount())
                .isEqualTo(Nutrient.POTASSIUM.amount(5000));
    }

    @Test
    void the_five_core_nutrients_and_protein_are_planned() {
        var planned = assessed(byId("V08")).targets().targets().stream().filter(target -> target.use() == Target.Use.PLANNED)
                .map(Target::nutrient);
        assertThat(planned).containsExactlyInAnyOrder(Nutrient.MAGNESIUM, Nutrient.POTASSIUM, Nutrient.CALCIUM,
                Nutrient.VITAMIN_D,
                Nutrient.VITAMIN_B12, Nutrient.PROTEIN);
    }

    @Test
    void supplements_above_a_limit_on_them_or_on_all_intake_refuse() {
        var supplement = Map.of("nutrient", "vitamin-d", "amount", Map.of("value", 125, "unit", "ug"));
        var screening = SeedPeople.assessed(Map.of("supplements", List.of(supplement))).screening();
        assertThat(screening).isInstanceOf(Screening.Refused.class);
        assertThat(screening.findings().getFirst().code()).isEqualTo(Assessment.CONFLICTING_LIMITS);
        assertThat(magnesium(0.351)).isInstanceOf(Screening.Refused.class);
        assertThat(magnesium(0.35)).isInstanceOf(Screening.Cleared.class);
    }

    private static Screening magnesium(double grams) {
        var supplement = Map.of("nutrient", "magnesium", "amount", Map.of("value", grams, "unit", "g"));
        return SeedPeople.assessed(Map.of("supplements", List.of(supplement))).screening();
    }

    @Test
    void efsa_adds_protein_in_pregnancy_and_lactation() {
        var ordinary = protein(Map.of("referenceSet", "eu-efsa"));
        var pregnant = protein(Map.of("referenceSet", "eu-efsa", "pregnancy", Map.of("gestationWeeks", 30, "bmiBefore", 22)));
        var lactating = protein(Map.of("referenceSet", "eu-efsa", "lactation", Map.of("monthsSinceBirth", 6)));
        assertThat(List.of(ordinary, pregnant, lactating)).containsExactly(53.1, 81.1, 72.1);
    }

    /** The European set has no vitamin K: the limits of the medicine stand all the same. */
    @ParameterizedTest
    @ValueSource(strings = { "us-dri", "eu-efsa" })
    void vitamin_k_stays_near_what_is_usual_with_warfarin_in_either_reference_set(String set) {
        var target = SeedPeople.assessed(Map.of("referenceSet", set, "health", Map.of("answered", true, "medicines",
                List.of("warfarin"), "reviews", List.of(Map.of("code", "WARFARIN", "date", LocalDate.now().toString())),
                "details",
                Map.of("usualIntake", Map.of("vitamin-k", Map.of("value", 72, "unit", "ug"))))))
                .targets().find(Nutrient.VITAMIN_K).orElseThrow();
        assertThat(target.use()).isEqualTo(Target.Use.PLANNED);
        assertThat(target.lower().orElseThrow().amount().value()).isEqualTo(54);
        assertThat(target.totalUpper().orElseThrow().amount().value()).isEqualTo(90);
    }

    /** 25 kg/m2 times 1.55 m squared times 0.8 g/kg are 48.05 g. */
    @Test
    void the_protein_of_heavy_people_goes_by_their_height_to_the_last_digit() {
        for (var weight : List.of(73, 76, 80, 95)) {
            assertThat(protein(Map.of("sex", "female", "age", 47, "heightCm", 155, "weightKg", weight))).isEqualTo(48.1);
        }
    }

    private static double protein(Map<String, ?> changes) {
        return SeedPeople.assessed(changes).targets().find(Nutrient.PROTEIN).flatMap(Target::lower).orElseThrow().amount()
                .value();
    }

    @Test
    void nobody_without_a_group_gets_targets() {
        for (var age : Set.of(1, 2, 13)) {
            assertThat(SeedPeople.assessed(Map.of("age", age, "weightKg", 30)).targets().targets()).isEmpty();
        }
        assertThat(assessed(byId("V47")).targets().lifeStage()).isEmpty();
    }

    @Test
    void energy_is_shown_in_tens_half_up() {
        assertThat(new EnergyNeed(new BigDecimal("1917.21"), EnergyMethod.EER_2023).shown().value())
                .isEqualTo(1920);
        assertThat(new EnergyNeed(new BigDecimal("1915.00"), EnergyMethod.EER_2023).shown().value())
                .isEqualTo(1920);
        assertThat(new EnergyNeed(new BigDecimal("1914.99"), EnergyMethod.EER_2023).shown().value())
                .isEqualTo(1910);
    }

    private static GoldenCase byId(String id) {
        return all().stream().filter(golden -> golden.id().equals(id)).findFirst().orElseThrow();
    }

    private static Assessment assessed(GoldenCase golden) {
        return SeedPeople.PEOPLE.assess(PersonReading.of(golden.profile(), SeedPeople.PEOPLE.words()));
    }

    /** The vectors give the reference intakes; V40's window is tested apart. */
    private static Targets targetsBeforeScreening(GoldenCase golden) {
        return Targets.of(PersonReading.of(golden.profile(), SeedPeople.PEOPLE.words()), References.ofSeeds());
    }

    private static Nutrient nutrient(String code) {
        return Nutrient.withCode(code).orElseThrow();
    }
}
