package org.crampwise.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.plan.PlanCalls.plan;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** Whatever is wrong, the answer says where, and the database is as it was. */
@QuarkusTest
class PlanBadInputTest {

    @Inject
    Plan.Repository plans;
    private long before;

    @BeforeEach
    void count() {
        before = plans.count();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(plans.count()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a number as a text         | "days": "seven"                                | /days              | whole number from 1 to 14
            too many days              | "days": 15                                     | /days              | whole number from 1 to 14
            no day                     | "days": 0                                      | /days              | whole number from 1 to 14
            half a day                 | "days": 1.5                                    | /days              | whole number from 1 to 14
            an unknown diet            | "diet": "flexitarian"                          | /diet              | accepted words
            an allergen with a slip    | "without": ["penut"]                           | /without/0         | accepted words
            an allergen as a number    | "without": [7]                                 | /without/0         | accepted words
            an unknown reason          | "without": [{"code": "soy", "reason": "mood"}] | /without/0/reason  | accepted words
            an unknown field           | "dislike": ["tuna"]                            | /dislike           | not a field we know
            a date that is none        | "startDate": "23.11.2026"                      | /startDate         | a date like 2026-11-23
            a date out of reach        | "startDate": "+99999-01-01"                    | /startDate         | must be from 2000-01-01
            a food nobody knows        | "dislikes": ["brocoli"]                        | /dislikes/0        | of the catalog
            a food at home as an object | "atHome": [{"id": "banana"}]                  | /atHome/0          | of the catalog
            likes that are no list     | "likes": "banana"                              | /likes             | must be an array
            dinner twice               | "occasions": ["dinner", "lunch", "dinner"]     | /occasions/2       | only snacks
            one meal a day             | "occasions": ["dinner"]                        | /occasions         | two to six meals
            repeats below one          | "maxRepeats": 0                                | /maxRepeats        | whole number from 1
            a seed that is no number   | "seed": true                                   | /seed              | whole number from 0
            a lock on another day      | "locked": [{"date": "2026-12-23", "occasion": "snack", "food": "banana"}] | /locked/0/date | a day of the plan
            a lock at no meal          | "locked": [{"date": "2026-11-23", "occasion": "brunch", "food": "banana"}] | /locked/0/occasion | accepted words
            four snacks                | "snacks": 4                                    | /snacks            | whole number from 0 to 3
            snacks named twice over    | "snacks": 1, "occasions": ["lunch", "dinner"]  | /snacks            | occasions
            the same breakfast on fun days | "sameBreakfast": "fridays"                 | /sameBreakfast     | accepted words
            the same breakfast of none | "sameBreakfast": "weekdays", "occasions": ["lunch", "dinner"] | /sameBreakfast | a breakfast among
            leftovers on another day   | "leftovers": ["someday"]                       | /leftovers/0       | accepted words
            leftovers without dinners  | "leftovers": ["friday"], "occasions": ["breakfast", "lunch"] | /leftovers | a lunch and a dinner
            an effort of another world | "maxEffort": {"monday": "levitate"}            | /maxEffort/monday  | accepted words
            an effort on no weekday    | "maxEffort": {"holiday": "cook"}               | /maxEffort/holiday | not a field we know
            no cooking at all          | "maxCookedMains": 0                            | /maxCookedMains    | whole number from 1
            a pantry without amounts   | "pantry": [{"food": "banana"}]                 | /pantry/0/grams    | is required
            a pantry of unknown things | "pantry": [{"food": "bananna", "grams": 100}]  | /pantry/0/food     | of the catalog
            a date of use that is none | "pantry": [{"food": "banana", "grams": 100, "useBy": "soon"}] | /pantry/0/useBy | a date like
            a meal out on another day  | "elsewhere": [{"date": "2026-12-24", "occasion": "lunch"}] | /elsewhere/0/date | a day of the plan
            a meal out that feeds twice | "elsewhere": [{"date": "2026-11-24", "occasion": "lunch", "share": 2}] | /elsewhere/0/share | from 0 to 0.8
            a meal out without a meal  | "elsewhere": [{"date": "2026-11-24"}]          | /elsewhere/0/occasion | is required
            a lock where nobody eats   | "elsewhere": [{"date": "2026-11-24", "occasion": "snack"}], "locked": [{"date": "2026-11-24", "occasion": "snack", "food": "banana"}] | /locked/0 | eaten elsewhere
            a lock without a food      | "locked": [{"date": "2026-11-23", "occasion": "snack"}] | /locked/0/food | is required
            """)
    void is_named_with_what_would_be_accepted(String what, String field, String pointer, String message) {
        var startDate = field.contains("startDate") ? "" : "\"startDate\": \"2026-11-23\", ";
        plan("{\"profile\": %s, %s %s}".formatted(PlanCalls.WOMAN_OF_72, startDate, field)).statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/invalid-request"))
                .body("violations.size()", equalTo(1)).body("violations[0].pointer", equalTo(pointer))
                .body("violations[0].message", containsString(message));
    }

    @Test
    void the_nearest_word_is_offered() {
        plan(PlanCalls.request("\"without\": [\"penut\"], \"dislikes\": [\"bananna\"], \"dislike\": []")).statusCode(400)
                .body("violations.find { it.pointer == '/without/0' }.nearest", equalTo("peanut"))
                .body("violations.find { it.pointer == '/dislikes/0' }.nearest", equalTo("banana"))
                .body("violations.find { it.pointer == '/dislike' }.nearest", equalTo("dislikes"));
    }

    @Test
    void a_body_that_is_empty_broken_a_list_or_huge() {
        plan("").statusCode(400);
        plan("{").statusCode(400).body("type", equalTo("/problems/malformed-json"));
        plan("[]").statusCode(400);
        plan("{}").statusCode(400).body("violations[0].pointer", equalTo("/profile"));
        plan("{\"profile\": \"%s\"}".formatted("x".repeat(300_000))).statusCode(413);
    }

    @Test
    void everything_wrong_with_a_profile_is_named_too() {
        plan(PlanCalls.profile("\"age\": -1, \"sex\": \"woman\", \"heightCm\": \"162\", \"weightKg\": 64")).statusCode(400)
                .body("violations.pointer", equalTo(java.util.List.of("/profile/age", "/profile/heightCm", "/profile/sex")));
    }

    @Test
    void a_unit_that_measures_something_else() {
        plan(PlanCalls.profile("""
                "age": 40, "sex": "male", "heightCm": 180, "weightKg": 80,
                "supplements": [{"nutrient": "vitamin-d", "amount": {"value": 400, "unit": "IU"}}]""")).statusCode(400)
                .body("violations[0].pointer", equalTo("/profile/supplements/0/amount/unit"))
                .body("violations[0].accepted", notNullValue());
    }

    @Test
    void locks_that_contradict() {
        plan(PlanCalls.request("""
                "without": ["milk"], "dislikes": ["fruit"], "days": 2, "locked": [
                    {"date": "2026-11-23", "occasion": "breakfast", "food": "milk-skim"},
                    {"date": "2026-11-23", "occasion": "snack", "food": "banana"}]""")).statusCode(400)
                .body("violations[0].pointer", equalTo("/locked/0/food"))
                .body("violations[0].message", containsString("free of milk"))
                .body("violations[1].pointer", equalTo("/locked/1/food"))
                .body("violations[1].message", containsString("dislikes"));
        plan(PlanCalls.request("""
                "locked": [{"date": "2026-11-23", "occasion": "snack", "food": "banana"},
                           {"date": "2026-11-23", "occasion": "snack", "food": "banana"}]""")).statusCode(400)
                .body("violations[0].pointer", equalTo("/locked/1")).body("violations[0].message", containsString("twice"));
    }
}
