package org.crampwise.planner.menu;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the meals of a plan hang together and where they are eaten. Days are counted from zero.
 *
 * @param sameBreakfast days that have one and the same breakfast, in each seven days of the plan
 * @param elsewhere meals eaten elsewhere
 * @param leftovers days whose lunch has the cooked main of the dinner before
 * @param noCooking days on which nothing is cooked anew
 * @param mostCookedMains most mains cooked anew in any seven days; zero when there is no such rule
 * @param stocks foods at home with their amounts
 * @param dishes foods of which the dish of an occasion must be one, where a household eats together
 */
public record Arrangement(Set<Integer> sameBreakfast, List<MealElsewhere> elsewhere, Set<Integer> leftovers,
        Set<Integer> noCooking, int mostCookedMains, List<Stock> stocks, Map<Occasion, Set<String>> dishes) {

    public static final Arrangement NONE = new Arrangement(Set.of(), List.of(), Set.of(), Set.of(), 0, List.of(), Map.of());

    public Arrangement withDishes(Map<Occasion, Set<String>> shared) {
        return new Arrangement(sameBreakfast, elsewhere, leftovers, noCooking, mostCookedMains, stocks, shared);
    }

    /** Whether an average day can say nothing of this plan, because not every day has all its meals. */
    public boolean hasMealsElsewhere() {
        return !elsewhere.isEmpty();
    }

    /** Only what decides which rules an average day has. */
    public Arrangement rulesOnly() {
        return sameBreakfast.isEmpty()
                ? NONE
                : new Arrangement(sameBreakfast, List.of(), Set.of(), Set.of(), 0, List.of(),
                        Map.of());
    }
}
