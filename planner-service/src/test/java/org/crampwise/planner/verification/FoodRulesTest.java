package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.crampwise.planner.verification.Verification.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FoodRulesTest {

    static List<RuleExample> examples() {
        return List.of(
                RuleExample.of("diet", "vegetarian", plan -> plan.profile.put("diet", "vegetarian"), plan -> {
                    plan.profile.put("diet", "vegetarian");
                    plan.food("1-lunch-side").withArray("/diets").removeAll();
                }),
                RuleExample.of("allergens", "not known to be free", plan -> plan.profile.withArray("/without").add("gluten"),
                        plan -> plan.profile.withArray("/without").add("sesame")),
                RuleExample.of("allergens", "with a reason",
                        plan -> plan.profile.withArray("/without").addObject().put("code", "egg").put("reason", "preference"),
                        plan -> plan.profile.withArray("/without").addObject().put("code", "celery").put("reason", "preference")),
                RuleExample.of("excluded-traits", "raw fish with weak defences",
                        plan -> plan.trait("1-dinner-protein", "raw-animal"),
                        plan -> {
                            plan.trait("1-dinner-protein", "raw-animal");
                            plan.ticks("conditions", "immune-suppressed");
                        }),
                RuleExample.of("excluded-traits", "grapefruit", plan -> plan.trait("1-lunch-side", "grapefruit"), plan -> {
                    plan.trait("1-lunch-side", "grapefruit");
                    plan.ticks("medicines", "grapefruit-warning");
                    plan.finding("GRAPEFRUIT", "limit");
                }),
                RuleExample.of("excluded-traits", "almonds with stones", plan -> plan.trait("1-lunch-side", "very-high-oxalate"),
                        plan -> {
                            plan.trait("1-lunch-side", "very-high-oxalate");
                            plan.ticks("conditions", "kidney-stone");
                            plan.finding("KIDNEY_STONE", "limit");
                        }),
                RuleExample.of("excluded-traits", "soft cheese before pregnancy",
                        plan -> plan.trait("1-lunch-side", "soft-cheese"),
                        plan -> {
                            plan.trait("1-lunch-side", "soft-cheese");
                            plan.ticks("conditions", "planning-pregnancy");
                            plan.finding("PREGNANCY", "limit");
                        }),
                RuleExample.of("excluded-traits", "what the answer itself lists", plan -> plan.trait("1-lunch-side", "spicy"),
                        plan -> {
                            plan.trait("1-lunch-side", "spicy");
                            plan.screening.withArray("/constraints").addObject().put("kind", "exclude-trait").put("trait",
                                    "spicy");
                        }),
                RuleExample.of("dislikes", "a family", plan -> plan.preferences.putArray("dislikes").add("liver"), plan -> {
                    plan.food("1-lunch-side").put("family", "pear");
                    plan.preferences.putArray("dislikes").add("pear");
                }),
                RuleExample.of("household-portion", "halves are served, quarters are not", plan -> portion(plan, 0.5),
                        plan -> portion(plan, 0.75)),
                RuleExample.of("household-portion", "another measure", plan -> portion(plan, 1),
                        plan -> plan.portion(1, "lunch", 1).put("measure", "cup")),
                RuleExample.of("natural-portion", "more than people eat", plan -> eats(plan, 85, 94), plan -> eats(plan, 85, 93)),
                RuleExample.of("natural-portion", "less than people eat", plan -> eats(plan, 249, 260),
                        plan -> eats(plan, 250, 260)));
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

    private static void portion(HandmadePlan plan, double count) {
        plan.portion(1, "lunch", 1).put("count", count).put("grams", 150 * count);
    }

    /** What people eat of the fruit of which 150 g are served. */
    private static void eats(HandmadePlan plan, double p25, double p75) {
        plan.food("1-lunch-side").withArray("/eating").removeAll().addObject().put("occasion", "lunch").put("recalls", 100)
                .put("gramsP25", p25).put("gramsP75", p75);
    }
}
