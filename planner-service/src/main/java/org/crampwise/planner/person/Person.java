package org.crampwise.planner.person;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;

/**
 * A person as far as planning needs to know. Exists only when its parts fit together; {@link PersonReading} is the door for what
 * strangers send, and names everything that does not fit.
 *
 * @param age completed years
 */
public record Person(int age, Sex sex, BigDecimal heightCm, BigDecimal weightKg, Activity activity, EnergyMethod energyMethod,
        LifeState state, ReferenceSet referenceSet, Health health, Diet diet, List<Exclusion> without,
        List<Supplement> supplements, List<OwnBound> ownBounds) {

    public static final int ADULT_EQUATIONS_FROM = 19;

    public Person {
        require(age >= 0 && age <= 120, "The age (%s) must be from 0 to 120", age);
        require(isFrom("100", heightCm, "250"), "The height (%s) must be from 100 to 250 cm", heightCm);
        require(isFrom("25", weightKg, "350"), "The weight (%s) must be from 25 to 350 kg", weightKg);
        require(sex == Sex.FEMALE || state instanceof LifeState.Ordinary, "The state (%s) must fit the sex", state);
        require(energyMethod == EnergyMethod.EER_2023 || age >= ADULT_EQUATIONS_FROM && state instanceof LifeState.Ordinary,
                "The energy method (%s) must have an equation for this person", energyMethod);
        without = List.copyOf(without);
        supplements = List.copyOf(supplements);
        ownBounds = List.copyOf(ownBounds);
    }

    /** Body mass index of the present weight, also in pregnancy. */
    public BigDecimal bmi() {
        var metres = heightCm.movePointLeft(2);
        return weightKg.divide(metres.multiply(metres), MathContext.DECIMAL64);
    }

    /** All that is taken of a nutrient as supplements in a day. */
    public Amount supplemented(Nutrient nutrient) {
        var total = supplements.stream().filter(supplement -> supplement.nutrient() == nutrient)
                .map(supplement -> BigDecimal.valueOf(supplement.amount().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Amount.of(total, nutrient.unit());
    }

    public boolean doesWithout(String code) {
        return without.stream().anyMatch(exclusion -> exclusion.code().equals(code));
    }

    private static boolean isFrom(String from, BigDecimal value, String to) {
        return value.compareTo(new BigDecimal(from)) >= 0 && value.compareTo(new BigDecimal(to)) <= 0;
    }

    private static void require(boolean holds, String message, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(value));
        }
    }
}
