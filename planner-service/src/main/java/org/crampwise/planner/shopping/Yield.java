package org.crampwise.planner.shopping;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.planner.nutrition.FactTable;

/**
 * How a food as eaten is bought.
 *
 * @param bought what is bought; several foods may come from the same
 * @param boughtPerEaten grams bought for each gram eaten
 * @param piece how whole pieces are called, where it is sold by the piece
 */
record Yield(String food, String bought, String boughtName, double boughtPerEaten, Optional<Piece> piece) {

    /** The grams of a piece are those of its edible part. */
    record Piece(String name, double grams) {}

    /** The reviewed yields of the seeds by the food as eaten. */
    static Map<String, Yield> ofSeeds() {
        return FactTable.ofSeed("yields.csv").rows().stream().map(Yield::of)
                .collect(Collectors.toUnmodifiableMap(Yield::food, Function.identity()));
    }

    private static Yield of(FactTable.Row row) {
        return new Yield(row.text("food"), row.text("bought"), row.text("bought_name"),
                row.decimal("bought_per_eaten").doubleValue(),
                row.find("piece").map(piece -> new Piece(piece, row.decimal("piece_grams").doubleValue())));
    }
}
