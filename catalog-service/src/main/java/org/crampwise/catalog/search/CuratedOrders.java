package org.crampwise.catalog.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.crampwise.catalog.search.FoodQuery.Order;
import org.crampwise.catalog.search.FoodQuery.Order.ByAmount;
import org.crampwise.catalog.search.FoodQuery.Order.ByFit;
import org.crampwise.catalog.search.FoodQuery.Order.ByName;
import org.jspecify.annotations.Nullable;

/** The curated foods in every order that was ever asked for, each sorted once. */
final class CuratedOrders {

    private static final int CURATED = 0;
    private static final int UNKNOWN_AMOUNT = 1;
    private static final int DECIMALS = 6;

    private final List<CuratedFood> foods;
    private final Map<Order, List<Placed>> placedByOrder = new ConcurrentHashMap<>();
    private final Map<NutrientBasis, double[]> amountsByNutrient = new ConcurrentHashMap<>();

    record Placed(CuratedFood food, Place place) {
    }

    CuratedOrders(Collection<CuratedFood> foods) {
        this.foods = List.copyOf(foods);
    }

    /** Those that have all the words, in order. How well words fit is no order to keep: everybody types others. */
    Stream<Placed> inOrder(Order order, List<String> words) {
        if (words.isEmpty()) {
            return kept(order).stream();
        }
        return order instanceof ByFit
                ? foods.stream()
                        .flatMap(food -> Fit.of(words, food).stream().mapToObj(fit -> new Placed(food, byFit(food, rank(fit)))))
                        .sorted(Comparator.comparing(Placed::place, order.places()))
                : kept(order).stream().filter(placed -> Fit.of(words, placed.food).isPresent());
    }

    /** Of the foods in the order they were given in; NaN where it is unknown. Computed once: dividing decimals takes its time. */
    double[] amounts(NutrientBasis of) {
        return amountsByNutrient.computeIfAbsent(of, wanted -> foods.stream()
                .mapToDouble(food -> wanted.basis().amount(food.facts(), wanted.nutrient()).map(BigDecimal::doubleValue)
                        .orElse(Double.NaN))
                .toArray());
    }

    private List<Placed> kept(Order order) {
        return placedByOrder.computeIfAbsent(order.unrestricted(), wanted -> foods.stream()
                .map(food -> new Placed(food, place(food, wanted)))
                .sorted(Comparator.comparing(Placed::place, wanted.places()))
                .toList());
    }

    private static Place place(CuratedFood food, Order order) {
        return switch (order) {
            case ByFit byFit -> byFit(food, BigDecimal.ZERO);
            case ByName byName -> byFit(food, BigDecimal.ZERO);
            case ByAmount by -> byAmount(by.basis().amount(food.facts(), by.nutrient()).orElse(null), by.mostFirst(),
                    food.facts().id());
        };
    }

    private static Place byFit(CuratedFood food, BigDecimal rank) {
        return new Place(CURATED, rank, food.nameKey(), food.facts().id());
    }

    private static BigDecimal rank(double fit) {
        return BigDecimal.valueOf(-fit).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static Place byAmount(@Nullable BigDecimal amount, boolean mostFirst, String id) {
        return amount == null
                ? new Place(UNKNOWN_AMOUNT, BigDecimal.ZERO, "", id)
                : new Place(0, mostFirst ? amount.negate() : amount, "", id);
    }
}
