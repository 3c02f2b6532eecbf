package org.crampwise.planner.plan;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.List;
import java.util.Optional;

import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.Target;
import org.crampwise.planner.target.UpperScope;

/** What the food must supply of each nutrient: the targets, less what supplements give already. */
record NutrientBounds(Person person, int days) {

    /** Retinol has no figure of its own; all vitamin A together bounds it from above, on a single day as any limit does. */
    private static final double RETINOL_DAILY_CEILING = 1.2;

    static List<NutrientBound> of(Assessment assessment, int days) {
        var bounds = new NutrientBounds(assessment.person(), days);
        return assessment.targets().targets().stream().filter(target -> target.nutrient() != Nutrient.PROTEIN)
                .flatMap(target -> bounds.bound(target).stream()).toList();
    }

    private Optional<NutrientBound> bound(Target target) {
        var lower = target.lower().filter(need -> target.use() == Target.Use.PLANNED);
        var upper = target.upper().filter(limit -> limit.scope() != UpperScope.SUPPLEMENT);
        if (lower.isEmpty() && upper.isEmpty()) {
            return Optional.empty();
        }
        double supplemented = person.supplemented(target.nutrient()).value();
        return Optional.of(new NutrientBound(target.nutrient().code(),
                lower.map(need -> atLeast(need.amount().value(), supplemented)).orElse(NEGATIVE_INFINITY),
                upper.map(limit -> limit.amount().value() - supplemented).orElse(POSITIVE_INFINITY),
                lower.map(need -> atLeast(floor(need) * need.amount().value(), supplemented)).orElse(NEGATIVE_INFINITY),
                upper.flatMap(limit -> ceiling(limit).map(share -> share * limit.amount().value() - supplemented))
                        .orElse(POSITIVE_INFINITY)));
    }

    /** A plan of one day has no other day to make up for it. */
    private double floor(Target.Lower need) {
        return days == 1 ? 1 : need.dailyFloor().orElse(0.0);
    }

    private static Optional<Double> ceiling(Target.Upper limit) {
        return limit.scope() == UpperScope.RETINOL ? Optional.of(RETINOL_DAILY_CEILING) : limit.dailyCeiling();
    }

    private static double atLeast(double need, double supplemented) {
        return Math.max(0, need - supplemented);
    }
}
