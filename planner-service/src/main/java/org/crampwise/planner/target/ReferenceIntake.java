package org.crampwise.planner.target;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

import org.crampwise.planner.nutrition.FactTable.Row;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Person;

/** One line of the reference intakes: what a group of people needs of a nutrient, or where its limit is, or both. */
record ReferenceIntake(String set, Group group, Nutrient nutrient, Per per, Optional<Lower> lower, Optional<Upper> upper,
        String source) {

    /** What the recommended amount is counted by. */
    enum Per {
        DAY,
        KG,
        MJ
    }

    record Lower(BigDecimal value, String basis) {}

    record Upper(BigDecimal value, String basis, UpperScope scope) {}

    /** People of one life stage; ages in completed years, both ends included. */
    record Group(String lifeStage, String sex, int ageFrom, int ageTo, String state) {

        boolean contains(Person person) {
            return (sex.equals("any") || sex.equals(person.sex().code())) && state.equals(person.state().code())
                    && ageFrom <= person.age() && person.age() <= ageTo;
        }
    }

    static ReferenceIntake of(Row row) {
        var nutrient = Nutrient.withCode(row.text("nutrient")).orElseThrow();
        if (!nutrient.unit().name().equals(row.text("unit"))) {
            throw new IllegalArgumentException("%s must give %s in %s".formatted(row.place(), nutrient, nutrient.unit()));
        }
        return new ReferenceIntake(row.text("set"),
                new Group(row.text("life_stage"), row.text("sex"), row.integer("age_from"), row.integer("age_to"),
                        row.text("state")),
                nutrient, Per.valueOf(row.text("per").toUpperCase(Locale.ROOT)),
                row.findDecimal("lower").map(value -> new Lower(value, row.text("lower_basis"))),
                row.findDecimal("upper").map(value -> new Upper(value, row.text("upper_basis"),
                        UpperScope.WORDS.get(row.text("upper_scope")))),
                row.text("source"));
    }
}
