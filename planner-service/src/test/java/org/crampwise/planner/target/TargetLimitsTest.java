package org.crampwise.planner.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.screening.PlanConstraint;
import org.crampwise.planner.screening.PlanConstraint.LimitEachDay;
import org.crampwise.planner.screening.PlanConstraint.NutrientCeiling;
import org.crampwise.planner.screening.PlanConstraint.NutrientRange;
import org.crampwise.planner.screening.PlanConstraint.NutrientWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a rule of screening limits is limited in the targets, whoever the person is and whichever reference set counts. */
class TargetLimitsTest {

    private static final List<Map<String, ?>> PEOPLE = List.of(
            Map.of("age", 30), Map.of("age", 30, "sex", "male"), Map.of("age", 60), Map.of("age", 78, "sex", "male"),
            Map.of("age", 30, "pregnancy", Map.of("gestationWeeks", 20, "bmiBefore", 23)),
            Map.of("age", 30, "lactation", Map.of("monthsSinceBirth", 3)));

    static Stream<String> codes() {
        var words = SeedPeople.PEOPLE.words();
        var codes = new TreeSet<>(words.conditions());
        words.medicineCodes().values().forEach(codes::addAll);
        return codes.stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void no_limit_of_screening_is_lost(String code) {
        for (var set : List.of("us-dri", "eu-efsa")) {
            for (var person : PEOPLE) {
                var assessment = SeedPeople.assessed(profile(code, set, person));
                if (!assessment.targets().targets().isEmpty()) {
                    assessment.screening().constraints().forEach(each -> keeps(assessment, each));
                }
            }
        }
    }

    private static Map<String, Object> profile(String code, String set, Map<String, ?> person) {
        var reviews = SeedPeople.PEOPLE.words().ruleCodes().stream()
                .map(rule -> Map.of("code", rule, "date", LocalDate.now().toString())).toList();
        var details = Map.of(
                "usualIntake", Map.of("vitamin-k", amount(90, "ug"), "calcium", amount(900, "mg"), "vitamin-d", amount(5, "ug")),
                "clinicianLimits", Map.of("sodium", Map.of("max", amount(1900, "mg")), "potassium",
                        Map.of("min", amount(2000, "mg"), "max", amount(3000, "mg")), "fluid",
                        Map.of("max", amount(1500, "ml"))));
        var profile = new HashMap<String, Object>(person);
        profile.put("referenceSet", set);
        profile.put("health", Map.of("answered", true, "medicines", List.of(code), "reviews", reviews, "details", details));
        return profile;
    }

    private static Map<String, Object> amount(int value, String unit) {
        return Map.of("value", value, "unit", unit);
    }

    private static void keeps(Assessment assessment, PlanConstraint constraint) {
        switch (constraint) {
            case NutrientRange range -> {
                isAtMost(assessment, range, range.max());
                range.min().filter(min -> min.value() > 0 && range.need() != NutrientRange.Need.WAIVED)
                        .ifPresent(min -> isAtLeast(assessment, range, min));
            }
            case NutrientCeiling ceiling -> isAtMost(assessment, ceiling, ceiling.amount());
            case NutrientWindow window -> hasUpper(assessment, window);
            case LimitEachDay limit -> hasUpper(assessment, limit);
            default -> {
                // about foods and meals: kept by the menu, not by targets
            }
        }
    }

    private static Target.Upper hasUpper(Assessment assessment, PlanConstraint constraint) {
        return assessment.targets().find(constraint.concerns().orElseThrow()).flatMap(Target::totalUpper)
                .orElseThrow(() -> new AssertionError(constraint + " limits no target"));
    }

    private static void isAtMost(Assessment assessment, PlanConstraint constraint, Amount most) {
        assertThat(hasUpper(assessment, constraint).amount().value()).as(constraint.toString()).isLessThanOrEqualTo(most.value());
    }

    private static void isAtLeast(Assessment assessment, PlanConstraint constraint, Amount least) {
        assertThat(assessment.targets().find(constraint.concerns().orElseThrow()).flatMap(Target::lower)
                .map(lower -> lower.amount().value())).as(constraint.toString()).hasValueSatisfying(
                        value -> assertThat(value).isGreaterThanOrEqualTo(least.value()));
    }
}
