package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.EnergyNeed;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.Target;

/** Adds up what servings give, and compares it with what the person needs. */
record Totals(Assessment assessment) {

    private static final List<Nutrient> SHOWN = List.of(Nutrient.MAGNESIUM, Nutrient.POTASSIUM, Nutrient.CALCIUM,
            Nutrient.VITAMIN_D, Nutrient.VITAMIN_B12, Nutrient.ENERGY, Nutrient.PROTEIN, Nutrient.FAT, Nutrient.SATURATED_FAT,
            Nutrient.CARBOHYDRATE, Nutrient.SUGARS, Nutrient.FIBER, Nutrient.SODIUM, Nutrient.IRON, Nutrient.ZINC,
            Nutrient.THIAMIN,
            Nutrient.VITAMIN_B6, Nutrient.VITAMIN_E, Nutrient.VITAMIN_A, Nutrient.VITAMIN_K, Nutrient.VITAMIN_C, Nutrient.FOLATE,
            Nutrient.CAFFEINE);

    /** The mean over these days. */
    List<TotalView> of(List<DayMenu> days) {
        return of(days, SHOWN);
    }

    /** The mean over these days, of some nutrients. */
    List<TotalView> of(List<DayMenu> days, List<Nutrient> nutrients) {
        var servings = days.stream().flatMap(DayMenu::servings).toList();
        return nutrients.stream().map(nutrient -> total(nutrient, servings, days.size())).toList();
    }

    private TotalView total(Nutrient nutrient, List<Serving> servings, int days) {
        double eaten = servings.stream()
                .mapToDouble(serving -> serving.food().knownContent(nutrient.code(), serving.portion().grams())).sum() / days;
        double supplemented = assessment.person().supplemented(nutrient).value();
        return new TotalView(nutrient.code(), Shown.of(nutrient, eaten),
                supplemented > 0 ? Shown.of(nutrient, supplemented) : null,
                need(nutrient).map(need -> share(eaten + supplemented, need)).orElse(null),
                limit(nutrient).map(limit -> share(eaten + supplemented, limit)).orElse(null),
                servings.stream().filter(serving -> !serving.food().per100g().containsKey(nutrient.code())).count());
    }

    private static BigDecimal share(double amount, double of) {
        return Shown.rounded(amount / of, 3);
    }

    private Optional<Double> need(Nutrient nutrient) {
        return switch (nutrient) {
            case ENERGY -> assessment.targets().energy().map(EnergyNeed::kcal).map(BigDecimal::doubleValue);
            // Nobody falls short of salt: what counts is how near its limit is.
            case SODIUM -> Optional.empty();
            default -> assessment.targets().find(nutrient).flatMap(Target::lower).map(lower -> lower.amount().value())
                    .filter(need -> need > 0);
        };
    }

    private Optional<Double> limit(Nutrient nutrient) {
        return assessment.targets().find(nutrient).flatMap(Target::totalUpper).map(upper -> upper.amount().value())
                .filter(limit -> limit > 0);
    }
}
