package org.crampwise.planner.target;

import java.util.Optional;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Coded;

/**
 * What a person needs of a nutrient a day.
 *
 * @param use what planning does with the lower bound; an upper bound of scope total is always kept
 * @param source where the figures come from, and which rules of screening changed them
 */
public record Target(Nutrient nutrient, Optional<Lower> lower, Optional<Upper> upper, Window window, Use use, String source) {

    /** At least so much; {@code dailyFloor} is the share of it that no day may miss. */
    public record Lower(Amount amount, String basis, Optional<Double> dailyFloor) {}

    /** At most so much; {@code dailyCeiling} is the share of it that no day may pass, where days are bounded at all. */
    public record Upper(Amount amount, String basis, UpperScope scope, Optional<Double> dailyCeiling) {}

    /** What the bounds hold for. */
    public enum Window implements Coded {
        PLAN_MEAN("plan-mean"),
        EACH_DAY("each-day");

        private final String code;

        Window(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What planning does with a lower bound. */
    public enum Use implements Coded {
        /** Every plan reaches it. */
        PLANNED("planned"),
        /** Plans come as near as they can. */
        SOFT("soft"),
        /** Only reported. */
        REPORTED("reported");

        private final String code;

        Use(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** The limit that everything eaten counts against, if there is one. */
    public Optional<Upper> totalUpper() {
        return upper.filter(limit -> limit.scope == UpperScope.TOTAL);
    }
}
