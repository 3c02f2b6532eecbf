package org.crampwise.planner.verification;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What a person needs of each nutrient, and the most that is safe, read anew from the reference intakes. */
record Requirements(Eater eater, List<SeedRow> intakes) {

    private static final String FALLBACK = "us-dri";

    /** The most of a nutrient a day, why, and of which intake: of all, of supplements alone, of retinol. */
    record Limit(double amount, String basis, String scope) {
    }

    OptionalDouble lower(String nutrient) {
        if (nutrient.equals("protein")) {
            return OptionalDouble.of(protein());
        }
        return amount(eater.referenceSet(), nutrient, "day");
    }

    /** A set that has no limit for a nutrient falls back to the American one. */
    Optional<Limit> limit(String nutrient) {
        return Stream.of(eater.referenceSet(), FALLBACK).flatMap(set -> rows(set, nutrient))
                .filter(row -> row.number("upper").isPresent()).findFirst()
                .map(row -> new Limit(row.number("upper").getAsDouble(), row.text("upper_basis"), row.text("upper_scope")));
    }

    /** By weight (at BMI 30 and over the weight at BMI 25), but not below the grams of the life stage. */
    private double protein() {
        double weight = eater.bmi() >= 30 ? 25 * eater.heightCm() * eater.heightCm() / 10_000 : eater.weightKg();
        double byWeight = weight * amount(eater.referenceSet(), "protein", "kg").orElse(0);
        double grams = amount(eater.referenceSet(), "protein", "day").orElse(0);
        // told to a tenth of a gram; 84.15 is 84.2, though the double next to it lies below
        return Math.round(1e-6 + 10 * Math.max(byWeight + (eater.referenceSet().equals("eu-efsa") ? efsaAddition() : 0), grams))
                / 10.0;
    }

    private double efsaAddition() {
        if (eater.isPregnant()) {
            int weeks = eater.gestationWeeks().getAsInt();
            return weeks < 14 ? 1 : weeks < 28 ? 9 : 28;
        }
        if (eater.isLactating()) {
            return eater.monthsSinceBirth().getAsInt() < 7 ? 19 : 13;
        }
        return 0;
    }

    private OptionalDouble amount(String set, String nutrient, String per) {
        return rows(set, nutrient).filter(row -> row.text("per").equals(per) && row.number("lower").isPresent()).findFirst()
                .map(row -> row.number("lower")).orElse(OptionalDouble.empty());
    }

    private Stream<SeedRow> rows(String set, String nutrient) {
        return intakes.stream().filter(row -> row.text("set").equals(set) && row.text("nutrient").equals(nutrient))
                .filter(row -> row.text("state").equals(eater.state()))
                .filter(row -> row.text("sex").equals("any") || row.text("sex").equals(eater.sex()))
                .filter(row -> row.whole("age_from") <= eater.age() && eater.age() <= row.whole("age_to"));
    }
}
