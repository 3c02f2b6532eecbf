package org.crampwise.planner.person;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.nutrition.Unit;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;

/** Reads amounts of nutrients, in any unit that can be turned into the nutrient's own. */
final class AmountReading {

    static final Map<String, Nutrient> NUTRIENTS = List.of(Nutrient.values()).stream()
            .collect(Collectors.toMap(Nutrient::code, Function.identity()));
    private static final Map<String, Unit> UNITS = List.of(Unit.values()).stream()
            .collect(Collectors.toMap(Unit::name, Function.identity()));

    private AmountReading() {}

    static Optional<Amount> amount(Nutrient nutrient, RequestObject amount, Violations violations) {
        var value = amount.required("value", amount.decimal("value", "0", "1000000"));
        var unit = amount.required("unit", unit(nutrient, amount, violations));
        amount.rejectUnread();
        return value.flatMap(given -> unit.flatMap(known -> known.in(nutrient.unit()))
                .map(times -> Amount.of(given.multiply(times, MathContext.DECIMAL64), nutrient.unit())));
    }

    /** Labels often give vitamin D in international units; read as micrograms they would be forty times too much. */
    private static Optional<Unit> unit(Nutrient nutrient, RequestObject amount, Violations violations) {
        var units = UNITS.values().stream().filter(unit -> unit.in(nutrient.unit()).isPresent())
                .collect(Collectors.toMap(Unit::name, Function.identity()));
        var sent = amount.value("unit");
        if (nutrient == Nutrient.VITAMIN_D && sent.filter("IU"::equals).isPresent()) {
            violations.add(Violation.unknownWord(amount.pointer("unit"), "IU", "40 IU of vitamin D are 1 ug: please divide by 40",
                    units.keySet().stream().sorted().toList()));
            return Optional.empty();
        }
        return amount.word("unit", units);
    }

    /** Of the units of labels that in which the figure that was sent would be plausible. */
    static Optional<String> unitMeant(Amount read, RequestObject sent, DoublePredicate isPlausible) {
        double inSentUnit = sent.value("unit").map(String::valueOf).map(Unit::valueOf).flatMap(read.unit()::in)
                .map(BigDecimal::doubleValue).orElse(1.0) * read.value();
        return List.of(Unit.ug, Unit.mg, Unit.g).stream().filter(unit -> unit.in(read.unit())
                .filter(times -> isPlausible.test(inSentUnit * times.doubleValue())).isPresent()).map(Unit::name).findFirst();
    }

    static String words(Amount amount) {
        return BigDecimal.valueOf(amount.value()).stripTrailingZeros().toPlainString() + " " + amount.unit();
    }
}
