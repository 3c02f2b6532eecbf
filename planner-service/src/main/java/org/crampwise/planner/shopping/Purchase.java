package org.crampwise.planner.shopping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.crampwise.planner.shopping.ShoppingList.Line;
import org.crampwise.planner.shopping.ShoppingList.Quantity;
import org.crampwise.planner.stored.StoredFood;
import org.jspecify.annotations.Nullable;

/** One thing to buy while it is being added up over the foods it becomes. */
final class Purchase {

    private static final String AS_BOUGHT = "as-bought";
    private static final String AS_EATEN = "as-eaten";
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    /** Nobody counts a quarter of the thirty-first slice. */
    private static final double QUARTERS_BELOW = 10;

    private final String item;
    private final String name;
    private final @Nullable Yield yield;
    private final List<String> foods = new ArrayList<>();
    private double eatenGrams;
    private double boughtGrams;

    Purchase(String item, String name, @Nullable Yield yield) {
        this.item = item;
        this.name = name;
        this.yield = yield;
    }

    void add(String food, double grams, double boughtPerEaten) {
        foods.add(food);
        eatenGrams += grams;
        boughtGrams += grams * boughtPerEaten;
    }

    String name() {
        return name;
    }

    Line line(Map<String, StoredFood> known) {
        var food = foods.size() == 1 ? Optional.ofNullable(known.get(foods.getFirst())) : Optional.<StoredFood>empty();
        return new Line(item, name, yield == null ? AS_EATEN : AS_BOUGHT, bought(), eaten(food), List.copyOf(foods));
    }

    private Quantity bought() {
        var piece = yield == null ? Optional.<Yield.Piece>empty() : yield.piece();
        return piece.map(this::whole).orElseGet(() -> Quantity.of(ShopAmount.grams(boughtGrams)));
    }

    private Quantity whole(Yield.Piece piece) {
        var count = ShopAmount.pieces(boughtGrams / piece.grams());
        return new Quantity(count.multiply(BigDecimal.valueOf(piece.grams())).setScale(0, RoundingMode.HALF_UP), count,
                piece.name());
    }

    /** In the measure the food is usually served in, when all of it is one food. */
    private Quantity eaten(Optional<StoredFood> food) {
        var grams = BigDecimal.valueOf(eatenGrams).setScale(1, RoundingMode.HALF_UP);
        return food.flatMap(one -> one.portions().stream().filter(StoredFood.HouseholdPortion::usual).findFirst())
                .map(usual -> new Quantity(grams, countable(eatenGrams * usual.count() / usual.grams()), usual.measure()))
                .filter(quantity -> quantity.count() != null && quantity.count().signum() > 0)
                .orElseGet(() -> Quantity.of(grams));
    }

    private static BigDecimal countable(double count) {
        var step = count < QUARTERS_BELOW ? QUARTER : BigDecimal.ONE;
        return BigDecimal.valueOf(count).divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }
}
