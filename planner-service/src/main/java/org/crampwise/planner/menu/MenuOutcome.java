package org.crampwise.planner.menu;

import java.util.List;

/** What became of a menu problem. That no menu exists is an answer, not an error. */
public sealed interface MenuOutcome {

    /** A menu that obeys every rule. */
    record Planned(List<DayMenu> days, Quality quality) implements MenuOutcome {}

    /**
     * It is proven that no menu obeys every rule.
     *
     * @param shortfalls what the best possible average day still misses, the largest first
     */
    record Impossible(List<Shortfall> shortfalls) implements MenuOutcome {}

    /**
     * The search ended without a menu and without a proof that there is none.
     *
     * @param bestEffort the menu that came nearest
     * @param broken rules it does not obey
     */
    record NotFound(List<DayMenu> bestEffort, List<Shortfall> broken) implements MenuOutcome {}

    /**
     * How good a menu is proven to be; costs in nats, lower is better.
     *
     * @param objective cost of the menu
     * @param bound no menu of this problem costs less
     * @param moves moves the search made
     */
    record Quality(double objective, double bound, int moves) {

        /** Share by which the objective may lie above the best, of the objective; zero is proven optimal. */
        public double gap() {
            return objective <= 0 ? 0 : Math.max(0, (objective - bound) / objective);
        }
    }

    /**
     * A rule that is missed.
     *
     * @param rule name of the rule, for example {@code vitamin-d-mean} or {@code group:cold-cereal}
     * @param missing by how much, in the unit of the rule's measure per day (nutrients: the nutrient's unit; limits: servings)
     * @param required what the rule demands in the same unit
     */
    record Shortfall(String rule, double missing, double required) {}
}
