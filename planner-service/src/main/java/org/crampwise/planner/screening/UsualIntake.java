package org.crampwise.planner.screening;

import java.util.Locale;
import java.util.Optional;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.screening.PlanConstraint.NutrientRange;
import org.crampwise.planner.screening.PlanConstraint.NutrientRange.Need;

/** Against what the person eats now: near it on the mean, or not above it. */
sealed interface UsualIntake extends PersonalConstraint {

    Nutrient nutrient();

    @Override
    default Optional<String> lacks(Person person, Circumstances circumstances) {
        return usual(person).isPresent()
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT,
                        "how much %s you eat on a usual day (health.details.usualIntake.%s, for example {\"value\": 90, \"unit\": \"%s\"})",
                        nutrient().displayName().toLowerCase(Locale.ROOT).replace("vitamin k", "vitamin K")
                                .replace("vitamin d", "vitamin D"),
                        nutrient(), nutrient().unit()));
    }

    /** Nobody eats nothing of a nutrient: a zero tells that the amount is not known. */
    default Optional<Amount> usual(Person person) {
        return Optional.ofNullable(person.health().details().usualIntake().get(nutrient()))
                .filter(amount -> amount.value() > 0);
    }

    /** The mean of the plan within a share of it. */
    record Near(String code, Nutrient nutrient, double within) implements UsualIntake {
        @Override
        public PlanConstraint of(Person person, Circumstances circumstances) {
            var usual = usual(person).orElseThrow();
            return new NutrientRange(code, nutrient, Optional.of(usual.times(1 - within)), usual.times(1 + within),
                    Optional.empty(), Need.REPLACED);
        }
    }

    /** Never more of it than now, though it is less than people need. */
    record NotAbove(String code, Nutrient nutrient) implements UsualIntake {

        /** A day may have more, as under any limit that counts over weeks. */
        private static final double DAILY_CEILING = 1.2;

        @Override
        public PlanConstraint of(Person person, Circumstances circumstances) {
            return new NutrientRange(code, nutrient, Optional.empty(), usual(person).orElseThrow(), Optional.of(DAILY_CEILING),
                    Need.WAIVED);
        }
    }
}
