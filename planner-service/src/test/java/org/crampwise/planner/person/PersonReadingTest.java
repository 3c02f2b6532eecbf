package org.crampwise.planner.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.target.SeedPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonReadingTest {

    @Test
    void everything_wrong_is_said_at_once() {
        var violations = violations(Map.of("age", "old", "sex", "femal", "weightKg", -3, "lactaton", Map.of(),
                "without", List.of("penut"), "health", Map.of("answered", true, "conditions", List.of("ckdd"))));
        assertThat(violations).extracting(Violation::pointer).containsExactly("/age", "/health/conditions/0", "/lactaton", "/sex",
                "/weightKg", "/without/0");
        assertThat(violations).extracting(Violation::nearest).containsExactly(null, "ckd", "lactation", "female", null, "peanut");
    }

    @Test
    void what_is_missing_is_named() {
        var invalid = catchThrowableOfType(InvalidRequest.class, () -> PersonReading.of(Map.of(), SeedPeople.PEOPLE.words()));
        assertThat(invalid.violations()).extracting(Violation::pointer).containsExactly("/age", "/heightCm", "/sex", "/weightKg");
    }

    @ParameterizedTest
    @ValueSource(strings = { "pregnancy", "lactation" })
    void men_are_neither_pregnant_nor_breast_feeding(String field) {
        var state = field.equals("pregnancy") ? Map.of("gestationWeeks", 20, "bmiBefore", 22) : Map.of("monthsSinceBirth", 2);
        assertThat(violations(Map.of("sex", "male", field, state))).extracting(Violation::pointer).containsExactly("/" + field);
    }

    @Test
    void nobody_is_both_pregnant_and_breast_feeding_here() {
        assertThat(violations(Map.of("pregnancy", Map.of("gestationWeeks", 20, "bmiBefore", 22), "lactation",
                Map.of("monthsSinceBirth", 2)))).extracting(Violation::pointer).containsExactly("/lactation");
    }

    @Test
    void the_simple_energy_method_is_for_adults_only() {
        assertThat(violations(Map.of("age", 18, "energyMethod", "mifflin-st-jeor"))).extracting(Violation::pointer)
                .containsExactly("/energyMethod");
        assertThat(violations(Map.of("lactation", Map.of("monthsSinceBirth", 2), "energyMethod", "mifflin-st-jeor"))).hasSize(1);
    }

    @Test
    void supplements_are_read_in_any_unit_of_mass() {
        var person = SeedPeople.person(Map.of("supplements",
                List.of(supplement("vitamin-d", "0.01", "mg"), supplement("vitamin-d", "5", "ug"))));
        assertThat(person.supplemented(Nutrient.VITAMIN_D)).isEqualTo(new Amount(15, Nutrient.VITAMIN_D.unit()));
        assertThat(violations(Map.of("supplements", List.of(supplement("vitamin-d", "5", "kcal")))))
                .extracting(Violation::pointer)
                .containsExactly("/supplements/0/amount/unit");
    }

    @Test
    void international_units_of_vitamin_d_are_refused_with_what_they_are() {
        assertThat(violations(Map.of("supplements", List.of(supplement("vitamin-d", "400", "IU"))))).singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.pointer()).isEqualTo("/supplements/0/amount/unit");
                    assertThat(wrong.message()).contains("40 IU of vitamin D are 1 ug");
                    assertThat(wrong.accepted()).containsExactly("g", "mg", "ug");
                });
    }

    @ParameterizedTest
    @CsvSource({ "vitamin-d, 10, mg, ug", "vitamin-b12, 500, mg, ug", "magnesium, 300, g, mg", "calcium, 500, g, mg" })
    void a_supplement_stronger_than_any_is_asked_about(String nutrient, String value, String unit, String meant) {
        assertThat(violations(Map.of("supplements", List.of(supplement(nutrient, value, unit))))).singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.pointer()).isEqualTo("/supplements/0/amount/value");
                    assertThat(wrong.message()).endsWith("did you mean %s?".formatted(meant));
                    assertThat(wrong.nearest()).isEqualTo(meant);
                });
    }

    @ParameterizedTest
    @CsvSource({ "vitamin-d, 250, ug", "vitamin-d, 0.1, ug", "vitamin-b12, 5, mg", "magnesium, 1, g", "vitamin-k, 45, mg" })
    void a_supplement_that_is_sold_or_prescribed_is_taken_as_it_is(String nutrient, String value, String unit) {
        assertThat(SeedPeople.person(Map.of("supplements", List.of(supplement(nutrient, value, unit)))).supplements()).hasSize(1);
    }

    private static Map<String, Object> supplement(String nutrient, String value, String unit) {
        return Map.of("nutrient", nutrient, "amount", Map.of("value", new BigDecimal(value), "unit", unit));
    }

    @ParameterizedTest
    @CsvSource({ "Lisinopril, ace-inhibitor", "lisinopril 10mg, ace-inhibitor", "LOSARTAN POTASSIUM 50 mg, arb",
        "losartan/hydrochlorothiazide, arb", "losartan/hydrochlorothiazide, thiazide", "simvastatin, grapefruit-warning",
        "thiazide, thiazide", "H2 blocker, h2-blocker", "h2-blocker 20 mg, h2-blocker", "co-trimoxazole, trimethoprim",
        "Potassium chloride, potassium-tablets" })
    void medicines_are_known_by_code_or_name(String name, String code) {
        assertThat(SeedPeople.PEOPLE.words().codesOf(name).orElseThrow()).contains(code);
    }

    @Test
    void each_medicine_that_can_be_ticked_is_known_by_its_code_and_by_all_its_names() {
        var words = SeedPeople.PEOPLE.words();
        words.medicineCodes().forEach((name, codes) -> assertThat(words.codesOf(name)).as(name).contains(codes));
    }

    @ParameterizedTest
    @ValueSource(strings = { "wonderpill", "lisinopril/wonderpill", "potassium", "10 mg", "/", "-" })
    void what_is_not_known_is_not_guessed(String name) {
        assertThat(SeedPeople.PEOPLE.words().codesOf(name)).isEmpty();
    }

    @Test
    void a_danger_in_the_wrong_list_still_counts() {
        var person = SeedPeople
                .person(Map.of("health", SeedPeople.health(List.of("dark-urine"), List.of("ckd"), List.of("heavy-sweating"))));
        assertThat(person.health().codes()).containsExactlyInAnyOrder("dark-urine", "ckd", "heavy-sweating");
    }

    @Test
    void a_bare_code_is_an_allergy() {
        assertThat(SeedPeople.person(Map.of("without", List.of("peanut", Map.of("code", "celery", "reason", "preference"))))
                .without())
                .containsExactly(new Exclusion("peanut", Exclusion.Reason.ALLERGY),
                        new Exclusion("celery", Exclusion.Reason.PREFERENCE));
    }

    @Test
    void of_two_diets_the_stricter_holds() {
        assertThat(Diet.VEGAN.stricterOf(Diet.OMNIVORE)).isEqualTo(Diet.VEGAN);
        assertThat(Diet.PESCATARIAN.stricterOf(Diet.VEGETARIAN)).isEqualTo(Diet.VEGETARIAN);
    }

    private static List<Violation> violations(Map<String, ?> changes) {
        return catchThrowableOfType(InvalidRequest.class, () -> SeedPeople.person(changes)).violations();
    }
}
