package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.crampwise.planner.verification.Verification.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

class OwnBoundRulesTest {

    static List<RuleExample> examples() {
        return List.of(
                RuleExample.of("own-bounds", "at least so much iron on the mean", plan -> iron(plan, "lower", 0.999),
                        plan -> iron(plan, "lower", 1.001)),
                RuleExample.of("own-bounds", "at most so much iron on the mean", plan -> iron(plan, "upper", 1.001),
                        plan -> iron(plan, "upper", 0.999)),
                RuleExample.of("own-bounds", "a day may pass the mean by a fifth", plan -> oneRichDay(plan, 1.91),
                        plan -> oneRichDay(plan, 1.93)),
                new RuleExample("own-bounds-shown", "the target says who set it", 3, plan -> iron(plan, "lower", 0.9),
                        plan -> iron(plan, "lower", 0.9), OwnBoundRulesTest::withoutAuthor));
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

    private static void withoutAuthor(ObjectNode answer) {
        answer.path("targets").forEach(target -> ((ObjectNode) target).remove("own"));
    }

    private static void iron(HandmadePlan plan, String side, double share) {
        bound(plan, "iron", side, share * plan.perDay("iron"));
    }

    private static void oneRichDay(HandmadePlan plan, double factor) {
        bound(plan, "iron", "upper", 0.8 * plan.perDay("iron"));
        plan.scale("iron", 0, 0.5);
        plan.scale("iron", 1, factor);
    }

    private static void bound(HandmadePlan plan, String nutrient, String side, double value) {
        var bound = plan.profile.withArray("/ownBounds").addObject().put("nutrient", nutrient).put("reason", "Blood test")
                .put("author", "R. Miller").put("date", "2026-11-20");
        bound.withObject("/" + side).put("value", value).put("unit", "mg");
        var target = plan.targets.addObject().put("nutrient", nutrient).put(side + "Basis", "OWN");
        target.withObject("/" + side).put("value", value).put("unit", "mg");
        target.withObject("/own").put("reason", "Blood test").put("author", "R. Miller").put("date", "2026-11-20");
    }
}
