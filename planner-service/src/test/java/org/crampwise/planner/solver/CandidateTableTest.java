package org.crampwise.planner.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crampwise.planner.menu.FoodDraft.food;
import static org.crampwise.planner.menu.Occasion.BREAKFAST;
import static org.crampwise.planner.menu.Occasion.LUNCH;
import static org.crampwise.planner.menu.Occasion.SNACK;
import static org.crampwise.planner.solver.Seeds.NO_WEIGHTS;
import static org.crampwise.planner.solver.Seeds.weight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.ProblemDraft;
import org.junit.jupiter.api.Test;

/** Which foods are offered where, in which portions, and what each costs by itself. */
class CandidateTableTest {

    private static final Food APPLE = food("apple").roles("fruit").eaten(SNACK, 900, 80, 130).eaten(LUNCH, 300, 80, 130).made();
    private static final Food QUINCE = food("quince").roles("fruit").eaten(SNACK, 9, 80, 130).eaten(LUNCH, 3, 80, 130).made();

    @Test
    void what_few_people_eat_costs() {
        assertThat(offers(weight("usual", 100), SNACK, "apple")).allMatch(offer -> offer.cost() == 0);
        assertThat(offers(weight("usual", 100), SNACK, "quince")).isNotEmpty().allMatch(offer -> offer.cost() > 200);
        assertThat(offers(NO_WEIGHTS, SNACK, "quince")).allMatch(offer -> offer.cost() == 0);
    }

    @Test
    void what_people_do_not_eat_at_an_occasion_is_not_offered_there() {
        assertThat(offers(NO_WEIGHTS, LUNCH, "quince")).isEmpty();
        assertThat(offers(NO_WEIGHTS, BREAKFAST, "apple")).isEmpty();
    }

    @Test
    void what_somebody_fixes_is_offered_all_the_same_and_in_that_weight() {
        var table = new CandidateTable(draft().lock(0, BREAKFAST, "quince", 333).made(), weight("usual", 100));
        assertThat(table.all()).filteredOn(offer -> offer.occasion() == BREAKFAST).anySatisfy(offer -> {
            assertThat(offer.portion().grams()).isEqualTo(333);
            assertThat(offer.cost()).isEqualTo(500);
        });
    }

    @Test
    void an_unusual_portion_costs() {
        var pear = food("pear").roles("fruit").portion(1, 60).eaten(SNACK, 900, 80, 130).made();
        var offers = new CandidateTable(ProblemDraft.problem().foods(List.of(pear)).made(), weight("portion", 300)).all();
        assertThat(offers).filteredOn(offer -> offer.portion().grams() == 100).allMatch(offer -> offer.cost() == 0).isNotEmpty();
        assertThat(offers).filteredOn(offer -> offer.portion().grams() == 60).allMatch(offer -> offer.cost() > 50).isNotEmpty();
    }

    @Test
    void tastes_differ_by_family_and_by_seed() {
        var offers = offers(weight("taste", 70), SNACK, "apple");
        assertThat(offers).allMatch(offer -> offer.cost() >= 0 && offer.cost() < 70);
        assertThat(offers.stream().map(Candidate::cost).distinct()).hasSize(1);
        assertThat(new CandidateTable(draft().seed(2).made(), weight("taste", 70)).all()).map(Candidate::cost)
                .isNotEqualTo(new CandidateTable(draft().seed(3).made(), weight("taste", 70)).all().stream().map(Candidate::cost)
                        .toList());
    }

    @Test
    void what_somebody_likes_costs_less() {
        var usual = weight("usual", 100).byRule();
        var weights = new RuleWeights(with(usual, "liked", 150));
        var disliked = cost(draft(), weights);
        for (var word : List.of("quince", "food")) {
            assertThat(cost(draft().likes(word), weights)).isEqualTo(disliked - 150);
        }
        assertThat(cost(draft().likes("apple"), weights)).isEqualTo(disliked);
    }

    @Test
    void what_somebody_has_at_home_costs_less_but_never_less_than_nothing() {
        var weights = new RuleWeights(with(weight("usual", 100).byRule(), "at-home", 200));
        assertThat(cost(draft().atHome("quince"), weights)).isEqualTo(cost(draft(), weights) - 200);
        var generous = new RuleWeights(with(weight("usual", 100).byRule(), "at-home", 900));
        assertThat(cost(draft().atHome("quince"), generous)).isZero();
    }

    private static Map<String, Double> with(Map<String, Double> weights, String rule, double weight) {
        var more = new HashMap<>(weights);
        more.put(rule, weight);
        return more;
    }

    private static int cost(ProblemDraft draft, RuleWeights weights) {
        return offers(new CandidateTable(draft.made(), weights), SNACK, "quince").getFirst().cost();
    }

    private static ProblemDraft draft() {
        return ProblemDraft.problem().foods(List.of(APPLE, QUINCE));
    }

    private static List<Candidate> offers(RuleWeights weights, Occasion occasion, String food) {
        return offers(new CandidateTable(draft().made(), weights), occasion, food);
    }

    private static List<Candidate> offers(CandidateTable table, Occasion occasion, String food) {
        return table.all().stream().filter(offer -> offer.occasion() == occasion && offer.food().id().equals(food)).toList();
    }
}
