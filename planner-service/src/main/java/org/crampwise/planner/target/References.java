package org.crampwise.planner.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.crampwise.planner.nutrition.FactTable;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.EnergyEquations;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.person.ReferenceSet;
import org.crampwise.planner.target.ReferenceIntake.Per;

/** The facts targets are made of, as the seeds give them. */
public record References(List<ReferenceIntake> intakes, EnergyEquations energy, List<EnergyShare> shares,
        List<ProteinAddition> proteinAdditions) {

    public static References ofSeeds() {
        return new References(FactTable.ofSeed("reference-intakes.csv").rows().stream().map(ReferenceIntake::of).toList(),
                EnergyEquations.of(FactTable.ofSeed("energy-equations.csv"), FactTable.ofSeed("energy-additions.csv")),
                FactTable.ofSeed("macronutrient-ranges.csv").rows().stream().map(EnergyShare::of).toList(),
                FactTable.ofSeed("protein-additions.csv").rows().stream().map(ProteinAddition::of).toList());
    }

    /** The life-stage group a person belongs to; empty where the person's reference set has none. */
    public Optional<String> lifeStage(Person person) {
        return intakes.stream().filter(intake -> isFor(person, person.referenceSet(), intake))
                .map(intake -> intake.group().lifeStage()).findFirst();
    }

    Optional<ReferenceIntake> lower(Person person, Nutrient nutrient, Per per) {
        return intakes.stream().filter(intake -> isFor(person, person.referenceSet(), intake))
                .filter(intake -> intake.nutrient() == nutrient && intake.per() == per && intake.lower().isPresent())
                .findFirst();
    }

    /** The limit of the person's own set, else the one of the US set: a limit that one authority lacks still protects. */
    Optional<ReferenceIntake> upper(Person person, Nutrient nutrient) {
        return upper(person, person.referenceSet(), nutrient).or(() -> upper(person, ReferenceSet.US_DRI, nutrient));
    }

    List<EnergyShare> sharesFor(Person person) {
        return shares.stream().filter(share -> share.isFor(person)).toList();
    }

    BigDecimal proteinAddition(Person person) {
        return proteinAdditions.stream().filter(addition -> addition.isFor(person)).map(ProteinAddition::grams)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<ReferenceIntake> upper(Person person, ReferenceSet set, Nutrient nutrient) {
        return intakes.stream().filter(intake -> isFor(person, set, intake))
                .filter(intake -> intake.nutrient() == nutrient && intake.upper().isPresent()).findFirst();
    }

    private static boolean isFor(Person person, ReferenceSet set, ReferenceIntake intake) {
        return intake.set().equals(set.code()) && intake.group().contains(person);
    }
}
