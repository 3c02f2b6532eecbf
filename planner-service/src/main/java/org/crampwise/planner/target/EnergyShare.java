package org.crampwise.planner.target;

import org.crampwise.planner.nutrition.FactTable.Row;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Person;

/** The share of energy a nutrient may give at these ages: acceptable macronutrient ranges, and the ceiling of saturated fat. */
public record EnergyShare(Nutrient nutrient, int ageFrom, int ageTo, double min, double max, String source) {

    static EnergyShare of(Row row) {
        return new EnergyShare(Nutrient.withCode(row.text("nutrient")).orElseThrow(), row.integer("age_from"),
                row.integer("age_to"),
                row.decimal("min_share").doubleValue(), row.decimal("max_share").doubleValue(), row.text("source"));
    }

    boolean isFor(Person person) {
        return ageFrom <= person.age() && person.age() <= ageTo;
    }
}
