package org.crampwise.planner.menu;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything the search needs to know, and nothing of the person that it does not need.
 *
 * @param foods foods this person may be served, in the order of their ids
 * @param patterns what counts as a complete meal
 * @param meals occasions of a day in their order; a day may have several snacks
 * @param energyKcal unrounded energy need a day
 * @param proteinGrams protein a day at least
 * @param energyRanges shares of energy of protein, fat and carbohydrate at this age
 * @param bounds what the food must supply
 * @param limits what safety asks beyond that
 * @param plantBased the person eats no meat and no fish: more legumes and cereal are usual then
 * @param vegan milk protein at breakfast is not to be had: a lower floor holds
 * @param liked ids, families or categories the person likes
 * @param atHome ids of foods to use up
 * @param arrangement how the meals hang together, and where they are eaten
 * @param seed gives two people with the same needs different weeks
 */
public record MenuProblem(
        LocalDate startDate,
        int days,
        List<Food> foods,
        List<MealPattern> patterns,
        List<Occasion> meals,
        double energyKcal,
        double proteinGrams,
        List<EnergyRange> energyRanges,
        List<NutrientBound> bounds,
        MenuLimits limits,
        boolean plantBased,
        boolean vegan,
        Set<String> liked,
        Set<String> atHome,
        int maxRepeats,
        List<LockedServing> locks,
        Arrangement arrangement,
        long seed) {

    public MenuProblem withBounds(List<NutrientBound> others) {
        return new MenuProblem(startDate, days, foods, patterns, meals, energyKcal, proteinGrams, energyRanges, others,
                limits, plantBased, vegan, liked, atHome, maxRepeats, locks, arrangement, seed);
    }

    /** The same where a household eats together: the dishes of its meals must be among these. */
    public MenuProblem sharing(Map<Occasion, Set<String>> dishes) {
        return new MenuProblem(startDate, days, foods, patterns, meals, energyKcal, proteinGrams, energyRanges, bounds,
                limits, plantBased, vegan, liked, atHome, maxRepeats, locks, arrangement.withDishes(dishes), seed);
    }

    public MenuProblem withFoods(List<Food> others) {
        return new MenuProblem(startDate, days, others, patterns, meals, energyKcal, proteinGrams, energyRanges, bounds,
                limits,
                plantBased, vegan, liked, atHome, maxRepeats, locks, arrangement, seed);
    }
}
