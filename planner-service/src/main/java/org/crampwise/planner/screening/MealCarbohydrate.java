package org.crampwise.planner.screening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.MealTimes;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.screening.PlanConstraint.MealRange;

/**
 * Every meal of an occasion has about the same carbohydrate: what the person told of it, else a share of half the energy need.
 *
 * @param within grams a meal may have more or less
 */
record MealCarbohydrate(String code, double within) implements PersonalConstraint {

    private static final double KCAL_PER_GRAM = 4;
    private static final double OF_ENERGY = 0.5;
    private static final Map<String, Double> SHARES = Map.of("breakfast", 0.25, "lunch", 0.28, "dinner", 0.30, "snack", 0.17);

    @Override
    public Optional<String> lacks(Person person, Circumstances circumstances) {
        return Optional.empty();
    }

    @Override
    public PlanConstraint of(Person person, Circumstances circumstances) {
        var bands = new LinkedHashMap<String, MealRange.Band>();
        for (var occasion : MealTimes.OCCASIONS) {
            var told = person.health().details().carbohydratePerMeal().get(occasion);
            double grams = told == null ? usual(occasion, circumstances) : told.value();
            bands.put(occasion, new MealRange.Band(Math.max(0, grams - within), grams + within));
        }
        return new MealRange(code, Nutrient.CARBOHYDRATE, bands);
    }

    /** To five grams, as people count it. */
    private static double usual(String occasion, Circumstances circumstances) {
        double kcal = circumstances.energyKcal().orElse(0.0) * OF_ENERGY * SHARES.getOrDefault(occasion, 0.0);
        return 5 * Math.rint(kcal / KCAL_PER_GRAM / 5);
    }
}
