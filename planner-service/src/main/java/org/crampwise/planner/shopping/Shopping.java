package org.crampwise.planner.shopping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.crampwise.planner.shopping.ShoppingList.Aisle;
import org.crampwise.planner.stored.Ingredient;
import org.crampwise.planner.stored.StoredFood;
import org.crampwise.planner.stored.StoredPlan;

/** Turns plans into shopping lists. */
final class Shopping {

    static final String PLATE_WEIGHT = "Where a line says as eaten, the weight is that on the plate: peel, bones and what cooking adds or "
            + "takes away are not counted.";
    static final String EDIBLE_PIECES = "The grams of whole pieces are those of their edible part.";
    static final String NOT_TAKEN_APART = "The foods of catalog revision %s are not at hand any more: dishes are listed whole, and not "
            + "by aisle.";
    static final String UNKNOWN_AISLE = "other";

    private final Map<String, Yield> yields;
    private final Map<String, Ingredient> ingredients;

    Shopping(Map<String, Yield> yields, Map<String, Ingredient> ingredients) {
        this.yields = yields;
        this.ingredients = ingredients;
    }

    ShoppingList list(StoredPlan plan, Optional<Map<String, StoredFood>> foodsThen) {
        return list(List.of(plan), foodsThen);
    }

    /** What plans made together need, on one list; it is that of the first of them in all but its lines. */
    ShoppingList list(List<StoredPlan> plans, Optional<Map<String, StoredFood>> foodsThen) {
        var plan = plans.getFirst();
        var foods = foodsThen.orElse(Map.of());
        var aisles = new TreeMap<String, Map<String, Purchase>>(
                Comparator.comparing((String aisle) -> aisle.equals(UNKNOWN_AISLE)).thenComparing(Comparator.naturalOrder()));
        var eaten = eaten(plans, foods);
        var notes = new ArrayList<>(notes(plan, foodsThen.isPresent()));
        Pantry.of(plans).takeFrom(eaten, notes);
        eaten.forEach((id, grams) -> {
            var yield = Optional.ofNullable(yields.get(id));
            var item = yield.map(Yield::bought).orElse(id);
            aisles.computeIfAbsent(aisle(id, foods, foodsThen.isPresent()), aisle -> new TreeMap<>())
                    .computeIfAbsent(item, bought -> new Purchase(bought,
                            yield.map(Yield::boughtName).orElseGet(() -> name(id, plans, foods)), yield.orElse(null)))
                    .add(id, grams, yield.map(Yield::boughtPerEaten).orElse(1.0));
        });
        return new ShoppingList(plan.id(), plan.revision(), plan.startDate(), plan.days().size(),
                plan.certificate().catalogRevision(),
                aisles.entrySet().stream().map(entry -> aisle(entry.getKey(), entry.getValue(), foods)).toList(),
                List.copyOf(notes));
    }

    private static Aisle aisle(String aisle, Map<String, Purchase> purchases, Map<String, StoredFood> foods) {
        return new Aisle(aisle, purchases.values().stream()
                .sorted(Comparator.comparing(purchase -> purchase.name().toLowerCase(Locale.ROOT)))
                .map(purchase -> purchase.line(foods)).toList());
    }

    private static List<String> notes(StoredPlan plan, boolean foodsAtHand) {
        var notes = new ArrayList<>(List.of(PLATE_WEIGHT, EDIBLE_PIECES));
        if (!foodsAtHand) {
            notes.add(NOT_TAKEN_APART.formatted(plan.certificate().catalogRevision()));
        }
        return List.copyOf(notes);
    }

    /** Grams of everything that is no dish, by its id. A dish in a dish was taken apart by the catalog already. */
    private static Map<String, Double> eaten(List<StoredPlan> plans, Map<String, StoredFood> foods) {
        var eaten = new TreeMap<String, Double>();
        plans.stream().flatMap(StoredPlan::servings).forEach(serving -> {
            double grams = serving.portion().grams().doubleValue();
            var food = foods.get(serving.food());
            if (food != null && food.isDish()) {
                food.partsOf(grams).forEach(part -> eaten.merge(part.food(), part.grams(), Double::sum));
            } else {
                eaten.merge(serving.food(), grams, Double::sum);
            }
        });
        return eaten;
    }

    private String aisle(String id, Map<String, StoredFood> foods, boolean foodsAtHand) {
        var food = foods.get(id);
        if (food != null) {
            return food.aisle();
        }
        var ingredient = ingredients.get(id);
        return ingredient == null || !foodsAtHand ? UNKNOWN_AISLE : ingredient.aisle();
    }

    private String name(String id, List<StoredPlan> plans, Map<String, StoredFood> foods) {
        var food = foods.get(id);
        if (food != null) {
            return food.name();
        }
        var ingredient = ingredients.get(id);
        return ingredient != null
                ? ingredient.name()
                : plans.stream().flatMap(StoredPlan::servings).filter(serving -> serving.food().equals(id)).findFirst()
                        .map(serving -> serving.name())
                        .orElse(id.replace('-', ' '));
    }
}
