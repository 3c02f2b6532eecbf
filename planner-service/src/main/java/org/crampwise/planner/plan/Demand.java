package org.crampwise.planner.plan;

import java.util.Set;
import java.util.function.UnaryOperator;

/** One of the things a plan must obey for this person: what a conflict is made of. */
sealed interface Demand {

    /** For programs: `diet`, `exclusion`, `dislike`, `target` ... */
    String kind();

    /** The word it is about: a diet, an allergen, a food, a nutrient, the code of a rule. */
    String what();

    /** The same for people. */
    String words();

    /**
     * Something the person asked for.
     *
     * @param isChoice whether the person may be asked to give it up: never where health is behind it
     */
    record Wish(String kind, String what, String words, boolean isChoice, UnaryOperator<PlanRequest> dropped) implements Demand {}

    /** What a rule of screening asks of the foods of a plan. */
    record Safety(String what, String words) implements Demand {

        @Override
        public String kind() {
            return "screening";
        }
    }

    /** Sums that must be reached or not be passed; the sides of rules as the solver's proofs name them. */
    record Need(String kind, String what, String words, Set<String> sides) implements Demand {}

    /** Whether giving it up may be offered. */
    default boolean isNegotiable() {
        return this instanceof Wish wish && wish.isChoice();
    }
}
