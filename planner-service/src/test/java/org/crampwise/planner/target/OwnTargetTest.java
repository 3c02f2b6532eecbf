package org.crampwise.planner.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.target.SeedPeople.assessed;
import static org.crampwise.planner.target.SeedPeople.health;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.nutrition.Unit;
import org.crampwise.planner.screening.Screening;
import org.junit.jupiter.api.Test;

/** Own bounds replace reference intakes and never loosen what safety asks. */
class OwnTargetTest {

    private static Assessment with(String nutrient, Map<String, ?> fields, Map<String, ?> person) {
        var bound = new HashMap<String, Object>(
                Map.of("nutrient", nutrient, "reason", "Blood test", "author", "R. Miller", "date", "2026-11-20"));
        bound.putAll(fields);
        var changes = new HashMap<String, Object>(person);
        changes.put("ownBounds", List.of(bound));
        return assessed(changes);
    }

    private static Map<String, Object> mg(double value) {
        return Map.of("value", value, "unit", "mg");
    }

    private static Target target(Assessment assessment, Nutrient nutrient) {
        return assessment.targets().find(nutrient).orElseThrow();
    }

    @Test
    void an_own_lower_bound_stands_in_place_of_the_reference_and_beside_it() {
        var assessment = with("magnesium", Map.of("lower", mg(400)), Map.of());
        var target = target(assessment, Nutrient.MAGNESIUM);
        assertThat(target.lower().orElseThrow()).isEqualTo(new Target.Lower(new Amount(400, Unit.mg), "OWN", Optional.of(0.7)));
        var view = TargetsView.of(assessment);
        var own = view.targets().stream().filter(one -> one.nutrient().equals("magnesium")).findFirst().orElseThrow().own();
        assertThat(own.author()).isEqualTo("R. Miller");
        assertThat(own.instead().lower()).isEqualTo(new Amount(320, Unit.mg));
        assertThat(own.instead().lowerBasis()).isEqualTo("RDA");
        assertThat(view.notes())
                .anyMatch(note -> note.startsWith("Magnesium: at least 400 mg (OWN)") && note.contains("320 mg (RDA)"));
        assertThat(view.targets().stream().filter(one -> one.nutrient().equals("calcium")).findFirst().orElseThrow().own())
                .isNull();
    }

    @Test
    void an_own_bound_on_a_nutrient_that_is_only_reported_is_planned_for() {
        assertThat(target(assessed(Map.of()), Nutrient.IRON).use()).isEqualTo(Target.Use.REPORTED);
        assertThat(target(with("iron", Map.of("lower", mg(20)), Map.of()), Nutrient.IRON).use()).isEqualTo(Target.Use.PLANNED);
    }

    @Test
    void a_limit_of_the_reference_stays_where_it_is_stricter() {
        var loose = target(with("calcium", Map.of("upper", mg(2900)), Map.of()), Nutrient.CALCIUM);
        assertThat(loose.upper().orElseThrow().amount()).isEqualTo(new Amount(2500, Unit.mg));
        assertThat(loose.upper().orElseThrow().basis()).isEqualTo("UL");
        assertThat(loose.source()).contains("own upper bound of 2900 mg is not used");
        var strict = target(with("calcium", Map.of("upper", mg(1500)), Map.of()), Nutrient.CALCIUM);
        assertThat(strict.upper().orElseThrow())
                .isEqualTo(new Target.Upper(new Amount(1500, Unit.mg), "OWN", UpperScope.TOTAL, Optional.of(1.2)));
    }

    @Test
    void a_limit_on_supplements_alone_is_not_taken_for_one_on_food() {
        var target = target(with("magnesium", Map.of("upper", mg(600)), Map.of()), Nutrient.MAGNESIUM);
        assertThat(target.upper().orElseThrow().amount()).isEqualTo(new Amount(600, Unit.mg));
        assertThat(target.upper().orElseThrow().scope()).isEqualTo(UpperScope.TOTAL);
        assertThat(target.source()).contains("limit of 350 mg on supplements alone holds as well");
    }

    @Test
    void a_day_never_passes_what_a_rule_of_screening_asks_of_each_day() {
        var hypertension = Map.<String, Object>of("health", health(List.of("hypertension"), List.of(), List.of()));
        var upper = target(with("sodium", Map.of("upper", mg(2200)), hypertension), Nutrient.SODIUM).upper().orElseThrow();
        assertThat(upper.amount().value() * upper.dailyCeiling().orElseThrow()).isLessThanOrEqualTo(2300.0000001);
        var mean = target(with("sodium", Map.of("upper", mg(1500)), hypertension), Nutrient.SODIUM).upper().orElseThrow();
        assertThat(mean.dailyCeiling()).contains(1.2);
    }

    @Test
    void within_a_window_of_screening_own_bounds_only_narrow() {
        var lisinopril = Map.<String, Object>of("health", health(List.of(), List.of("lisinopril"), List.of()));
        var window = target(assessed(lisinopril), Nutrient.POTASSIUM);
        var loose = target(with("potassium", Map.of("lower", mg(1500), "upper", mg(4500)), lisinopril), Nutrient.POTASSIUM);
        assertThat(loose.lower()).isEqualTo(window.lower());
        assertThat(loose.upper()).isEqualTo(window.upper());
        assertThat(loose.source()).contains("screening asks for more");
        var narrow = target(with("potassium", Map.of("lower", mg(2500)), lisinopril), Nutrient.POTASSIUM);
        assertThat(narrow.lower().orElseThrow().amount().value()).isEqualTo(2500);
        assertThat(narrow.lower().orElseThrow().dailyFloor()).contains(1.0);
        assertThat(narrow.upper()).isEqualTo(window.upper());
    }

    @Test
    void what_a_clinician_allows_is_not_widened_by_an_own_bound() {
        var potassium = Map.of("min", mg(2800), "max", mg(3300));
        var sodium = Map.of("min", mg(1800), "max", mg(2300));
        var review = Map.of("code", "ADRENAL", "date", LocalDate.now(ZoneId.systemDefault()).toString());
        var addison = Map.<String, Object>of("health", Map.of("answered", true, "conditions", List.of("addisons-disease"),
                "reviews", List.of(review),
                "details", Map.of("clinicianLimits", Map.of("potassium", potassium, "sodium", sodium))));
        var allowed = target(assessed(addison), Nutrient.POTASSIUM);
        assertThat(allowed.upper().orElseThrow().amount()).isEqualTo(new Amount(3300, Unit.mg));
        var own = target(with("potassium", Map.of("lower", mg(2000), "upper", mg(4500)), addison), Nutrient.POTASSIUM);
        assertThat(own.lower()).isEqualTo(allowed.lower());
        assertThat(own.upper()).isEqualTo(allowed.upper());
    }

    @Test
    void bounds_that_leave_nothing_between_them_are_refused_by_both_names() {
        var lisinopril = Map.<String, Object>of("health", health(List.of(), List.of("lisinopril"), List.of()));
        for (var assessment : List.of(with("potassium", Map.of("lower", mg(4700)), lisinopril),
                with("calcium", Map.of("lower", mg(2800)), Map.of()), with("calcium", Map.of("upper", mg(800)), Map.of()))) {
            assertThat(assessment.screening()).isInstanceOf(Screening.Refused.class);
            assertThat(assessment.screening().findings().getFirst().code()).isEqualTo(Assessment.CONFLICTING_LIMITS);
            assertThat(assessment.screening().findings().getFirst().message()).contains("(OWN)", "R. Miller", "Blood test");
        }
        assertThat(with("potassium", Map.of("lower", mg(4700)), lisinopril).screening().findings().getFirst().message())
                .contains("4700 mg (OWN)").contains("2860 mg (RAAS_DRUG)");
    }
}
