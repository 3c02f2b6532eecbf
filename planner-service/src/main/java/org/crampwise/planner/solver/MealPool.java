package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Whole meals that are good by themselves: for each promising serving the best company it can have, by what the servings cost, what they
 * are worth to the rules and how well they go together. The search proposes them where it rebuilds a meal.
 */
final class MealPool {

    /** Servings of a slot, the most promising ones, around which a meal is composed. */
    private static final int ANCHORS = 30;
    /** Servings of a slot that are tried as company. */
    private static final int COMPANY = 40;

    private final MenuModel model;
    private final double[] reducedCosts;
    private final PooledMeal[][] mealsByOccasion;

    /** @param price what the meal costs after what it is worth to the rules, hundredths of a nat */
    record PooledMeal(int pattern, int[] slots, double price) {}

    /** @param reducedCosts of each candidate, by which the candidates of every slot are already sorted */
    MealPool(MenuModel model, double[] reducedCosts) {
        this.model = model;
        this.reducedCosts = reducedCosts;
        this.mealsByOccasion = new PooledMeal[model.patterns.length][];
        for (var occasion = 0; occasion < mealsByOccasion.length; occasion++) {
            mealsByOccasion[occasion] = meals(occasion);
        }
    }

    /** The meals of an occasion, the best first. */
    PooledMeal[] of(int occasion) {
        return mealsByOccasion[occasion];
    }

    private PooledMeal[] meals(int occasion) {
        var meals = new ArrayList<PooledMeal>();
        var known = new HashSet<List<Integer>>();
        for (var pattern = 0; pattern < model.patterns[occasion].length; pattern++) {
            var places = model.patterns[occasion][pattern].slots();
            for (var slot = 0; slot < places.size(); slot++) {
                var candidates = places.get(slot).candidates();
                for (var anchor = 0; anchor < Math.min(ANCHORS, candidates.length); anchor++) {
                    var meal = around(occasion, pattern, slot, candidates[anchor]);
                    if (known.add(identity(meal))) {
                        meals.add(meal);
                    }
                }
            }
        }
        meals.sort(Comparator.comparingDouble(PooledMeal::price));
        return meals.toArray(PooledMeal[]::new);
    }

    private static List<Integer> identity(PooledMeal meal) {
        var identity = new ArrayList<Integer>();
        identity.add(meal.pattern());
        Arrays.stream(meal.slots()).forEach(identity::add);
        return identity;
    }

    private PooledMeal around(int occasion, int pattern, int anchorSlot, int anchor) {
        var choice = model.patterns[occasion][pattern];
        var slots = new int[MenuModel.SLOTS];
        Arrays.fill(slots, MenuState.EMPTY);
        slots[anchorSlot] = anchor;
        var price = choice.cost() + choice.slots().get(anchorSlot).costPresent() + reducedCosts[anchor];
        for (var slot = 0; slot < choice.slots().size(); slot++) {
            if (slot != anchorSlot) {
                price += fill(occasion, choice.slots().get(slot), slot, slots);
            }
        }
        return new PooledMeal(pattern, slots, price);
    }

    /** Fills the slot with what goes best with what stands already, or leaves it empty where that is better. */
    private double fill(int occasion, SlotChoice place, int slot, int[] slots) {
        var best = MenuState.EMPTY;
        var price = place.optional() ? place.costAbsent() : Double.POSITIVE_INFINITY;
        for (var index = 0; index < Math.min(COMPANY, place.candidates().length); index++) {
            var candidate = place.candidates()[index];
            var together = place.costPresent() + reducedCosts[candidate];
            for (var other : slots) {
                together += other == MenuState.EMPTY ? 0 : model.pairCost(occasion, candidate, other);
            }
            if (together < price) {
                price = together;
                best = candidate;
            }
        }
        slots[slot] = best;
        return price;
    }
}
