package org.crampwise.planner.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.FactTable;
import org.crampwise.planner.nutrition.FactTable.Row;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;

/** Asks about supplements stronger than any that is sold: milligrams of a vitamin that comes in micrograms are a slip. */
final class SupplementReading {

    private static final Map<String, Range> RANGES = FactTable.ofSeed("supplement-ranges.csv").rows().stream().map(Range::of)
            .collect(Collectors.toUnmodifiableMap(range -> range.nutrient.code(), range -> range));

    /** What a supplement may plausibly give a day, in the nutrient's unit. */
    private record Range(Nutrient nutrient, double least, double most) {

        static Range of(Row row) {
            var nutrient = Nutrient.withCode(row.text("nutrient")).filter(known -> known.unit().name().equals(row.text("unit")))
                    .orElseThrow(() -> new IllegalArgumentException(row.place() + " must name a nutrient and its unit"));
            return new Range(nutrient, row.decimal("least").doubleValue(), row.decimal("most").doubleValue());
        }

        boolean holds(double value) {
            return least <= value && value <= most;
        }
    }

    private SupplementReading() {}

    /** @param sent the fields of the amount, as they came */
    static Optional<Supplement> supplement(Nutrient nutrient, RequestObject sent, Violations violations) {
        return AmountReading.amount(nutrient, sent, violations).filter(amount -> isPlausible(nutrient, amount, sent, violations))
                .map(amount -> new Supplement(nutrient, amount));
    }

    private static boolean isPlausible(Nutrient nutrient, Amount amount, RequestObject sent, Violations violations) {
        var range = RANGES.get(nutrient.code());
        if (range == null || amount.value() <= range.most) {
            return true;
        }
        var meant = AmountReading.unitMeant(amount, sent, range::holds);
        var message = "is %s of %s a day; no supplement gives more than %s".formatted(AmountReading.words(amount),
                nutrient.code(),
                AmountReading.words(new Amount(range.most, nutrient.unit())));
        violations.add(new Violation(sent.pointer("value"), sent.value("value").orElse(null),
                message + meant.map(unit -> ": did you mean %s?".formatted(unit)).orElse(""), List.of(), meant.orElse(null)));
        return false;
    }
}
