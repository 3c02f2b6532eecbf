package org.crampwise.planner.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.screening.PlanConstraint;
import org.crampwise.planner.screening.PlanConstraint.LimitEachDay;
import org.crampwise.planner.screening.PlanConstraint.NutrientCeiling;
import org.crampwise.planner.screening.PlanConstraint.NutrientRange;
import org.crampwise.planner.screening.PlanConstraint.NutrientRange.Need;
import org.crampwise.planner.screening.PlanConstraint.NutrientWindow;
import org.crampwise.planner.target.Target.Use;
import org.crampwise.planner.target.Target.Window;

/** Bends targets to the constraints of screening. Several of them on one nutrient are intersected, and each is named. */
record TargetLimits(List<PlanConstraint> constraints) {

    private static final Optional<Double> EACH_DAY = Optional.of(1.0);

    List<Target> applyTo(List<Target> targets) {
        if (targets.isEmpty()) {
            return targets;
        }
        var limited = new ArrayList<Target>();
        for (var nutrient : Nutrient.values()) {
            targets.stream().filter(target -> target.nutrient() == nutrient).findFirst()
                    .or(() -> limitOnly(nutrient))
                    .map(target -> ranged(windowed(eachDay(capped(target)))))
                    .ifPresent(limited::add);
        }
        return List.copyOf(limited);
    }

    /** A nutrient without reference intakes, such as caffeine, or vitamin K in the European set, is a target only where a rule limits it. */
    private Optional<Target> limitOnly(Nutrient nutrient) {
        return of(NutrientCeiling.class, nutrient).stream().findFirst()
                .map(ceiling -> new Target(nutrient, Optional.empty(), Optional.empty(), Window.EACH_DAY, Use.REPORTED,
                        "screening rule " + ceiling.code()))
                .or(() -> of(NutrientRange.class, nutrient).stream().findFirst()
                        .map(range -> new Target(nutrient, Optional.empty(), Optional.empty(), Window.PLAN_MEAN, Use.REPORTED,
                                "no reference intake in this set")));
    }

    private Target capped(Target target) {
        var capped = target;
        for (var ceiling : of(NutrientCeiling.class, target.nutrient())) {
            var upper = capped.totalUpper();
            if (upper.isEmpty() || ceiling.amount().value() < upper.get().amount().value()) {
                capped = withUpper(capped,
                        new Target.Upper(ceiling.amount(), ceiling.code(), UpperScope.TOTAL, Optional.of(1.0)));
            }
        }
        return capped;
    }

    private Target eachDay(Target target) {
        if (target.upper().isEmpty() || of(LimitEachDay.class, target.nutrient()).isEmpty()) {
            return target;
        }
        var limit = target.upper().get();
        var codes = codes(of(LimitEachDay.class, target.nutrient()));
        return new Target(target.nutrient(), target.lower(),
                Optional.of(new Target.Upper(limit.amount(), limit.basis(), UpperScope.TOTAL, Optional.of(1.0))), target.window(),
                target.use(), target.source() + "; limit on each day and on all intake by screening rule " + codes);
    }

    private Target windowed(Target target) {
        var windows = of(NutrientWindow.class, target.nutrient());
        if (windows.isEmpty() || target.lower().isEmpty()) {
            return target;
        }
        double min = windows.stream().mapToDouble(NutrientWindow::min).max().orElseThrow();
        double max = windows.stream().mapToDouble(NutrientWindow::max).min().orElseThrow();
        var reference = target.lower().get();
        var codes = codes(windows);
        var upper = lesser(target, new Target.Upper(reference.amount().times(max), codes, UpperScope.TOTAL, Optional.of(1.0)));
        return new Target(target.nutrient(),
                Optional.of(new Target.Lower(reference.amount().times(min), codes, Optional.of(1.0))), Optional.of(upper),
                Window.EACH_DAY, target.use(), String.format(Locale.ROOT, "%.0f-%.0f %% of the %s by screening rule %s; %s",
                        min * 100, max * 100, reference.basis(), codes, target.source()));
    }

    /** Amounts that stand in place of the reference intake, or beside it. */
    private Target ranged(Target target) {
        var ranged = target;
        for (var range : of(NutrientRange.class, target.nutrient())) {
            ranged = ranged(ranged, range);
        }
        return ranged;
    }

    /** A window of another rule is no reference intake: it holds beside the range. */
    private Target ranged(Target target, NutrientRange range) {
        var upper = new Target.Upper(range.max(), range.code(), UpperScope.TOTAL, range.dayShare());
        var source = target.source() + "; limits by screening rule " + range.code();
        var window = range.dayShare().equals(EACH_DAY) ? Window.EACH_DAY : Window.PLAN_MEAN;
        var need = of(NutrientWindow.class, target.nutrient()).isEmpty() ? range.need() : Need.KEPT;
        return switch (need) {
            case WAIVED -> new Target(target.nutrient(), target.lower(), Optional.of(lesser(target, upper)), window,
                    Use.REPORTED, source);
            case KEPT -> new Target(target.nutrient(), atLeast(target, range), Optional.of(lesser(target, upper)), window,
                    range.min().filter(min -> min.value() > 0).isPresent() ? Use.PLANNED : target.use(), source);
            case REPLACED -> new Target(target.nutrient(), lower(range), Optional.of(ceiling(target).map(most -> most.amount()
                    .value() < upper.amount().value() ? most : upper).orElse(upper)), window, Use.PLANNED, source);
        };
    }

    /** A ceiling of every plan is no reference intake: no clinician's number lifts it. */
    private Optional<Target.Upper> ceiling(Target target) {
        return of(NutrientCeiling.class, target.nutrient()).stream().findFirst()
                .map(ceiling -> new Target.Upper(ceiling.amount(), ceiling.code(), UpperScope.TOTAL, EACH_DAY));
    }

    private static Optional<Target.Lower> atLeast(Target target, NutrientRange range) {
        return lower(range).filter(least -> target.use() != Use.PLANNED || target.lower()
                .filter(need -> need.amount().value() > least.amount().value()).isEmpty()).or(target::lower);
    }

    private static Optional<Target.Lower> lower(NutrientRange range) {
        return range.min().filter(min -> min.value() > 0)
                .map(min -> new Target.Lower(min, range.code(), range.dayShare().filter(share -> share == 1)));
    }

    private static Target.Upper lesser(Target target, Target.Upper window) {
        return target.totalUpper().filter(limit -> limit.amount().value() < window.amount().value()).orElse(window);
    }

    private static Target withUpper(Target target, Target.Upper upper) {
        return new Target(target.nutrient(), target.lower(), Optional.of(upper), target.window(), target.use(),
                target.source() + "; limit on each day by screening rule " + upper.basis());
    }

    private <T extends PlanConstraint> List<T> of(Class<T> kind, Nutrient nutrient) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast)
                .filter(constraint -> constraint.concerns().equals(Optional.of(nutrient))).toList();
    }

    private static String codes(List<? extends PlanConstraint> constraints) {
        return constraints.stream().map(PlanConstraint::code).distinct().collect(Collectors.joining("+"));
    }
}
