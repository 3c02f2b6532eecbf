package org.crampwise.planner.person;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;

/**
 * What single rules of screening need to know. What was not told is absent.
 *
 * @param given as it came
 * @param doseTimes when a medicine is taken, by the code of the medicine
 * @param mealTimes when meals are eaten, by occasion
 * @param usualIntake what is eaten on a usual day
 * @param carbohydratePerMeal grams that a meal of an occasion usually has
 * @param clinicianLimits how much a clinician allows on a day; fluid counts as {@link Nutrient#WATER}
 */
public record HealthDetails(Map<String, Object> given, Map<String, List<LocalTime>> doseTimes,
        Map<String, List<LocalTime>> mealTimes, Map<Nutrient, Amount> usualIntake, Map<String, Amount> carbohydratePerMeal,
        Map<Nutrient, Range> clinicianLimits) {

    public static final HealthDetails NONE = new HealthDetails(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** From so much to so much a day. */
    public record Range(Amount min, Amount max) {}
}
