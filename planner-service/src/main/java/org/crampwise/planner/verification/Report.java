package org.crampwise.planner.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.crampwise.planner.verification.Verification.Violation;

/** Collects what one rule finds. Comparisons forgive one part in a million. */
final class Report {

    private static final double TOLERANCE = 1e-6;

    private final String rule;
    private final List<Violation> violations = new ArrayList<>();

    Report(String rule) {
        this.rule = rule;
    }

    List<Violation> violations() {
        return violations;
    }

    void violation(String where, String found, String allowed, String message) {
        violations.add(new Violation(rule, where, found, allowed, message));
    }

    void atLeast(double least, double found, String unit, String where, String what) {
        if (!(found >= least - Math.abs(least) * TOLERANCE)) {
            violation(where, words(found, unit), "at least " + words(least, unit),
                    "%s is too little: %s, at least %s.".formatted(what, words(found, unit), words(least, unit)));
        }
    }

    void atMost(double most, double found, String unit, String where, String what) {
        if (!(found <= most + Math.abs(most) * TOLERANCE)) {
            violation(where, words(found, unit), "at most " + words(most, unit),
                    "%s is too much: %s, at most %s.".formatted(what, words(found, unit), words(most, unit)));
        }
    }

    void within(double least, double most, double found, String unit, String where, String what) {
        atLeast(least, found, unit, where, what);
        atMost(most, found, unit, where, what);
    }

    static String words(double value, String unit) {
        var number = Double.isFinite(value)
                ? new BigDecimal(value).round(new MathContext(7, RoundingMode.HALF_UP)).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
