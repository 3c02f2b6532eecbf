package org.crampwise.planner.screening;

import java.time.LocalDate;
import java.util.Optional;

import org.crampwise.planner.person.MealTimes;
import org.crampwise.planner.person.Person;

/**
 * What rules need to know besides the person.
 *
 * @param mealTimes when people eat who do not say
 * @param energyKcal energy need a day; empty where no equation fits
 */
public record Circumstances(LocalDate today, MealTimes mealTimes, Optional<Double> energyKcal) {

    MealTimes mealTimesOf(Person person) {
        return mealTimes.or(person.health().details().mealTimes());
    }
}
