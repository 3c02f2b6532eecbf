package org.crampwise.planner.menu;

import java.util.List;

/**
 * The share of a day's energy that a macronutrient may give.
 *
 * @param nutrient nutrient code
 * @param kcalPerGram energy of a gram
 * @param least least share, from 0 to 1
 * @param most greatest share, from 0 to 1
 */
public record EnergyRange(String nutrient, double kcalPerGram, double least, double most) {

    /** Acceptable macronutrient distribution ranges from 19 years on. */
    public static final List<EnergyRange> ADULT = List.of(new EnergyRange("protein", 4, 0.10, 0.35),
            new EnergyRange("fat", 9, 0.20, 0.35), new EnergyRange("carbohydrate", 4, 0.45, 0.65));
}
