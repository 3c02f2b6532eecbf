package org.crampwise.planner.verification;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.crampwise.planner.verification.Verification.Violation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The smallest change of a valid plan that a rule still allows, and one that breaks this rule and no other. */
record RuleExample(String rule, String words, int days, Consumer<HandmadePlan> keeps, Consumer<HandmadePlan> breaks,
        Consumer<ObjectNode> falsifies) {

    private static final Verifier VERIFIER = new Verifier();

    /** Both change the plan before its totals are summed. */
    static RuleExample of(String rule, String words, Consumer<HandmadePlan> keeps, Consumer<HandmadePlan> breaks) {
        return new RuleExample(rule, words, 3, keeps, breaks, answer -> {
        });
    }

    /** Changes the finished answer: what it says is no longer what it serves. */
    static RuleExample falsified(String rule, String words, Consumer<ObjectNode> falsifies) {
        return new RuleExample(rule, words, 3, plan -> {
        }, plan -> {
        }, falsifies);
    }

    RuleExample over(int moreDays) {
        return new RuleExample(rule, words, moreDays, keeps, breaks, falsifies);
    }

    static Stream<RuleExample> all() {
        return Stream.of(AnswerRulesTest.examples(), PersonRulesTest.examples(), NutrientRulesTest.examples(),
                EnergyRulesTest.examples(), FoodRulesTest.examples(), MealRulesTest.examples(), RepeatRulesTest.examples(),
                LimitRulesTest.examples(), WishRulesTest.examples(), OwnBoundRulesTest.examples()).flatMap(List::stream);
    }

    List<Violation> whenKept() {
        var plan = HandmadePlan.of(days);
        keeps.accept(plan);
        return verify(plan, plan.answer());
    }

    List<Violation> whenBroken() {
        var plan = HandmadePlan.of(days);
        breaks.accept(plan);
        var answer = plan.answer();
        falsifies.accept(answer);
        return verify(plan, answer);
    }

    static List<Violation> verify(HandmadePlan plan, ObjectNode answer) {
        return VERIFIER.verify(answer, List.copyOf(plan.foods.values())).violations();
    }

    @Override
    public String toString() {
        return rule + ": " + words;
    }
}
