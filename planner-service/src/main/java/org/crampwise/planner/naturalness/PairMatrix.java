package org.crampwise.planner.naturalness;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.naturalness.PairCosts.CategoryPair;
import org.crampwise.planner.naturalness.PairCosts.FoodAt;

/** The pair costs of all foods of one catalog revision, laid out for the search: built once, asked millions of times. */
public final class PairMatrix {

    /** Hot drinks and spreads go with everything they are served with; their pairs say nothing. */
    private static final Set<String> LEFT_OUT = Set.of("coffee", "tea", "spread", "condiment", "ingredient");

    /** Broccoli beside a potato with broccoli is much the same thing twice; hundredths of a nat. */
    private static final int SAME_TWICE = 200;

    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Food> foods;
    private final List<String> categories;
    private final int[] categoryOf;
    private final short[][] costs;

    public PairMatrix(List<Food> foods, PairCosts pairs) {
        this.foods = foods;
        this.categories = foods.stream().map(Food::surveyCategory).distinct().sorted().toList();
        this.categoryOf = foods.stream().mapToInt(food -> categories.indexOf(food.surveyCategory())).toArray();
        this.costs = new short[Occasion.values().length][foods.size() * foods.size()];
        for (var food : foods) {
            indexes.put(food.id(), indexes.size());
        }
        var sameTwice = sameTwice();
        for (var occasion : Occasion.values()) {
            fill(occasion, pairs, sameTwice);
        }
    }

    private void fill(Occasion occasion, PairCosts pairs, BitSet[] sameTwice) {
        var eaten = new BitSet();
        for (var index = 0; index < foods.size(); index++) {
            var food = foods.get(index);
            eaten.set(index, food.eatingAt(occasion).isPresent() && !LEFT_OUT.containsAll(food.roles()));
        }
        var byCategory = byCategory(occasion, pairs);
        var partners = foods.stream().map(food -> partners(food, occasion, pairs)).toArray(BitSet[]::new);
        for (var one = eaten.nextSetBit(0); one >= 0; one = eaten.nextSetBit(one + 1)) {
            for (var other = eaten.nextSetBit(0); other >= 0; other = eaten.nextSetBit(other + 1)) {
                var together = partners[one].get(categoryOf[other]) || partners[other].get(categoryOf[one]);
                var habit = together ? 0 : byCategory[categoryOf[one]][categoryOf[other]];
                var twice = sameTwice[one].get(other) || sameTwice[other].get(one) ? SAME_TWICE : 0;
                costs[occasion.ordinal()][one * foods.size()
                        + other] = (short) (habit + twice + PairCosts.clash(foods.get(one), foods.get(other)));
            }
        }
    }

    /** By food the others whose family its id names. A matter of taste, not of safety: the words of a name may decide. */
    private BitSet[] sameTwice() {
        var membersByFamily = new HashMap<String, BitSet>();
        for (var index = 0; index < foods.size(); index++) {
            // a glass of milk beside porridge made with milk is no repetition
            if (!foods.get(index).roles().contains("milk")) {
                membersByFamily.computeIfAbsent(foods.get(index).family(), family -> new BitSet()).set(index);
            }
        }
        return foods.stream().map(dish -> {
            var named = new BitSet();
            var words = "-" + dish.id() + "-";
            membersByFamily.forEach((family, members) -> {
                if (!family.equals(dish.family())
                        && (words.contains("-" + family + "-") || words.contains("-" + family + "s-"))) {
                    named.or(members);
                }
            });
            return named;
        }).toArray(BitSet[]::new);
    }

    private int[][] byCategory(Occasion occasion, PairCosts pairs) {
        var table = new int[categories.size()][categories.size()];
        for (var one = 0; one < table.length; one++) {
            for (var other = 0; other < table.length; other++) {
                table[one][other] = pairs.byCategories()
                        .getOrDefault(CategoryPair.of(occasion, categories.get(one), categories.get(other)), 0);
            }
        }
        return table;
    }

    private BitSet partners(Food food, Occasion occasion, PairCosts pairs) {
        var set = new BitSet();
        for (var category : pairs.partners().getOrDefault(new FoodAt(food.id(), occasion), Set.of())) {
            if (categories.contains(category)) {
                set.set(categories.indexOf(category));
            }
        }
        return set;
    }

    public int indexOf(String food) {
        return indexes.get(food);
    }

    public int cost(int occasion, int one, int other) {
        return costs[occasion][one * foods.size() + other];
    }
}
