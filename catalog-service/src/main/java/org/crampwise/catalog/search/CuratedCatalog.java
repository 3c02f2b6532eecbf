package org.crampwise.catalog.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.search.FoodQuery.Order.ByAmount;
import org.crampwise.catalog.search.FoodQuery.Order.ByFit;
import org.crampwise.catalog.search.FoodQuery.Order.ByName;
import org.jspecify.annotations.Nullable;

/** The curated foods of one revision of the catalog. Nothing in it ever changes, so anybody may read it at any time. */
public final class CuratedCatalog {

    static final int CURATED = 0;
    private static final int UNKNOWN_AMOUNT = 1;
    private static final int DECIMALS = 6;

    private final String revision;
    private final boolean hasImported;
    private final List<CuratedFood> foods;
    private final Spelling spelling;
    private final NearNames nearNames;

    CuratedCatalog(String revision, boolean hasImported, Collection<CuratedFood> foods) {
        this.revision = revision;
        this.hasImported = hasImported;
        this.foods = List.copyOf(foods);
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
     * The words as they were typed if any food has them all; else as they were most likely meant. Filters play no part in that. "Chick
     * peas" are chickpeas before they are the beginnings of chicken and peanut.
     */
    List<String> reading(List<String> typed) {
        if (typed.isEmpty() || foods.stream().anyMatch(food -> Fit.isWhole(typed, food))) {
            return typed;
        }
        return Stream.of(spelling.joinedOrSplit(typed).filter(this::isFound), Stream.of(typed).filter(this::isFound),
                spelling.corrected(typed).filter(this::isFound),
                spelling.shortened(typed).sorted(Comparator.comparing(this::worstFit)))
                .flatMap(readings -> readings).filter(this::isFound).findFirst().orElse(typed);
    }

    /** The reading that some food fits best comes first. */
    private double worstFit(List<String> words) {
        return -foods.stream().flatMapToDouble(food -> Fit.of(words, food).stream()).max().orElse(0);
    }

    List<String> namesLike(List<String> words) {
        return nearNames.to(String.join(" ", words));
    }

    private boolean isFound(List<String> words) {
        return foods.stream().anyMatch(food -> Fit.of(words, food).isPresent());
    }

    /** In order, from behind the cursor on, at most {@code limit}. */
    List<FoundFood> find(FoodQuery query, List<String> words, int limit) {
        var order = query.order().places();
        var families = new HashSet<String>();
        return matching(query.filter(), words)
                .map(food -> new FoundFood(food.facts(), food.revision(), place(food, words, query.order())))
                .filter(found -> found.place().group() == 0 || !isOnlyKnownWanted(query.order()))
                .sorted(Comparator.comparing(FoundFood::place, order))
                .filter(found -> !query.onePerFamily() || families.add(found.facts().family()))
                .filter(found -> query.after().isEmpty() || order.compare(found.place(), query.after().get()) > 0)
                .limit(limit)
                .toList();
    }

    Map<String, Integer> countByCategory(FoodFilter filter, List<String> words) {
        return matching(filter, words).collect(Collectors.groupingBy(food -> food.facts().category(), TreeMap::new,
                Collectors.summingInt(food -> 1)));
    }

    /** Foods that answer to no order, for rankings of other rooms. */
    public Stream<FoodFacts> matching(FoodFilter filter) {
        return matching(filter, List.of()).map(CuratedFood::facts);
    }

    private Stream<CuratedFood> matching(FoodFilter filter, List<String> words) {
        Predicate<CuratedFood> fits = words.isEmpty() ? food -> true : food -> Fit.of(words, food).isPresent();
        return foods.stream().filter(food -> filter.admits(food.facts())).filter(fits);
    }

    private static Place place(CuratedFood food, List<String> words, FoodQuery.Order order) {
        var id = food.facts().id();
        return switch (order) {
            case ByFit byFit -> new Place(CURATED, words.isEmpty() ? BigDecimal.ZERO : rank(Fit.of(words, food).orElseThrow()),
                    food.nameKey(), id);
            case ByName byName -> new Place(CURATED, BigDecimal.ZERO, food.nameKey(), id);
            case ByAmount by -> place(by.basis().amount(food.facts(), by.nutrient()).orElse(null), by.mostFirst(), id);
        };
    }

    private static boolean isOnlyKnownWanted(FoodQuery.Order order) {
        return order instanceof ByAmount by && by.onlyKnown();
    }

    private static BigDecimal rank(double fit) {
        return BigDecimal.valueOf(-fit).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static Place place(@Nullable BigDecimal amount, boolean mostFirst, String id) {
        return Objects.isNull(amount)
                ? new Place(UNKNOWN_AMOUNT, BigDecimal.ZERO, "", id)
                : new Place(0, mostFirst ? amount.negate() : amount, "", id);
    }
}
