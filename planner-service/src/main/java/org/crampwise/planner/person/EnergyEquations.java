package org.crampwise.planner.person;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.crampwise.planner.nutrition.FactTable;
import org.crampwise.planner.nutrition.FactTable.Row;

/**
 * The energy equations and what is added to them for growth, pregnancy and milk. In exact decimals, because the figures are checked
 * to the digit.
 */
public record EnergyEquations(List<Equation> equations, List<Addition> additions) {

    public static EnergyEquations of(FactTable equations, FactTable additions) {
        return new EnergyEquations(equations.rows().stream().map(Equation::of).toList(),
                additions.rows().stream().map(Addition::of).toList());
    }

    /** Empty below three years, where no equation exists. */
    public Optional<EnergyNeed> need(Person person) {
        return equations.stream().filter(equation -> equation.fits(person)).findFirst()
                .map(equation -> equation.kcal(person).add(additionsFor(person)))
                .map(kcal -> new EnergyNeed(kcal, person.energyMethod()));
    }

    private BigDecimal additionsFor(Person person) {
        if (person.energyMethod() == EnergyMethod.MIFFLIN_ST_JEOR) {
            return BigDecimal.ZERO;
        }
        var age = BigDecimal.valueOf(person.age());
        return switch (person.state()) {
            case LifeState.Ordinary() -> addition("growth", person, age);
            case LifeState.Pregnant pregnant when pregnant.isFirstTrimester() -> addition("growth", person, age);
            // The equation of pregnancy is for all ages and contains growth.
            case LifeState.Pregnant pregnant -> addition("deposition", person, pregnant.bmiBefore());
            case LifeState.Lactating(int months) ->
                addition("growth", person, age).add(addition("lactation", person, BigDecimal.valueOf(months)));
        };
    }

    private BigDecimal addition(String kind, Person person, BigDecimal by) {
        return additions.stream().filter(addition -> addition.kind.equals(kind) && addition.sex.equals(person.sex().code()))
                .filter(addition -> by.compareTo(addition.from) >= 0 && by.compareTo(addition.below) < 0)
                .map(Addition::kcal).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    record Equation(String method, String state, String sex, String activity, int ageFrom, int ageTo, BigDecimal constant,
            BigDecimal perYear, BigDecimal perCm, BigDecimal perKg, BigDecimal perWeek, BigDecimal factor) {

        static Equation of(Row row) {
            return new Equation(row.text("method"), row.text("state"), row.text("sex"), row.text("activity"),
                    row.integer("age_from"),
                    row.integer("age_to"), row.decimal("constant"), row.decimal("per_year"), row.decimal("per_cm"),
                    row.decimal("per_kg"), row.decimal("per_week"), row.decimal("factor"));
        }

        boolean fits(Person person) {
            boolean inPregnancy = person.state() instanceof LifeState.Pregnant pregnant && !pregnant.isFirstTrimester();
            return method.equals(person.energyMethod().code()) && state.equals(inPregnancy ? "pregnant" : "none")
                    && sex.equals(person.sex().code()) && activity.equals(person.activity().code())
                    && ageFrom <= person.age() && person.age() <= ageTo;
        }

        BigDecimal kcal(Person person) {
            int weeks = person.state() instanceof LifeState.Pregnant pregnant ? pregnant.gestationWeeks() : 0;
            return constant.add(perYear.multiply(BigDecimal.valueOf(person.age())))
                    .add(perCm.multiply(person.heightCm()))
                    .add(perKg.multiply(person.weightKg()))
                    .add(perWeek.multiply(BigDecimal.valueOf(weeks)))
                    .multiply(factor);
        }
    }

    record Addition(String kind, String sex, BigDecimal from, BigDecimal below, BigDecimal kcal) {

        static Addition of(Row row) {
            return new Addition(row.text("kind"), row.text("sex"), row.decimal("from"), row.decimal("below"),
                    row.decimal("kcal"));
        }
    }
}
