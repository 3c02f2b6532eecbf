package org.crampwise.planner.menu;

import java.util.List;
import java.util.Set;

/**
 * How the meals of a plan hang together and where they are eaten. Days are counted from zero.
 *
 * @param sameBreakfast days that have one and the same breakfast, in each seven days of the plan
 * @param elsewhere meals eaten elsewhere
 */
public record Arrangement(Set<Integer> sameBreakfast, List<MealElsewhere> elsewhere) {

    public static final Arrangement NONE = new Arrangement(Set.of(), List.of());

    /** Whether an average day can say nothing of this plan, because not every day has all its meals. */
    public boolean hasMealsElsewhere() {
        return !elsewhere.isEmpty();
    }

    /** Only what decides which rules there are. */
    public Arrangement rulesOnly() {
        return sameBreakfast.isEmpty() ? NONE : new Arrangement(sameBreakfast, List.of());
    }
}
