package org.crampwise.planner.menu;

import java.util.List;

import org.crampwise.planner.menu.MenuOutcome.Shortfall;

/** What became of a wish to put something else in a place. */
public sealed interface SwapOutcome {

    /**
     * A menu that obeys every rule, with the new serving in its place.
     *
     * @param places all that changed: the place asked for first, then what had to change with it
     * @param objective cost of the new menu, nats
     */
    record Swapped(List<DayMenu> days, List<MenuPlace> places, double objective) implements SwapOutcome {}

    /** The swap breaks rules, and no change of one or two other servings mends them. */
    record Unmendable(List<Shortfall> broken) implements SwapOutcome {}

    /** Nothing that was asked for can stand there. */
    record NotServable() implements SwapOutcome {}
}
