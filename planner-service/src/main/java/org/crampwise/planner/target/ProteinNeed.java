package org.crampwise.planner.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.target.ReferenceIntake.Lower;
import org.crampwise.planner.target.ReferenceIntake.Per;

/** Protein a day: the greater of grams per kg of weight and the grams of the life stage. */
record ProteinNeed(BigDecimal grams, String basis, String source) {

    private static final BigDecimal OBESITY = BigDecimal.valueOf(30);
    private static final BigDecimal REFERENCE_BMI = BigDecimal.valueOf(25);

    static Optional<ProteinNeed> of(Person person, References references) {
        return references.lower(person, Nutrient.PROTEIN, Per.KG).map(perKg -> {
            var byWeight = value(perKg).multiply(countedKg(person)).add(references.proteinAddition(person));
            var byStage = references.lower(person, Nutrient.PROTEIN, Per.DAY).map(ProteinNeed::value).orElse(BigDecimal.ZERO);
            var grams = byWeight.max(byStage).setScale(1, RoundingMode.HALF_UP);
            return new ProteinNeed(grams, perKg.lower().map(Lower::basis).orElseThrow(), perKg.source());
        });
    }

    /** From a body mass index of 30 on, the weight at 25 counts: fat tissue needs little protein. */
    private static BigDecimal countedKg(Person person) {
        if (person.bmi().compareTo(OBESITY) < 0) {
            return person.weightKg();
        }
        // from the height alone, so that no digit is lost on the way through the index
        return REFERENCE_BMI.multiply(person.heightCm().movePointLeft(2).pow(2));
    }

    private static BigDecimal value(ReferenceIntake intake) {
        return intake.lower().map(Lower::value).orElseThrow();
    }
}
