package org.crampwise.planner.person;

import java.math.BigDecimal;

/** Pregnant, breast feeding, or neither. */
public sealed interface LifeState extends Coded {

    /** Neither pregnant nor breast feeding. */
    record Ordinary() implements LifeState {
        @Override
        public String code() {
            return "none";
        }
    }

    /** Completed weeks, and the body mass index before the pregnancy. */
    record Pregnant(int gestationWeeks, BigDecimal bmiBefore) implements LifeState {

        /** The source names trimesters only; the second one beginning with week 14 is our reading. */
        private static final int SECOND_TRIMESTER = 14;

        public boolean isFirstTrimester() {
            return gestationWeeks < SECOND_TRIMESTER;
        }

        @Override
        public String code() {
            return "pregnant";
        }
    }

    /** Completed months since birth. */
    record Lactating(int monthsSinceBirth) implements LifeState {
        @Override
        public String code() {
            return "lactating";
        }
    }
}
