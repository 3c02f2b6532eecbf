package org.crampwise.planner.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Diet;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.screening.PlanConstraint;

/**
 * Which foods a person may be served. What is not known to be fit is not.
 *
 * @param freeOf allergens every food must be reviewed to be free of
 * @param forbidden traits no food may have
 * @param limited nutrients with an upper bound, of which every content must be known
 */
record FoodChoice(Diet diet, Set<String> freeOf, Set<String> forbidden, Set<String> dislikes, List<String> limited) {

    /** Nobody needs these, whatever screening says. */
    private static final Set<String> NEVER = Set.of("alcohol", "mercury-high", "special-reduced");
    private static final String GLUTEN_FREE = "special-gluten-free";
    private static final String LACTOSE_FREE = "special-lactose-free";

    static FoodChoice of(Person person, List<PlanConstraint> constraints, Set<String> dislikes, List<NutrientBound> bounds) {
        var freeOf = person.without().stream().map(exclusion -> exclusion.code()).collect(Collectors.toSet());
        constraints.stream().filter(PlanConstraint.ExcludeAllergen.class::isInstance)
                .map(PlanConstraint.ExcludeAllergen.class::cast)
                .forEach(excluded -> freeOf.add(excluded.allergen()));
        var forbidden = constraints.stream().filter(PlanConstraint.ExcludeTrait.class::isInstance)
                .map(PlanConstraint.ExcludeTrait.class::cast).map(PlanConstraint.ExcludeTrait::trait).collect(Collectors.toSet());
        forbidden.addAll(NEVER);
        // Special diet products cost more and please less: only for whom they are made.
        if (!freeOf.contains("gluten") && !freeOf.contains("wheat")) {
            forbidden.add(GLUTEN_FREE);
        }
        if (!freeOf.contains("lactose")) {
            forbidden.add(LACTOSE_FREE);
        }
        var limited = Stream.concat(
                bounds.stream().filter(bound -> Double.isFinite(bound.meanUpper()) || Double.isFinite(bound.dayUpper()))
                        .map(NutrientBound::nutrient),
                constraints.stream().flatMap(constraint -> constraint.countsAll().stream()).map(Nutrient::code)).distinct()
                .toList();
        return new FoodChoice(person.diet(), freeOf, forbidden, dislikes, limited);
    }

    boolean allows(Food food) {
        return objection(food).isEmpty();
    }

    /** Why this food may not be served, in plain words. */
    Optional<String> objection(Food food) {
        if (diet != Diet.OMNIVORE && !food.diets().contains(diet.code())) {
            return Optional.of("is not known to be " + diet.code());
        }
        var allergen = freeOf.stream().sorted().filter(code -> !food.allergenFree().contains(code)).findFirst();
        if (allergen.isPresent()) {
            return Optional.of("is not known to be free of " + allergen.get());
        }
        var trait = food.traits().stream().sorted().filter(forbidden::contains).findFirst();
        if (trait.isPresent()) {
            return Optional.of("is never planned for this person (%s)".formatted(trait.get()));
        }
        var unknown = limited.stream().filter(nutrient -> !food.per100g().containsKey(nutrient)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of("has an unknown content of %s, which is limited".formatted(unknown.get()));
        }
        return FoodSnapshot.isMeant(food, dislikes) ? Optional.of("is among the dislikes") : Optional.empty();
    }
}
