package org.crampwise.planner.target;

import java.math.BigDecimal;

import org.crampwise.planner.nutrition.FactTable.Row;
import org.crampwise.planner.person.LifeState;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.person.ReferenceSet;

/** What EFSA adds to the protein need, by weeks of pregnancy or months since birth; {@code below} is not included. */
record ProteinAddition(String by, int from, int below, BigDecimal grams) {

    static ProteinAddition of(Row row) {
        return new ProteinAddition(row.text("by"), row.integer("from"), row.integer("below"), row.decimal("grams"));
    }

    boolean isFor(Person person) {
        if (person.referenceSet() != ReferenceSet.EU_EFSA) {
            return false;
        }
        return switch (person.state()) {
            case LifeState.Ordinary() -> false;
            case LifeState.Pregnant pregnant -> isAt("weeks", pregnant.gestationWeeks());
            case LifeState.Lactating(int months) -> isAt("months", months);
        };
    }

    private boolean isAt(String unit, int count) {
        return by.equals(unit) && from <= count && count < below;
    }
}
