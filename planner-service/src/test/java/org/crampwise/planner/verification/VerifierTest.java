package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.crampwise.planner.verification.Verification.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class VerifierTest {

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 7, 10, 14 })
    void a_valid_plan_is_valid(int days) {
        var plan = HandmadePlan.of(days);
        assertThat(RuleExample.verify(plan, plan.answer())).isEmpty();
    }

    @Test
    void every_rule_has_an_example() {
        assertThat(RuleExample.all().map(RuleExample::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(Rule.ALL.stream().map(Rule::name).toList());
    }

    @Test
    void a_plan_of_one_day_reaches_the_whole_need_on_it() {
        var plan = HandmadePlan.of(1);
        plan.scale("vitamin-d", 1, 0.85);
        assertThat(RuleExample.verify(plan, plan.answer())).extracting(Violation::rule).containsExactly("core-mean",
                "core-each-day");
    }

    @Test
    void the_outcome_says_what_was_found_and_what_would_be_right() {
        var plan = HandmadePlan.of(3);
        plan.food("2-dinner-side").put("produceShare", 0);
        assertThat(RuleExample.verify(plan, plan.answer())).containsExactly(new Violation("fruit-and-vegetables", "2026-11-24",
                "300 g", "at least 400 g", "Fruit and vegetables is too little: 300 g, at least 400 g."));
    }

    @Test
    void the_recount_stands_in_the_outcome() {
        var plan = HandmadePlan.of(2);
        var verification = new Verifier().verify(plan.answer(), Map.<String, JsonNode>copyOf(plan.foods));
        assertThat(verification.valid()).isTrue();
        assertThat(verification.verifier()).isEqualTo("crampwise-verifier/1");
        assertThat(verification.checkedRules()).hasSize(Rule.ALL.size());
        assertThat(verification.recount().days()).hasSize(2);
        assertThat(verification.recount().mean()).filteredOn(entry -> entry.nutrient().equals("energy")).singleElement()
                .satisfies(energy -> {
                    assertThat(energy.amount().value()).isCloseTo(HandmadePlan.NEED, Offset.offset(0.01));
                    assertThat(energy.amount().unit()).isEqualTo("kcal");
                });
    }

    @Test
    void an_answer_of_nothing_is_invalid_and_no_accident() throws Exception {
        var verification = new Verifier().verify(new ObjectMapper().readTree("""
                {"profile": {"age": 40, "sex": "female", "heightCm": 165, "weightKg": 60}}"""), List.of());
        assertThat(verification.valid()).isFalse();
    }
}
