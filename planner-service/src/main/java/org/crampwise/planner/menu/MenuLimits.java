package org.crampwise.planner.menu;

import java.util.List;
import java.util.Set;

/**
 * What safety asks of a menu beyond the nutrients of its days.
 *
 * @param traits how often foods with a trait may come
 * @param meals how much of a nutrient a meal may have
 * @param steady nutrients that stay even from day to day
 * @param absent servings that some meals may not have
 * @param days what each day has of a kind of serving
 * @param leastEnergyShare least share of the energy need, each day and on the mean; zero asks nothing
 * @param mostFluidGrams most water in the drinks and soups of a day; infinite asks nothing
 */
public record MenuLimits(List<TraitLimit> traits, List<MealLimit> meals, List<SteadyLimit> steady, List<AbsentLimit> absent,
        List<DayLimit> days, double leastEnergyShare, double mostFluidGrams) {

    public static final MenuLimits NONE = new MenuLimits(List.of(), List.of(), List.of(), List.of(), List.of(), 0,
            Double.POSITIVE_INFINITY);

    /** A meal of these occasions has between so much and so much of a nutrient, in the nutrient's unit. */
    public record MealLimit(String nutrient, Set<Occasion> occasions, double least, double most) {}

    /** No day lies further from the mean of the plan than this share of it. */
    public record SteadyLimit(String nutrient, double withinShare) {}

    /** No serving of these groups at these occasions. */
    public record AbsentLimit(Set<Occasion> occasions, Set<FoodGroup> groups) {}

    /** Each day has at least so many servings of foods with a trait. */
    public record DayLimit(String trait, int leastServings) {}

    public MenuLimits withTraits(List<TraitLimit> others) {
        return new MenuLimits(others, meals, steady, absent, days, leastEnergyShare, mostFluidGrams);
    }

    /** Whether a serving may stand in a meal of the occasion. */
    public boolean allow(Food food, double grams, Occasion occasion) {
        return absent.stream().noneMatch(limit -> limit.occasions().contains(occasion)
                && limit.groups().stream().anyMatch(group -> group.covers(food, grams)));
    }
}
