package org.crampwise.catalog.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.search.FoodQuery.Order.ByAmount;
import org.crampwise.catalog.search.FoodQuery.Order.ByName;

/** The curated foods of one revision of the catalog. Nothing it says ever changes, so anybody may read it at any time. */
public final class CuratedCatalog {

    private final String revision;
    private final boolean hasImported;
    private final List<CuratedFood> foods;
    private final CuratedOrders orders;
    private final Spelling spelling;
    private final NearNames nearNames;

    CuratedCatalog(String revision, boolean hasImported, Collection<CuratedFood> foods) {
        this.revision = revision;
        this.hasImported = hasImported;
        this.foods = List.copyOf(foods);
        orders = new CuratedOrders(this.foods);
        spelling = new Spelling(foods);
        nearNames = new NearNames(foods);
    }

    public String revision() {
        return revision;
    }

    /** Whether there is anything to look for beside these foods. */
    boolean hasImported() {
        return hasImported;
    }

    List<CuratedFood> foods() {
        return foods;
    }

    /**
     * The words as they were typed if any food has them all; else as they were most likely spelt. Filters play no part in that. "Chick
     * peas" are chickpeas before they are the beginnings of chicken and peanut.
     */
    List<String> spelt(List<String> typed) {
        if (typed.isEmpty() || foods.stream().anyMatch(food -> Fit.isWhole(typed, food))) {
            return typed;
        }
        return Stream.of(spelling.joinedOrSplit(typed), Stream.of(typed), spelling.corrected(typed)).flatMap(readings -> readings)
                .filter(this::isFound).findFirst().orElse(typed);
    }

    /** If no food has all the words, however they are spelt: without one of them. */
    List<String> speltOrShortened(List<String> typed) {
        var spelt = spelt(typed);
        return isFound(spelt)
                ? spelt
                : spelling.shortened(typed).sorted(Comparator.comparing(this::worstFit)).filter(this::isFound).findFirst()
                        .orElse(typed);
    }

    /** The reading that some food fits best comes first. */
    private double worstFit(List<String> words) {
        return -foods.stream().flatMapToDouble(food -> Fit.of(words, food).stream()).max().orElse(0);
    }

    List<String> namesLike(List<String> words) {
        return nearNames.to(String.join(" ", words));
    }

    boolean knows(String word) {
        return spelling.knows(word);
    }

    boolean isFound(List<String> words) {
        return words.isEmpty() || foods.stream().anyMatch(food -> Fit.of(words, food).isPresent());
    }

    /** In order, from behind the cursor on, at most {@code limit}. */
    List<FoundFood> find(FoodQuery query, List<String> words, int limit) {
        var order = query.order().places();
        var families = new HashSet<String>();
        boolean onlyKnown = query.order() instanceof ByAmount by && by.onlyKnown();
        return orders.inOrder(query.order(), words)
                .filter(placed -> placed.place().group() == 0 || !onlyKnown)
                .filter(placed -> query.filter().admits(placed.food().facts()))
                .filter(placed -> !query.onePerFamily() || families.add(placed.food().facts().family()))
                .filter(placed -> query.after().isEmpty() || order.compare(placed.place(), query.after().get()) > 0)
                .limit(limit)
                .map(placed -> new FoundFood(placed.food().facts(), placed.food().revision(), placed.place()))
                .toList();
    }

    Map<String, Integer> countByCategory(FoodFilter filter, List<String> words) {
        return orders.inOrder(new ByName(), words).map(placed -> placed.food().facts()).filter(filter::admits)
                .collect(Collectors.groupingBy(FoodFacts::category, TreeMap::new, Collectors.summingInt(food -> 1)));
    }

    /** A food, and its amounts of what was asked for, in that order; NaN: unknown. Exact enough to rank by, not to be shown. */
    public record Measured(FoodFacts facts, double[] amounts) {
    }

    /** How many foods the filter admits of which an amount that was asked for is unknown. These are few, so they are looked for first. */
    public int countUnknown(FoodFilter filter, List<NutrientBasis> wanted) {
        var columns = wanted.stream().map(orders::amounts).toArray(double[][]::new);
        return (int) IntStream.range(0, foods.size()).filter(i -> hasUnknown(columns, i) && filter.admits(foods.get(i).facts()))
                .count();
    }

    private static boolean hasUnknown(double[][] columns, int food) {
        for (double[] column : columns) {
            if (Double.isNaN(column[food])) {
                return true;
            }
        }
        return false;
    }

    /** In no order, for rankings of other rooms. */
    public Stream<Measured> measured(FoodFilter filter, List<NutrientBasis> wanted) {
        var columns = wanted.stream().map(orders::amounts).toList();
        return IntStream.range(0, foods.size()).filter(i -> filter.admits(foods.get(i).facts()))
                .mapToObj(i -> new Measured(foods.get(i).facts(), columns.stream().mapToDouble(column -> column[i]).toArray()));
    }
}
