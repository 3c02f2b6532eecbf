package org.crampwise.planner.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.MealTimes;

/** What a rule demands of a plan. {@code code} names the rule. */
public sealed interface PlanConstraint {

    String code();

    /** The nutrient this constraint is about, where it is about one. */
    default Optional<Nutrient> concerns() {
        return Optional.empty();
    }

    /** A nutrient of which no serving's content may be unknown, because meals or days are held to one another by it. */
    default Optional<Nutrient> countsAll() {
        return switch (this) {
            case Steady steady -> Optional.of(steady.nutrient());
            case MealRange range -> Optional.of(range.nutrient());
            case MealShare share -> Optional.of(share.nutrient());
            case FluidCeiling fluid -> Optional.of(Nutrient.WATER);
            default -> Optional.empty();
        };
    }

    /** Whether it can be kept only by whoever plans every meal of the day. */
    default boolean needsAllMeals() {
        return switch (this) {
            case Steady steady -> true;
            case NutrientRange range -> true;
            case FluidCeiling fluid -> true;
            case MealRange range -> range.byOccasion().values().stream().anyMatch(band -> band.min() > 0);
            default -> false;
        };
    }

    /** Between two shares of the target, each day and on the mean; replaces the ordinary bounds of the nutrient. */
    record NutrientWindow(String code, Nutrient nutrient, double min, double max) implements PlanConstraint {
        @Override
        public Optional<Nutrient> concerns() {
            return Optional.of(nutrient);
        }
    }

    /** No day above this amount. */
    record NutrientCeiling(String code, Nutrient nutrient, Amount amount) implements PlanConstraint {
        @Override
        public Optional<Nutrient> concerns() {
            return Optional.of(nutrient);
        }
    }

    /** The limit of the reference intakes holds for everything eaten, whatever its scope, and on each day. */
    record LimitEachDay(String code, Nutrient nutrient) implements PlanConstraint {
        @Override
        public Optional<Nutrient> concerns() {
            return Optional.of(nutrient);
        }
    }

    /** Of the nutrient only what was added to a food counts toward the target. */
    record CountOnlyAdded(String code, Nutrient nutrient, Nutrient added) implements PlanConstraint {
        @Override
        public Optional<Nutrient> concerns() {
            return Optional.of(nutrient);
        }
    }

    /** No food with this trait. */
    record ExcludeTrait(String code, String trait) implements PlanConstraint {}

    /** No food that is not reviewed to be free of this. */
    record ExcludeAllergen(String code, String allergen) implements PlanConstraint {}

    /** At most so many servings of foods with this trait in any seven days. */
    record WeeklyMaxTrait(String code, String trait, int servings) implements PlanConstraint {}

    /** At most so many servings of fish in any seven days. */
    record WeeklyMaxFish(String code, int servings) implements PlanConstraint {}

    /**
     * Between two amounts on the mean of the plan.
     *
     * @param dayShare share of the upper amount that no day may pass, and where it is 1 of the lower that no day may miss
     * @param need what becomes of the reference intake
     */
    record NutrientRange(String code, Nutrient nutrient, Optional<Amount> min, Amount max, Optional<Double> dayShare, Need need)
            implements
                PlanConstraint {

        public enum Need {
            /** The range takes the place of it. */
            REPLACED,
            /** It is reported, and no plan must reach it. */
            WAIVED,
            /** Both hold. */
            KEPT
        }

        @Override
        public Optional<Nutrient> concerns() {
            return Optional.of(nutrient);
        }
    }

    /** Even from day to day: no day further from the mean of the plan than a share, or no two days from each other. */
    record Steady(String code, Nutrient nutrient, double within, boolean ofAnyTwoDays) implements PlanConstraint {

        /** So near to the mean that, where days are held to each other, the least and the greatest still are near enough. */
        public double shareOfMean() {
            return ofAnyTwoDays ? within / (2 + within) : within;
        }

        @Override
        public Optional<Nutrient> concerns() {
            return Optional.of(nutrient);
        }
    }

    /** No serving of these groups at these occasions. */
    record AbsentFrom(String code, List<String> foods, List<String> occasions, String why) implements PlanConstraint {}

    /** Each meal of an occasion between two amounts, in the unit of the nutrient. */
    record MealRange(String code, Nutrient nutrient, Map<String, Band> byOccasion) implements PlanConstraint {

        public record Band(double min, double max) {}

        static MealRange atMost(String code, Nutrient nutrient, double amount) {
            return new MealRange(code, nutrient, MealTimes.OCCASIONS.stream()
                    .collect(Collectors.toMap(Function.identity(), occasion -> new Band(0, amount))));
        }

        @Override
        public Optional<Nutrient> concerns() {
            return Optional.of(nutrient);
        }
    }

    /** No meal gives more than a share of the day's target. */
    record MealShare(String code, Nutrient nutrient, double share) implements PlanConstraint {
        @Override
        public Optional<Nutrient> concerns() {
            return Optional.of(nutrient);
        }
    }

    /** At least so many servings of foods with a trait on each day. */
    record DailyServings(String code, String trait, int servings) implements PlanConstraint {}

    /** No day, and not the mean, below a share of the energy need. */
    record EnergyAtLeast(String code, double share) implements PlanConstraint {}

    /** No day with more to drink among its servings, soups included; water drunk besides is the person's to count. */
    record FluidCeiling(String code, Amount amount) implements PlanConstraint {}

    /** Demanded by the rule, but not kept by the planner yet: a rule with one of these holds. */
    record NotEnforced(String code, String kind, String what) implements PlanConstraint {}
}
