package org.crampwise.planner.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.person.OwnBound;
import org.crampwise.planner.target.Target.Use;
import org.crampwise.planner.target.Target.Window;

/**
 * A target under a bound that somebody set in place of the reference intakes. It tightens what safety asks and never loosens it:
 * where a limit or a rule of screening is stricter, that holds, and the target says so.
 *
 * @param instead what would hold without the bound; empty where nothing would
 * @param windowed whether screening set bounds of its own for the nutrient, within which own bounds may only narrow
 */
public record OwnTarget(OwnBound bound, Optional<Target> instead, boolean windowed) {

    static final String OWN = "OWN";
    /** A day may pass a bound on the mean by as much as it may pass any limit. */
    private static final double DAILY_CEILING = 1.2;

    Target target() {
        var lower = lower();
        boolean isPlanned = lower.isPresent() && (bound.lower().isPresent() || use() == Use.PLANNED);
        return new Target(bound.nutrient(), lower, upper(),
                bound.eachDay() || instead.filter(target -> target.window() == Window.EACH_DAY).isPresent()
                        ? Window.EACH_DAY
                        : Window.PLAN_MEAN,
                isPlanned ? Use.PLANNED : use(), source());
    }

    private Use use() {
        return instead.map(Target::use).orElse(Use.REPORTED);
    }

    private Optional<Target.Lower> lower() {
        var usual = instead.flatMap(Target::lower);
        var floor = floor(usual.flatMap(Target.Lower::dailyFloor));
        if (bound.lower().isEmpty()) {
            return usual.map(lower -> new Target.Lower(lower.amount(), lower.basis(), floor));
        }
        var own = bound.lower().get();
        return windowed && usual.filter(lower -> lower.amount().value() >= own.value()).isPresent()
                ? usual
                : Optional.of(new Target.Lower(own, OWN, floor));
    }

    /** What screening asks of each day is asked under an own bound too. */
    private Optional<Double> floor(Optional<Double> usual) {
        if (bound.eachDay()) {
            return Optional.of(1.0);
        }
        var own = bound.dailyFloor().or(() -> usual).or(() -> Targets.dailyFloor(bound.nutrient()));
        return windowed ? own.map(share -> Math.max(share, usual.orElse(share))) : own;
    }

    private Optional<Target.Upper> upper() {
        var usual = instead.flatMap(Target::upper);
        return bound.upper().isEmpty() || isUpperStricter() ? usual.map(this::eachDay) : bound.upper().map(this::ownUpper);
    }

    private Target.Upper eachDay(Target.Upper usual) {
        return bound.eachDay() && usual.scope() == UpperScope.TOTAL
                ? new Target.Upper(usual.amount(), usual.basis(), usual.scope(), Optional.of(1.0))
                : usual;
    }

    /** Whether what limits food anyway is stricter; a limit on supplements alone says nothing about food. */
    private boolean isUpperStricter() {
        return instead.flatMap(Target::upper).filter(usual -> usual.scope() != UpperScope.SUPPLEMENT)
                .filter(usual -> bound.upper().filter(own -> usual.amount().value() <= own.value()).isPresent()).isPresent();
    }

    /** A day may pass the mean's bound, but never what a day must keep anyway. */
    private Target.Upper ownUpper(Amount own) {
        double most = own.value() * (bound.eachDay() ? 1 : DAILY_CEILING);
        var usual = instead.flatMap(Target::totalUpper)
                .flatMap(limit -> limit.dailyCeiling().map(share -> share * limit.amount().value()));
        return new Target.Upper(own, OWN, UpperScope.TOTAL, Optional.of(Math.min(most, usual.orElse(most)) / own.value()));
    }

    private String source() {
        var parts = new ArrayList<String>();
        parts.add("own bound " + bound.origin());
        if (bound.upper().isPresent() && isUpperStricter()) {
            parts.add("the own upper bound of %s is not used: the limit is stricter".formatted(words(bound.upper().get())));
        }
        if (bound.lower().isPresent() && lower().filter(lower -> lower.basis().equals(OWN)).isEmpty()) {
            parts.add("the own lower bound of %s is not used: screening asks for more".formatted(words(bound.lower().get())));
        }
        instead.flatMap(Target::upper).filter(usual -> usual.scope() == UpperScope.SUPPLEMENT)
                .ifPresent(usual -> parts
                        .add("the limit of %s on supplements alone holds as well".formatted(words(usual.amount()))));
        instead.ifPresent(usual -> parts.add("else " + usual.source()));
        return String.join("; ", parts);
    }

    static String words(Amount amount) {
        return BigDecimal.valueOf(amount.value()).stripTrailingZeros().toPlainString() + " " + amount.unit();
    }
}
