package org.crampwise.planner.target;

import java.util.List;
import java.util.Locale;

import org.crampwise.planner.screening.PlanConstraint;
import org.crampwise.planner.screening.Screening;

/** What screening says, in every answer that has to do with a person; {@code limits} are what plans of this person obey. */
public record ScreeningView(String outcome, List<FindingView> findings, List<LimitView> limits, String rulesVersion) {

    public static ScreeningView of(Screening screening) {
        return new ScreeningView(screening.outcome().code(),
                screening.findings().stream()
                        .map(finding -> new FindingView(finding.code(), finding.outcome().code(), finding.message())).toList(),
                screening.constraints().stream().map(LimitView::of).toList(), screening.rulesVersion());
    }

    public record FindingView(String code, String outcome, String message) {}

    public record LimitView(String code, String limit) {

        static LimitView of(PlanConstraint constraint) {
            return new LimitView(constraint.code(), words(constraint));
        }

        private static String words(PlanConstraint constraint) {
            return switch (constraint) {
                case PlanConstraint.NutrientWindow window ->
                    String.format(Locale.ROOT, "%s between %.0f and %.0f %% of the target each day",
                            window.nutrient(), window.min() * 100, window.max() * 100);
                case PlanConstraint.NutrientCeiling ceiling -> String.format(Locale.ROOT, "%s at most %.0f %s on any day",
                        ceiling.nutrient(), ceiling.amount().value(), ceiling.amount().unit());
                case PlanConstraint.LimitEachDay limit -> limit.nutrient() + " within its limit each day, whatever it comes from";
                case PlanConstraint.CountOnlyAdded counted -> counted.nutrient() + " counted only where it was added to a food";
                case PlanConstraint.ExcludeTrait excluded -> "no " + excluded.trait();
                case PlanConstraint.ExcludeAllergen excluded -> "only foods known to be free of " + excluded.allergen();
                case PlanConstraint.WeeklyMaxTrait most ->
                    "%s at most %d times in seven days".formatted(most.trait(), most.servings());
                case PlanConstraint.WeeklyMaxFish most -> "fish at most %d times in seven days".formatted(most.servings());
                case PlanConstraint.NotEnforced pending -> pending.what();
            };
        }
    }
}
