package org.crampwise.planner.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.crampwise.planner.verification.Verification.Violation;

/** Collects what one rule finds. Comparisons forgive one part in a million. */
final class Report {

    private static final String MEAN = "mean";
    private static final double TOLERANCE = 1e-6;

    private final String rule;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Violation> eaten = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    /** A figure held against a bound, and by how much it is on the wrong side of it. */
    private record Comparison(String what, boolean isLeast, double wrong, Optional<Violation> violation) {

        boolean isSame(Comparison other) {
            return isLeast == other.isLeast && what.equals(other.what);
        }

        /** Whether the figure is farther from right than that of another report; what that did not count was none. */
        boolean isWorseThan(Optional<Comparison> other) {
            return other.map(planned -> wrong > planned.wrong).orElse(!isLeast);
        }
    }

    Report(String rule) {
        this.rule = rule;
    }

    List<Violation> violations() {
        return violations;
    }

    /** Rules broken by what was eaten. */
    List<Violation> eaten() {
        return eaten;
    }

    /** Something eaten that nobody would plan: a fact, no fault of the plan. */
    void eaten(String where, String found, String allowed, String message) {
        eaten.add(new Violation(rule, where, found, allowed, message));
    }

    /** Violations that the plan as planned has not, or less, are those of what was eaten. */
    void excuse(Report asPlanned) {
        for (var comparison : comparisons) {
            comparison.violation().filter(violation -> comparison.isWorseThan(
                    asPlanned.comparisons.stream().filter(comparison::isSame).findFirst())).ifPresent(violation -> {
                        violations.remove(violation);
                        eaten.add(violation);
                    });
        }
    }

    /**
     * Once something else was eaten, the rest of a plan is made to go with it; told otherwise later, neither what is planned nor what was
     * eaten need come out right. Where no menu makes it good the answer says so itself.
     *
     * @param dates days on which something else was eaten
     */
    void excuseAmounts(Set<String> dates) {
        comparisons.stream().flatMap(comparison -> comparison.violation().stream())
                .filter(violation -> violation.where().equals(MEAN) || dates.contains(violation.where()))
                .filter(violations::remove).forEach(eaten::add);
    }

    private void compared(String where, String what, boolean isLeast, double wrong, boolean holds, String allowed, String words) {
        var violation = holds
                ? Optional.<Violation>empty()
                : Optional.of(new Violation(rule, where, words, allowed, "%s is too %s: %s, %s.".formatted(what,
                        isLeast ? "little" : "much", words, allowed)));
        violation.ifPresent(violations::add);
        comparisons.add(new Comparison(where + " " + what, isLeast, wrong, violation));
    }

    void violation(String where, String found, String allowed, String message) {
        violations.add(new Violation(rule, where, found, allowed, message));
    }

    void atLeast(double least, double found, String unit, String where, String what) {
        compared(where, what, true, least - found, found >= least - Math.abs(least) * TOLERANCE, "at least " + words(least, unit),
                words(found, unit));
    }

    void atMost(double most, double found, String unit, String where, String what) {
        compared(where, what, false, found - most, found <= most + Math.abs(most) * TOLERANCE, "at most " + words(most, unit),
                words(found, unit));
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
