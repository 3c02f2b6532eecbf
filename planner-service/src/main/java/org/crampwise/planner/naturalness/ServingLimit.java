package org.crampwise.planner.naturalness;

import org.crampwise.planner.menu.Food;

/**
 * How often a group of foods is served.
 *
 * @param counts what belongs to the group
 * @param perDay most servings on one day
 * @param perWeek most servings in any seven days
 * @param perWeekPlantBased the same for people who eat neither meat nor fish
 * @param atLeastPerWeek fewest servings a week for who may eat the group, zero when there is no such rule
 * @param variety the limit only guards against monotony: it says nothing of health
 * @param words the group in food words
 */
public record ServingLimit(
        String id, FoodGroup counts, int perDay, int perWeek, int perWeekPlantBased, int atLeastPerWeek,
        boolean variety, String words) {

    public boolean covers(Food food) {
        return counts.has(food);
    }
}
