package org.crampwise.planner.naturalness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Occasion;

/** The pair costs of all foods of one catalog revision, laid out for the search: built once, asked millions of times. */
public final class PairMatrix {

    /** Hot drinks and spreads go with everything they are served with; their pairs say nothing. */
    private static final Set<String> LEFT_OUT = Set.of("coffee", "tea", "spread", "condiment", "ingredient");

    private final Map<String, Integer> indexes = new HashMap<>();
    private final short[][] costs;
    private final int size;

    public PairMatrix(List<Food> foods, PairCosts pairs) {
        this.size = foods.size();
        this.costs = new short[Occasion.values().length][size * size];
        for (var food : foods) {
            indexes.put(food.id(), indexes.size());
        }
        for (var occasion : Occasion.values()) {
            fill(occasion, foods, pairs);
        }
    }

    private void fill(Occasion occasion, List<Food> foods, PairCosts pairs) {
        var eaten = foods.stream().filter(food -> food.eatingAt(occasion).isPresent() && !LEFT_OUT.containsAll(food.roles()))
                .toList();
        for (var one : eaten) {
            for (var other : eaten) {
                costs[occasion.ordinal()][indexOf(one.id()) * size + indexOf(other.id())] = (short) pairs.cost(occasion, one,
                        other);
            }
        }
    }

    public int indexOf(String food) {
        return indexes.get(food);
    }

    public int cost(int occasion, int one, int other) {
        return costs[occasion][one * size + other];
    }
}
