package org.crampwise.planner.screening;

import java.util.Optional;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;

/** What a rule demands of a plan. {@code code} names the rule. */
public sealed interface PlanConstraint {

    String code();

    /** The nutrient this constraint is about, where it is about one. */
    default Optional<Nutrient> concerns() {
        return Optional.empty();
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

    /** Demanded by the rule, but not kept by the planner yet: a rule with one of these holds. */
    record NotEnforced(String code, String kind, String what) implements PlanConstraint {}
}
