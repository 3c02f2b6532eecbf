package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.solver.Eaten.menu;
import static org.crampwise.planner.solver.Seeds.NO_WEIGHTS;
import static org.crampwise.planner.solver.Seeds.limits;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.ProblemDraft;
import org.crampwise.planner.naturalness.FamilyLimit;
import org.crampwise.planner.naturalness.FoodGroup;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.naturalness.ServingLimit;
import org.junit.jupiter.api.Test;

/** Every kind of limit on how often something is served: the smallest menu that breaks it, and its neighbour that does not. */
class ServingLimitsTest {

    private static final String APPLE = "lunch role:fruit family:apple";
    private static final String PEAR = "lunch role:fruit family:pear";
    private static final Habits FRUIT = limits(new FamilyLimit("fruit", 1, 3, 7, 0));
    private static final Habits FISH = limits(
            new ServingLimit("fish", FoodGroup.of(Set.of("role:fish", "category:fish-dish", "trait:mercury-low")), 1, 4, 5, 2,
                    false, "fish"));

    @Test
    void a_family_stands_once_on_a_day() {
        assertThat(broken(FRUIT, APPLE + ", snack role:fruit family:apple")).contains("family:apple");
        assertThat(broken(FRUIT, APPLE + ", snack role:fruit family:pear")).doesNotContain("family:apple", "family:pear");
        assertThat(broken(FRUIT, APPLE + " / " + APPLE)).doesNotContain("family:apple");
    }

    @Test
    void a_family_stands_three_times_a_week() {
        assertThat(broken(FRUIT, repeated(APPLE, 3))).doesNotContain("family:apple");
        assertThat(broken(FRUIT, repeated(APPLE, 4))).contains("family:apple");
    }

    @Test
    void a_week_is_any_seven_days() {
        var pears = repeated(PEAR, 4);
        assertThat(broken(FRUIT, pears + " / " + repeated(APPLE, 4) + " / " + pears)).contains("family:apple");
        assertThat(broken(FRUIT, repeated(APPLE, 3) + " / " + pears + " / " + repeated(APPLE, 3))).doesNotContain("family:apple");
    }

    @Test
    void a_family_in_several_roles_may_stand_as_often_as_the_more_generous_allows() {
        var limits = limits(new FamilyLimit("fruit", 1, 1, 0, 0), new FamilyLimit("raw-vegetable", 1, 2, 0, 0));
        assertThat(broken(limits, APPLE + " / lunch role:raw-vegetable family:apple")).doesNotContain("family:apple");
        assertThat(broken(limits, repeated(APPLE, 2))).contains("family:apple");
    }

    @Test
    void a_role_without_a_limit_of_its_own_has_the_usual_one() {
        assertThat(broken(limits(new FamilyLimit("fruit", 1, 1, 0, 0)), repeated("lunch role:tart family:tart", 3)))
                .doesNotContain("family:tart");
        assertThat(broken(limits(new FamilyLimit("fruit", 1, 1, 0, 0)), repeated("lunch role:tart family:tart", 4)))
                .contains("family:tart");
    }

    @Test
    void a_person_may_want_fewer_repeats_but_not_more() {
        assertThat(menu(repeated(APPLE, 3), ProblemDraft.problem().maxRepeats(2), FRUIT, NO_WEIGHTS).broken())
                .contains("family:apple");
        assertThat(menu(repeated(APPLE, 2), ProblemDraft.problem().maxRepeats(2), FRUIT, NO_WEIGHTS).broken())
                .doesNotContain("family:apple");
        assertThat(menu(repeated(APPLE, 4), ProblemDraft.problem().maxRepeats(7), FRUIT, NO_WEIGHTS).broken())
                .contains("family:apple");
    }

    @Test
    void a_group_counts_roles_categories_and_traits() {
        assertThat(broken(FISH, "lunch role:fish, dinner category:fish-dish")).contains("group:fish");
        assertThat(broken(FISH, "lunch role:fish, dinner mercury-low")).contains("group:fish");
        assertThat(broken(FISH, "lunch role:fish, dinner role:meat")).doesNotContain("group:fish");
    }

    @Test
    void a_group_has_its_limit_of_a_week() {
        assertThat(broken(FISH, repeated("lunch role:fish", 4))).doesNotContain("group:fish");
        assertThat(broken(FISH, repeated("lunch role:fish", 5))).contains("group:fish");
    }

    @Test
    void who_eats_no_meat_has_another_limit() {
        var fiveTimes = repeated("lunch role:fish", 5);
        assertThat(menu(fiveTimes, ProblemDraft.problem().plantBased(), FISH, NO_WEIGHTS).broken()).doesNotContain("group:fish");
        assertThat(menu(fiveTimes + " / lunch role:fish", ProblemDraft.problem().plantBased(), FISH, NO_WEIGHTS).broken())
                .contains("group:fish");
    }

    @Test
    void fish_is_served_twice_a_week() {
        var sixDays = repeated("lunch role:meat", 5) + " / lunch role:fish / ";
        assertThat(broken(FISH, sixDays + "lunch role:meat")).contains("group:fish");
        assertThat(broken(FISH, sixDays + "lunch role:fish")).doesNotContain("group:fish");
    }

    @Test
    void a_minimum_counts_in_proportion_to_the_days_and_is_rounded_down() {
        assertThat(broken(FISH, repeated("lunch role:meat", 3) + " / lunch role:fish")).doesNotContain("group:fish");
        assertThat(menu(repeated("lunch role:meat", 9) + " / lunch role:fish", ProblemDraft.problem(), FISH, NO_WEIGHTS)
                .shortfalls())
                .contains(new Shortfall("group:fish", 1, 2));
    }

    @Test
    void who_is_offered_no_fish_need_not_eat_it() {
        assertThat(broken(FISH, repeated("lunch role:meat", 7))).doesNotContain("group:fish");
    }

    @Test
    void foods_with_a_trait_can_be_limited_for_a_person() {
        var person = ProblemDraft.problem().limit("liver", 1);
        assertThat(menu("lunch liver / lunch plain / lunch liver", person).broken()).contains("trait:liver");
        assertThat(menu("lunch liver / lunch plain / lunch plain", person).broken()).doesNotContain("trait:liver");
        assertThat(menu("lunch liver / " + repeated("lunch plain", 6) + " / lunch liver", person).broken())
                .doesNotContain("trait:liver");
    }

    @Test
    void a_broken_limit_says_by_how_many_servings() {
        var broken = menu(repeated(APPLE, 5), ProblemDraft.problem(), FRUIT, NO_WEIGHTS).shortfalls().stream()
                .filter(shortfall -> shortfall.rule().startsWith("family")).collect(Collectors.toSet());
        assertThat(broken).containsExactly(new Shortfall("family:apple", 2, 3));
    }

    private static Set<String> broken(Habits habits, String menu) {
        return menu(menu, ProblemDraft.problem(), habits, NO_WEIGHTS).broken();
    }

    private static String repeated(String day, int days) {
        return String.join(" / ", Collections.nCopies(days, day));
    }
}
