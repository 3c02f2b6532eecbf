package org.crampwise.planner.menu;

import java.util.List;

import org.crampwise.planner.menu.MenuOutcome.Shortfall;

/** What became of the wish to plan a standing menu anew with as few changes as will do. */
public sealed interface ReplanOutcome {

    /**
     * A menu that obeys every rule but those that what was eaten has broken.
     *
     * @param objective cost of the new menu, nats
     * @param brokenByEaten what no menu was found to make good any more
     */
    record Replanned(List<DayMenu> days, double objective, List<Shortfall> brokenByEaten) implements ReplanOutcome {}

    /** No menu was found that keeps what must stay. */
    record Stuck(List<Shortfall> broken) implements ReplanOutcome {}
}
