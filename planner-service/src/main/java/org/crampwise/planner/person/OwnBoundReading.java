package org.crampwise.planner.person;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.FactTable;
import org.crampwise.planner.nutrition.FactTable.Row;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.request.RequestObject;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;

/** Reads own bounds. A bound that is no plausible intake is a slip of unit or point, and is asked about before anybody eats by it. */
final class OwnBoundReading {

    private static final int LIST_LIMIT = 30;
    private static final int LONGEST_TEXT = 300;
    private static final Map<String, Range> RANGES = ranges();
    private static final Map<String, Boolean> WINDOWS = windows();

    /** What a bound of a nutrient may plausibly be, and on which sides there may be one. */
    private record Range(Nutrient nutrient, boolean hasLower, boolean hasUpper, double least, double most) {

        static Range of(Row row) {
            var nutrient = Nutrient.withCode(row.text("nutrient")).filter(known -> known.unit().name().equals(row.text("unit")))
                    .orElseThrow(() -> new IllegalArgumentException(row.place() + " must name a nutrient and its unit"));
            var sides = row.text("sides");
            return new Range(nutrient, !sides.equals("upper"), !sides.equals("lower"), row.decimal("least").doubleValue(),
                    row.decimal("most").doubleValue());
        }

        boolean holds(double value) {
            return least <= value && value <= most;
        }
    }

    private final Violations violations;

    OwnBoundReading(Violations violations) {
        this.violations = violations;
    }

    List<OwnBound> bounds(RequestObject profile) {
        var bounds = new ArrayList<OwnBound>();
        for (var element : profile.elements("ownBounds", LIST_LIMIT)) {
            RequestObject.of(element, violations).flatMap(this::bound).ifPresent(bound -> {
                if (bounds.stream().anyMatch(other -> other.nutrient() == bound.nutrient())) {
                    violations.add(element.pointer() + "/nutrient", bound.nutrient().code(), "has an own bound already");
                }
                bounds.add(bound);
            });
        }
        return List.copyOf(bounds);
    }

    private Optional<OwnBound> bound(RequestObject entry) {
        var range = entry.required("nutrient", entry.word("nutrient", RANGES));
        var lower = range.flatMap(known -> amount(entry, "lower", known, known.hasLower));
        var upper = range.flatMap(known -> amount(entry, "upper", known, known.hasUpper));
        var eachDay = entry.word("window", WINDOWS).orElse(false);
        var floor = entry.decimal("dailyFloor", "0.5", "1").map(BigDecimal::doubleValue);
        var reason = entry.required("reason", text(entry, "reason"));
        var author = entry.required("author", text(entry, "author"));
        var date = entry.required("date", entry.date("date"));
        boolean isBound = entry.has("lower") | entry.has("upper");
        boolean isBent = entry.has("window") | entry.has("dailyFloor");
        entry.rejectUnread();
        // a window alone bends the target that every plan reaches anyway; of other nutrients plans reach none
        if (!isBound && (!isBent || range.filter(known -> !known.nutrient.isCore()).isPresent())) {
            violations.add(entry.pointer("lower"), null, "is required, or upper");
        }
        if (lower.isPresent() && upper.isPresent() && lower.get().value() > upper.get().value()) {
            violations.add(entry.pointer("upper"), AmountReading.words(upper.get()),
                    "must not be below the lower bound of " + AmountReading.words(lower.get()));
        }
        return range.flatMap(known -> reason.flatMap(why -> author.flatMap(who -> date
                .map(day -> new OwnBound(known.nutrient, lower, upper, eachDay, floor, why, who, day)))));
    }

    private Optional<String> text(RequestObject entry, String field) {
        return entry.text(field).filter(text -> {
            boolean fits = !text.isBlank() && text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
            if (!fits) {
                violations.add(entry.pointer(field), text, "must be a line of 1 to %d characters".formatted(LONGEST_TEXT));
            }
            return fits;
        }).map(String::strip);
    }

    private Optional<Amount> amount(RequestObject entry, String side, Range range, boolean allowed) {
        if (entry.has(side) && !allowed) {
            violations.add(entry.pointer(side), entry.value(side).orElse(null),
                    "is no bound that plans can keep for " + range.nutrient.code());
            return Optional.empty();
        }
        return entry.object(side).flatMap(fields -> AmountReading.amount(range.nutrient, fields, violations)
                .filter(amount -> isPlausible(amount, fields, range)));
    }

    private boolean isPlausible(Amount amount, RequestObject sent, Range range) {
        if (range.holds(amount.value())) {
            return true;
        }
        var unit = range.nutrient.unit();
        var message = "is %s a day; plausible are %s to %s".formatted(AmountReading.words(amount),
                AmountReading.words(new Amount(range.least, unit)),
                AmountReading.words(new Amount(range.most, unit)));
        var meant = AmountReading.unitMeant(amount, sent, range::holds);
        violations.add(new Violation(sent.pointer("value"), sent.value("value").orElse(null),
                message + meant.map(name -> ": was " + name + " meant?").orElse(""), List.of(), meant.orElse(null)));
        return false;
    }

    private static Map<String, Range> ranges() {
        var ranges = new LinkedHashMap<String, Range>();
        FactTable.ofSeed("own-bound-ranges.csv").rows().stream().map(Range::of)
                .forEach(range -> ranges.put(range.nutrient.code(), range));
        return ranges;
    }

    private static Map<String, Boolean> windows() {
        var windows = new LinkedHashMap<String, Boolean>();
        windows.put("plan-mean", false);
        windows.put("each-day", true);
        return windows;
    }
}
