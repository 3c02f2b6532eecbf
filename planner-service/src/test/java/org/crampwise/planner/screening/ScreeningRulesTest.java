package org.crampwise.planner.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.References;
import org.crampwise.planner.target.SeedPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule with a person it is about and one it is not about. */
class ScreeningRulesTest {

    private static final Map<String, Object> B6 = Map.of("nutrient", "vitamin-b6", "amount", Map.of("value", 13, "unit", "mg"));
    private static final Map<String, Object> LITTLE_B6 = Map.of("nutrient", "vitamin-b6", "amount",
            Map.of("value", 2, "unit", "mg"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # code,               outcome, conditions,           medicines,            symptoms,      | near miss
            RED_FLAG,               refuse, '',                   '',                   chest-pain,   '', '', sore-tongue
            RED_FLAG,               refuse, '',                   '',                   dark-urine,   '', '', swelling
            CKD,                    refuse, ckd,                  '',                   '',           kidney-stone, '', ''
            CKD,                    refuse, single-kidney,        '',                   '',           hypertension, '', ''
            POTASSIUM_RESTRICTED,   refuse, high-potassium,       '',                   '',           hypertension, '', ''
            EATING_DISORDER,        refuse, eating-disorder,      '',                   '',           diabetes, '', ''
            METABOLIC_DISEASE,      refuse, phenylketonuria,      '',                   '',           diabetes, '', ''
            POTASSIUM_RAISING_DRUG, hold,   '',                   spironolactone,       '',           '', furosemide, ''
            POTASSIUM_RAISING_DRUG, hold,   '',                   lisinopril ibuprofen, '',           '', lisinopril, ''
            POTASSIUM_RAISING_DRUG, hold,   '',                   losartan ramipril,    '',           '', losartan valsartan, ''
            ADRENAL,                hold,   addisons-disease,     '',                   '',           hypertension, '', ''
            DIGOXIN,                hold,   '',                   digoxin,              '',           '', bisoprolol, ''
            LITHIUM,                hold,   '',                   lithium,              '',           '', gabapentin, ''
            WARFARIN,               hold,   '',                   coumadin,             '',           '', clopidogrel, ''
            HEART_FLUID,            hold,   heart-failure,        '',                   '',           hypertension, '', ''
            HIGH_CALCIUM,           hold,   sarcoidosis,          '',                   '',           kidney-stone, '', ''
            MALABSORPTION,          hold,   crohns-disease,       '',                   '',           lactose-intolerance, '', ''
            LIVER,                  hold,   cirrhosis,            '',                   '',           haemochromatosis, '', ''
            MAOI,                   hold,   '',                   phenelzine,           '',           '', citalopram, ''
            INSULIN,                hold,   diabetes,             gliclazide,           '',           diabetes, metformin, ''
            MEDICINE_UNKNOWN,       hold,   '',                   wonderpill,           '',           '', Aspirin, ''
            LEVOTHYROXINE,          hold,   '',                   levothyroxine,        '',           '', metformin, ''
            CHELATION,              hold,   '',                   doxycycline,          '',           '', amoxicillin, ''
            BISPHOSPHONATE,         hold,   '',                   alendronate,          '',           '', paracetamol, ''
            RAAS_DRUG,              limit,  '',                   Lisinopril 10 mg,     '',           '', atenolol, ''
            KIDNEY_STONE,           limit,  kidney-stone,         '',                   '',           hypertension, '', ''
            GRAPEFRUIT,             limit,  '',                   simvastatin,          '',           '', rosuvastatin, ''
            LACTOSE,                limit,  lactose-intolerance,  '',                   '',           hypertension, '', ''
            IRON_OVERLOAD,          limit,  haemochromatosis,     '',                   '',           hypertension, '', ''
            THIAZIDE_LOOP,          notice, '',                   indapamide,           '',           '', atenolol, ''
            METFORMIN_PPI,          notice, '',                   omeprazole,           '',           '', paracetamol, ''
            HEAVY_SWEAT,            notice, heavy-sweating,       '',                   '',           hypertension, '', ''
            DIABETES,               notice, diabetes,             '',                   '',           diabetes, insulin, ''
            SEE_CLINICIAN,          notice, '',                   '',                   pallor,       '', '', ''
            PREGNANCY,              limit,  planning-pregnancy,   '',                   '',           hypertension, '', ''
            """)
    void answers_lead_to_findings(String code, String outcome, String conditions, String medicines, String symptoms,
            String otherConditions, String otherMedicines, String otherSymptoms) {
        assertThat(outcomes(health(conditions, medicines, symptoms))).containsEntry(code, outcome);
        assertThat(outcomes(health(otherConditions, otherMedicines, otherSymptoms))).doesNotContainKey(code);
    }

    static Stream<Arguments> profiles() {
        return Stream.of(
                Arguments.of("AGE_UNDER_MIN", "refuse", Map.of("age", 17), Map.of("age", 18)),
                Arguments.of("PREGNANCY_NO_REFERENCE", "refuse", pregnant(51), pregnant(50)),
                Arguments.of("EATING_DISORDER", "refuse", Map.of("weightKg", 43), Map.of("weightKg", 44)),
                Arguments.of("BMI_LOW", "hold", Map.of("weightKg", 50), Map.of("weightKg", 51)),
                Arguments.of("HEALTH_QUESTIONS_OPEN", "hold", Map.of("health", Map.of("answered", false)), Map.of()),
                Arguments.of("ALLERGEN", "limit", Map.of("without", List.of("peanut")),
                        Map.of("without", List.of(Map.of("code", "celery", "reason", "preference")))),
                Arguments.of("LACTOSE", "limit", Map.of("without", List.of("lactose")), Map.of("without", List.of("milk"))),
                Arguments.of("VEGAN_B12", "limit", Map.of("diet", "vegan"), Map.of("diet", "vegetarian")),
                Arguments.of("VEGAN_B12", "limit", Map.of("diet", "vegetarian", "without", List.of("milk", "egg")),
                        Map.of("diet", "vegetarian", "without", List.of("milk"))),
                Arguments.of("PREGNANCY", "limit", pregnant(30), Map.of()),
                Arguments.of("LACTATION", "limit", lactating(3), Map.of()),
                Arguments.of("LACTATION_ENERGY", "notice", lactating(13), lactating(12)),
                Arguments.of("AGE_51_B12", "notice", Map.of("age", 51), Map.of("age", 50)),
                Arguments.of("SUPPLEMENT_TOTALS", "limit", Map.of("supplements", List.of(LITTLE_B6)), Map.of()),
                Arguments.of("B6_HIGH", "notice", Map.of("supplements", List.of(B6)), Map.of("supplements", List.of(LITTLE_B6))),
                Arguments.of("B6_HIGH", "notice",
                        Map.of("supplements", List.of(LITTLE_B6), "health",
                                SeedPeople.health(List.of(), List.of(), List.of("tingling"))),
                        Map.of("health", SeedPeople.health(List.of(), List.of(), List.of("tingling")))),
                Arguments.of("POTASSIUM_RAISING_DRUG", "hold", Map.of("supplements",
                        List.of(Map.of("nutrient", "potassium", "amount", Map.of("value", 1, "unit", "g")))), Map.of()));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void profiles_lead_to_findings(String code, String outcome, Map<String, Object> fires, Map<String, Object> does_not) {
        assertThat(outcomes(fires)).containsEntry(code, outcome);
        assertThat(outcomes(does_not)).doesNotContainKey(code);
    }

    @Test
    void a_silent_profile_holds() {
        var silent = new LinkedHashMap<String, Object>();
        silent.put("health", null);
        assertThat(outcomes(silent)).containsEntry("HEALTH_QUESTIONS_OPEN", "hold");
    }

    @Test
    void answering_alone_lifts_the_open_questions() {
        assertThat(outcomes(Map.of("health", reviewed(false, List.of(), "HEALTH_QUESTIONS_OPEN", 0))))
                .containsEntry("HEALTH_QUESTIONS_OPEN", "hold");
    }

    @ParameterizedTest
    @CsvSource({ "MALABSORPTION, 0, notice", "MALABSORPTION, 12, notice", "MALABSORPTION, 13, hold", "MALABSORPTION, -1, hold",
        "LIVER, 0, hold" })
    void a_review_of_its_code_lifts_a_hold_for_a_year(String reviewedCode, int monthsAgo, String outcome) {
        assertThat(outcomes(Map.of("health", reviewed(true, List.of("crohns-disease"), reviewedCode, monthsAgo))))
                .containsEntry("MALABSORPTION", outcome);
    }

    @Test
    void a_hold_whose_limit_nobody_keeps_stays_one_and_says_so() {
        var rules = ScreeningRules.of(Map.of("version", "test", "rules", List.of(Map.of("code", "LIVER", "outcome", "hold",
                "message", "-", "basis", "test", "when", List.of(Map.of("everybody", true)),
                "constraints", List.of(Map.of("kind", "by-the-moon", "what", "eating by the moon"))))));
        var reviewed = SeedPeople.person(Map.of("health", reviewed(true, List.of(), "LIVER", 1)));
        var finding = Assessment.of(reviewed, References.ofSeeds(), rules, LocalDate.now(), SeedPeople.MEAL_TIMES).screening()
                .findings().getFirst();
        assertThat(finding.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(finding.message()).contains("cannot keep this yet: eating by the moon");
    }

    @Test
    void a_review_turns_a_hold_into_a_limit_and_windows_are_intersected() {
        var health = Map.of("answered", true, "medicines", List.of("spironolactone", "lisinopril"),
                "reviews", List.of(Map.of("code", "POTASSIUM_RAISING_DRUG", "date", LocalDate.now().toString())));
        var assessment = SeedPeople.assessed(Map.of("health", health));
        var potassium = assessment.targets().find(Nutrient.POTASSIUM).orElseThrow();
        assertThat(assessment.screening()).isInstanceOf(Screening.Cleared.class);
        assertThat(potassium.lower().orElseThrow().amount()).isEqualTo(Nutrient.POTASSIUM.amount(2340));
        assertThat(potassium.upper().orElseThrow().amount()).isEqualTo(Nutrient.POTASSIUM.amount(2600));
        assertThat(potassium.upper().orElseThrow().basis()).isEqualTo("POTASSIUM_RAISING_DRUG+RAAS_DRUG");
    }

    @Test
    void the_strongest_finding_is_the_outcome_and_stands_first() {
        var screening = SeedPeople.assessed(Map.of("age", 72, "diet", "vegan", "health",
                SeedPeople.health(List.of("ckd"), List.of("warfarin", "thiazide"), List.of()))).screening();
        assertThat(screening.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(screening.findings()).extracting(Finding::code)
                .containsSubsequence("CKD", "WARFARIN", "VEGAN_B12", "THIAZIDE_LOOP");
        assertThat(screening.findings()).isSortedAccordingTo((one, other) -> other.outcome().compareTo(one.outcome()));
    }

    @Test
    void pregnancy_brings_its_food_rules() {
        var constraints = SeedPeople.assessed(pregnant(30)).screening().constraints();
        assertThat(constraints).contains(new PlanConstraint.ExcludeTrait("PREGNANCY", "mercury-high"),
                new PlanConstraint.ExcludeTrait("PREGNANCY", "liver"), new PlanConstraint.WeeklyMaxFish("PREGNANCY", 3),
                new PlanConstraint.ExcludeTrait("PREGNANCY", "mercury-middle"));
    }

    @ParameterizedTest
    @CsvSource({ "64, false", "65, true" })
    void raw_animal_food_is_not_for_old_people(int age, boolean excluded) {
        var assessed = SeedPeople.assessed(Map.of("age", age)).screening();
        assertThat(assessed.constraints().contains(new PlanConstraint.ExcludeTrait("RAW_ANIMAL", "raw-animal")))
                .isEqualTo(excluded);
        assertThat(assessed.findings()).extracting(Finding::code).doesNotContain("RAW_ANIMAL", "POTASSIUM_CEILING", "SODIUM");
    }

    @Test
    void windows_without_a_common_part_refuse() {
        var rules = ScreeningRules.of(Map.of("version", "test", "enforced", List.of("nutrient-window"), "rules", List.of(
                window("LESS", 0.5, 0.8), window("MORE", 0.9, 1.1))));
        var assessment = Assessment.of(SeedPeople.person(Map.of()), References.ofSeeds(), rules,
                LocalDate.now(), SeedPeople.MEAL_TIMES);
        assertThat(assessment.screening().findings()).extracting(Finding::code).contains(Assessment.CONFLICTING_LIMITS);
    }

    @Test
    void no_message_promises_anything() {
        SeedPeople.PEOPLE.questions().symptoms().forEach(question -> assertThat(question.text()).isNotBlank());
        var forbidden = "(?is).*\\b(prevents?|cures?|treats?|stops? cramps|you are deficient)\\b.*";
        assertThat(SeedPeople.PEOPLE.rules().rules()).allSatisfy(rule -> {
            assertThat(rule.message()).doesNotMatch(forbidden).isNotBlank();
            assertThat(rule.basis()).isNotBlank();
        });
    }

    @Test
    void many_medicines_are_known_by_their_common_names() {
        var names = SeedPeople.PEOPLE.questions().medicines().stream().flatMap(medicine -> medicine.names().stream()).distinct();
        assertThat(names.count()).isGreaterThanOrEqualTo(120);
    }

    private static Map<String, Object> window(String code, double min, double max) {
        return Map.of("code", code, "outcome", "limit", "message", "-", "basis", "test", "when",
                List.of(Map.of("everybody", true)),
                "constraints", List.of(Map.of("kind", "nutrient-window", "nutrient", "potassium", "min", min, "max", max)));
    }

    private static Map<String, Object> health(String conditions, String medicines, String symptoms) {
        var named = medicines.contains("mg") ? List.of(medicines) : words(medicines);
        return Map.of("health", SeedPeople.health(words(conditions), named, words(symptoms)));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }

    private static Map<String, Object> reviewed(boolean answered, List<String> conditions, String code, int monthsAgo) {
        var date = LocalDate.now().minusMonths(monthsAgo).toString();
        return Map.of("answered", answered, "conditions", conditions, "reviews", List.of(Map.of("code", code, "date", date)));
    }

    private static Map<String, Object> pregnant(int age) {
        return Map.of("age", age, "pregnancy", Map.of("gestationWeeks", 20, "bmiBefore", 23));
    }

    private static Map<String, Object> lactating(int months) {
        return Map.of("lactation", Map.of("monthsSinceBirth", months));
    }

    private static Map<String, String> outcomes(Map<String, ?> changes) {
        var outcomes = new LinkedHashMap<String, String>();
        SeedPeople.assessed(changes).screening().findings()
                .forEach(finding -> outcomes.put(finding.code(), finding.outcome().code()));
        return outcomes;
    }
}
