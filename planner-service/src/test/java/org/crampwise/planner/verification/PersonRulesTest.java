package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.crampwise.planner.verification.Verification.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

class PersonRulesTest {

    static List<RuleExample> examples() {
        return List.of(
                RuleExample.of("screening-findings", "a limit not found", plan -> {
                    plan.ticks("medicines", "grapefruit-warning");
                    plan.finding("GRAPEFRUIT", "limit");
                }, plan -> plan.ticks("medicines", "grapefruit-warning")),
                RuleExample.of("screening-holds", "a hold without review", plan -> {
                    plan.finding("WARFARIN", "hold");
                    plan.profile.withArray("/health/reviews").addObject().put("code", "WARFARIN").put("date", "2026-10-01");
                }, plan -> plan.finding("WARFARIN", "hold")),
                RuleExample.of("screening-holds", "a refusal", plan -> plan.finding("SEE_CLINICIAN", "notice"),
                        plan -> plan.finding("CKD", "refuse")),
                RuleExample.of("screening-holds", "open questions",
                        plan -> plan.profile.withObject("/health").put("answered", true),
                        plan -> plan.profile.withObject("/health").put("answered", false)),
                RuleExample.falsified("energy-need", "another need",
                        answer -> answer.putObject("energy").put("exact", HandmadePlan.NEED + 0.03)),
                RuleExample.falsified("core-targets", "the need",
                        answer -> ((ObjectNode) answer.path("targets").get(0)).withObject("/lower").put("value", 310)),
                RuleExample.of("core-targets", "the scope", plan -> plan.target("calcium").put("upperScope", "total"),
                        plan -> plan.target("magnesium").put("upperScope", "total")),
                RuleExample.of("core-targets", "the floor", plan -> plan.target("vitamin-d").put("dailyFloor", 0.6),
                        plan -> plan.target("vitamin-d").put("dailyFloor", 0.7)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_plan_that_just_keeps_the_rule_is_valid(RuleExample example) {
        assertThat(example.whenKept()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_plan_that_breaks_the_rule_breaks_it_alone(RuleExample example) {
        assertThat(example.whenBroken()).isNotEmpty().extracting(Violation::rule).containsOnly(example.rule());
    }
}
