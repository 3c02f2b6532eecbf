package org.crampwise.planner.target;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.crampwise.planner.nutrition.FactTable;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.screening.PlanConstraint;
import org.crampwise.planner.screening.PlanConstraint.AbsentFrom;
import org.crampwise.planner.screening.PlanConstraint.MealRange;
import org.crampwise.planner.screening.PlanConstraint.NutrientRange;
import org.crampwise.planner.screening.PlanConstraint.Steady;

/** What every plan of a person obeys because of a rule of screening, in plain words. */
public record LimitView(String code, String limit) {

    private static final Map<String, String> FOODS = FactTable.ofSeed("limit-words.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text("word"), row -> row.text("words")));

    static LimitView of(PlanConstraint constraint) {
        return new LimitView(constraint.code(), words(constraint));
    }

    private static String words(PlanConstraint constraint) {
        return switch (constraint) {
            case PlanConstraint.NutrientWindow window -> text("%s between %.0f and %.0f %% of the target each day",
                    name(window.nutrient()), window.min() * 100, window.max() * 100);
            case PlanConstraint.NutrientCeiling ceiling -> text("%s at most %.0f %s on any day",
                    name(ceiling.nutrient()), ceiling.amount().value(), ceiling.amount().unit());
            case PlanConstraint.LimitEachDay limit ->
                name(limit.nutrient()) + " within its limit each day, whatever it comes from";
            case PlanConstraint.CountOnlyAdded counted ->
                name(counted.nutrient()) + " counted only where it was added to a food";
            case PlanConstraint.ExcludeTrait excluded -> "no " + food(excluded.trait());
            case PlanConstraint.ExcludeAllergen excluded -> "only foods known to be free of " + excluded.allergen();
            case PlanConstraint.WeeklyMaxTrait most ->
                "%s at most %d times in seven days".formatted(food(most.trait()), most.servings());
            case PlanConstraint.WeeklyMaxFish most -> "fish at most %d times in seven days".formatted(most.servings());
            case NutrientRange range -> range(range);
            case Steady steady -> text(steady.ofAnyTwoDays()
                    ? "%s of any two days within %.0f %% of each other"
                    : "%s of each day within %.0f %% of the mean of the plan", name(steady.nutrient()), steady.within() * 100);
            case AbsentFrom absent -> absent(absent);
            case MealRange range -> range(range);
            case PlanConstraint.MealShare share -> text("%s spread over the day: no meal gives more than %.0f %% of the target",
                    name(share.nutrient()), share.share() * 100);
            case PlanConstraint.DailyServings daily ->
                "%s at least %d times each day".formatted(food(daily.trait()), daily.servings());
            case PlanConstraint.EnergyAtLeast energy -> text("energy at least %.0f %% of the need each day",
                    energy.share() * 100);
            case PlanConstraint.FluidCeiling fluid -> text("drinks and soups of each day at most %.0f ml",
                    fluid.amount().value());
            case PlanConstraint.NotEnforced pending -> pending.what();
        };
    }

    private static String range(NutrientRange range) {
        var least = range.min().filter(min -> min.value() > 0).map(min -> text("between %.4g and", min.value()))
                .orElse("at most");
        boolean eachDay = range.dayShare().filter(share -> share == 1).isPresent();
        return text("%s %s %.4g %s %s", name(range.nutrient()), least, range.max().value(), range.max().unit(),
                eachDay ? "each day" : "a day on the mean");
    }

    private static String range(MealRange range) {
        if (range.byOccasion().values().stream().allMatch(band -> band.min() == 0)) {
            var most = range.byOccasion().values().stream().mapToDouble(MealRange.Band::max).max().orElse(0);
            return text("%s at most %.0f %s in any meal", name(range.nutrient()), most, range.nutrient().unit());
        }
        return range.byOccasion().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(band -> text("%s from %.0f to %.0f %s", band.getKey(), band.getValue().min(), band.getValue().max(),
                        range.nutrient().unit()))
                .collect(Collectors.joining(", ", name(range.nutrient()) + " of each ", ""));
    }

    private static String absent(AbsentFrom absent) {
        var foods = absent.foods().stream().map(LimitView::food).toList();
        var words = foods.size() == 1
                ? foods.getFirst()
                : String.join(", ", foods.subList(0, foods.size() - 1)) + " or " + foods.getLast();
        if (absent.why().isEmpty()) {
            return "no " + words;
        }
        return absent.occasions().isEmpty()
                ? "no meal stands too near the dose for %s (%s)".formatted(words, absent.why())
                : "no %s at %s (%s)".formatted(words, String.join(" and ", absent.occasions()), absent.why());
    }

    private static String food(String word) {
        return FOODS.getOrDefault(word, word.replace('-', ' '));
    }

    private static String name(Nutrient nutrient) {
        if (nutrient == Nutrient.WATER) {
            return "water in food and drinks";
        }
        return nutrient.code().startsWith("vitamin-")
                ? "vitamin " + nutrient.code().substring("vitamin-".length()).toUpperCase(Locale.ROOT)
                : nutrient.code();
    }

    private static String text(String words, Object... parts) {
        return String.format(Locale.ROOT, words, parts);
    }
}
