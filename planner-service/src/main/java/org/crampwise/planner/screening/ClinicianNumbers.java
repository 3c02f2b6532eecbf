package org.crampwise.planner.screening;

import java.util.Optional;

import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.HealthDetails.Range;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.screening.PlanConstraint.NutrientRange;
import org.crampwise.planner.screening.PlanConstraint.NutrientRange.Need;

/** A clinician says how much of something is right on each day. {@link Nutrient#WATER} stands for what is drunk. */
record ClinicianNumbers(String code, Nutrient nutrient, Need need) implements PersonalConstraint {

    private static final double EACH_DAY = 1;

    @Override
    public Optional<String> lacks(Person person, Circumstances circumstances) {
        var name = nutrient == Nutrient.WATER ? "fluid" : nutrient.code();
        return range(person).isPresent()
                ? Optional.empty()
                : Optional
                        .of("your clinician's limit for %s a day (health.details.clinicianLimits.%s.max)".formatted(name, name));
    }

    @Override
    public PlanConstraint of(Person person, Circumstances circumstances) {
        var range = range(person).orElseThrow();
        return nutrient == Nutrient.WATER
                ? new PlanConstraint.FluidCeiling(code, range.max())
                : new NutrientRange(code, nutrient, Optional.of(range.min()), range.max(), Optional.of(EACH_DAY), need);
    }

    private Optional<Range> range(Person person) {
        return Optional.ofNullable(person.health().details().clinicianLimits().get(nutrient));
    }
}
