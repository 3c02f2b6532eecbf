package org.crampwise.planner.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.crampwise.planner.verification.Verification.Violation;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was eaten instead of what was planned is a fact: it excuses what it breaks, and nothing else. */
class EatenTest {

    /** What the answer says of itself is summed as planned here, and is not what these tests are about. */
    private static final Set<String> OF_THE_ANSWER = Set.of("day-totals", "mean", "of-target", "unknown-foods");

    private final HandmadePlan plan = HandmadePlan.of(3);

    private Verification verified() {
        return new Verifier().verify(plan.answer(), List.copyOf(plan.foods.values()));
    }

    private List<String> violations() {
        return rules(verified().violations());
    }

    private static List<String> rules(List<Violation> violations) {
        return violations.stream().map(Violation::rule).filter(rule -> !OF_THE_ANSWER.contains(rule)).distinct().toList();
    }

    private ObjectNode eaten(int day, String occasion, String as) {
        return plan.meal(day, occasion).putObject("eaten").put("as", as);
    }

    private void amounts(ObjectNode eaten, String nutrient, double value, String unit) {
        eaten.withArray("/amounts").addObject().put("nutrient", nutrient).putObject("amount").put("value", value).put("unit",
                unit);
    }

    @Test
    void a_skipped_dinner_is_no_fault_of_the_plan() {
        eaten(1, "dinner", "skipped");

        assertThat(violations()).isEmpty();
        assertThat(rules(verified().brokenByEaten())).contains("energy-day", "energy-mean");
    }

    @Test
    void a_dinner_eaten_as_planned_changes_nothing() {
        eaten(1, "dinner", "planned");

        assertThat(verified().violations()).isEmpty();
        assertThat(verified().brokenByEaten()).isEmpty();
    }

    @Test
    void another_day_is_not_excused_by_it() {
        eaten(1, "dinner", "skipped");
        plan.scale("energy", 2, 1.2);

        assertThat(violations()).contains("energy-day");
    }

    @Test
    void who_ate_more_of_it_is_not_excused_for_too_little() {
        plan.scale("calcium", 0, 0.4);
        var eaten = eaten(1, "dinner", "other");
        amounts(eaten, "energy", 720, "kcal");
        amounts(eaten, "calcium", 900, "mg");

        assertThat(violations()).contains("core-mean", "core-each-day");
    }

    @Test
    void what_nobody_knows_counts_toward_no_need() {
        amounts(eaten(1, "dinner", "other"), "energy", 702.77, "kcal");

        assertThat(violations()).isEmpty();
        assertThat(rules(verified().brokenByEaten())).contains("core-mean").doesNotContain("energy-day", "macronutrient-shares");
    }

    @Test
    void a_wish_binds_what_is_planned_but_not_what_was_eaten() {
        plan.profile.withArray("/without").add("celery");

        assertThat(violations()).contains("allergens");
        for (int day = 1; day <= 3; day++) {
            for (var occasion : List.of("breakfast", "lunch", "dinner", "snack")) {
                eaten(day, occasion, "planned");
            }
        }
        assertThat(violations()).doesNotContain("allergens");
        assertThat(rules(verified().brokenByEaten())).contains("allergens");
    }

    @Test
    void days_before_a_replan_are_held_to_what_was_asked_of_them() {
        plan.preferences.putArray("dislikes").add("1-lunch-side");
        assertThat(violations()).contains("dislikes");

        var answer = plan.answer();
        answer.putArray("earlier").addObject().put("until", "2026-11-23").put("diet", "omnivore");
        assertThat(RuleExample.verify(plan, answer)).isEmpty();

        answer.withArray("/earlier").removeAll().addObject().put("until", "2026-11-22").put("diet", "omnivore");
        assertThat(rules(RuleExample.verify(plan, answer))).contains("dislikes");
    }

    /** The rest was made to go with more than was eaten in the end: neither as planned nor as eaten is there enough. */
    @Test
    void what_no_menu_makes_good_is_excused_where_the_plan_says_so() {
        plan.scale("energy", 0, 0.9);
        amounts(eaten(1, "dinner", "other"), "energy", 702.77, "kcal");
        assertThat(violations()).contains("energy-mean");

        var answer = plan.answer();
        answer.putArray("brokenByEaten").addObject().put("rule", "energy-mean");
        assertThat(rules(RuleExample.verify(plan, answer))).doesNotContain("energy-mean").contains("energy-day");
    }

    @Test
    void a_plan_of_which_nothing_was_eaten_has_no_excuse_whatever_it_says() {
        plan.scale("energy", 0, 0.9);
        var answer = plan.answer();
        answer.putArray("brokenByEaten").addObject().put("rule", "energy-mean");
        assertThat(rules(RuleExample.verify(plan, answer))).contains("energy-mean");
    }

    @Test
    void lactose_left_out_from_a_replan_on_binds_earlier_days_of_whoever_does_not_bear_it_alone() {
        plan.food("1-lunch-side").withObject("/allergens").putArray("free").add("milk");
        plan.profile.withArray("/without").add("lactose");
        plan.finding("LACTOSE", "limit");
        var answer = plan.answer();
        answer.putArray("earlier").addObject().put("until", "2026-11-23").put("diet", "omnivore");
        assertThat(rules(RuleExample.verify(plan, answer))).doesNotContain("allergens");

        plan.ticks("conditions", "lactose-intolerance");
        answer = plan.answer();
        answer.putArray("earlier").addObject().put("until", "2026-11-23").put("diet", "omnivore");
        assertThat(rules(RuleExample.verify(plan, answer))).contains("allergens");
    }
}
