package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

import org.crampwise.planner.verification.Verification.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A best effort of one day, with 14.37 of the 15 micrograms of vitamin D that are needed. */
class StatedMissesTest {

    @Test
    void what_a_best_effort_says_it_misses_is_no_violation() {
        assertThat(violations(answer -> {
        })).isEmpty();
    }

    @Test
    void what_it_does_not_say_is_one() {
        assertThat(violations(answer -> answer.withArray("misses").remove(0))).extracting(Violation::rule)
                .containsExactly("core-mean");
        assertThat(violations(answer -> answer.withArray("misses").remove(1))).extracting(Violation::rule)
                .containsExactly("core-each-day");
    }

    @Test
    void nobody_gets_a_best_effort_who_did_not_ask_for_one() {
        assertThat(violations(answer -> answer.withObject("/preferences").remove("bestEffort"))).extracting(Violation::rule)
                .containsExactly("misses");
    }

    @Test
    void a_plan_that_misses_something_does_not_call_itself_feasible() {
        assertThat(violations(answer -> answer.withObject("/certificate").put("status", "feasible"))).extracting(Violation::rule)
                .contains("misses", "core-mean", "core-each-day");
    }

    @ParameterizedTest
    @CsvSource({ "amount, 14.38", "required, 14.75", "missing, 0.62" })
    void a_miss_is_stated_as_it_is(String field, double value) {
        assertThat(violations(answer -> miss(answer).withObject("/" + field).put("value", value))).extracting(Violation::rule)
                .containsExactly("misses");
    }

    @Test
    void only_what_the_five_nutrients_need_may_be_missed() {
        assertThat(violations(answer -> answer.withArray("misses").add(miss(answer).deepCopy().put("nutrient", "protein"))))
                .extracting(Violation::rule).containsExactly("misses");
    }

    private static List<Violation> violations(Consumer<ObjectNode> falsified) {
        var plan = HandmadePlan.of(1);
        plan.scale("vitamin-d", 1, 0.85);
        plan.preferences.put("bestEffort", true);
        plan.certificate.put("status", "best-effort");
        var answer = plan.answer();
        state(answer, "mean");
        state(answer, "2026-11-23");
        falsified.accept(answer);
        return RuleExample.verify(plan, answer);
    }

    private static ObjectNode miss(ObjectNode answer) {
        return (ObjectNode) answer.path("misses").get(0);
    }

    private static void state(ObjectNode answer, String where) {
        var miss = answer.withArray("misses").addObject().put("nutrient", "vitamin-d").put("where", where);
        miss.putObject("amount").put("value", 14.37).put("unit", "ug");
        miss.putObject("required").put("value", 15.0).put("unit", "ug");
        miss.putObject("missing").put("value", 0.63).put("unit", "ug");
    }
}
