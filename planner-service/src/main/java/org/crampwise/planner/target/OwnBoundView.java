package org.crampwise.planner.target;

import java.time.LocalDate;
import java.util.Optional;

import org.crampwise.planner.nutrition.Amount;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who set a target in place of the reference intakes, when and why, and what would hold instead.
 *
 * @param instead absent where nothing would
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnBoundView(String reason, String author, LocalDate date, @Nullable Instead instead) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Instead(@Nullable Amount lower, @Nullable String lowerBasis, @Nullable Amount upper,
            @Nullable String upperBasis,
            @Nullable String upperScope, @Nullable Double dailyFloor) {

        static Instead of(Target target) {
            var lower = target.lower();
            var upper = target.upper();
            return new Instead(lower.map(Target.Lower::amount).orElse(null), lower.map(Target.Lower::basis).orElse(null),
                    upper.map(Target.Upper::amount).orElse(null), upper.map(Target.Upper::basis).orElse(null),
                    upper.map(limit -> limit.scope().code()).orElse(null), lower.flatMap(Target.Lower::dailyFloor).orElse(null));
        }
    }

    static OwnBoundView of(OwnTarget own) {
        var bound = own.bound();
        return new OwnBoundView(bound.reason(), bound.author(), bound.date(), own.instead().map(Instead::of).orElse(null));
    }

    /** One line for who reads: what was set, by whom and why, and what the reference intakes say. */
    static String note(OwnTarget own) {
        var target = own.target();
        var parts = own.instead().map(instead -> range(instead.lower(), instead.upper())).filter(range -> !range.isEmpty());
        return "%s: %s a day, %s.%s".formatted(target.nutrient().displayName(), range(target.lower(), target.upper()),
                own.bound().origin(), parts.map(range -> " Without that it would be %s.".formatted(range)).orElse(""));
    }

    private static String range(Optional<Target.Lower> lower, Optional<Target.Upper> upper) {
        var least = lower.map(bound -> "at least %s (%s)".formatted(OwnTarget.words(bound.amount()), bound.basis()));
        // a limit on supplements alone beside a need from food would read as a contradiction
        var most = upper.filter(bound -> bound.scope() != UpperScope.SUPPLEMENT)
                .map(bound -> "at most %s (%s)".formatted(OwnTarget.words(bound.amount()), bound.basis()));
        return least.isPresent() && most.isPresent() ? least.get() + " and " + most.get() : least.or(() -> most).orElse("");
    }
}
