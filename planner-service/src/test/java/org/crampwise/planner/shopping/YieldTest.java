package org.crampwise.planner.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.planner.catalog.SampleCatalog;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.nutrition.FactTable;
import org.crampwise.planner.nutrition.FactTable.Row;
import org.junit.jupiter.api.Test;

/** The yields of the seeds, held against the foods they are of. */
class YieldTest {

    private static final double LEEWAY = 0.10;
    private static final Map<String, Food> FOODS = SampleCatalog.foods().stream()
            .collect(Collectors.toMap(Food::id, Function.identity()));

    @Test
    void each_factor_follows_from_what_cooking_does_not_take_away() {
        var converted = FactTable.ofSeed("yields.csv").rows().stream().filter(row -> !row.text("kept").equals("as-is")).toList();
        assertThat(converted).hasSizeGreaterThan(30).allSatisfy(row -> {
            double factor = row.decimal("bought_per_eaten").doubleValue();
            assertThat(recomputed(row)).as(row.place()).isCloseTo(factor, within(factor * LEEWAY));
        });
    }

    private static double recomputed(Row row) {
        double raw = row.decimal("raw_per_100g").doubleValue();
        var cooked = FOODS.get(row.text("food")).per100g();
        return switch (row.text("kept")) {
            case "dry-matter" -> (100 - cooked.get("water")) / (100 - raw);
            case "protein" -> cooked.get("protein") / raw;
            default -> throw new AssertionError(row.place() + " keeps what?");
        };
    }

    @Test
    void a_piece_weighs_what_the_portion_of_its_food_says() {
        var pieces = Yield.ofSeeds().values().stream().filter(yield -> yield.piece().isPresent())
                .filter(yield -> FOODS.containsKey(yield.food())).toList();
        assertThat(pieces).hasSizeGreaterThan(15).allSatisfy(yield -> assertThat(FOODS.get(yield.food()).portions())
                .as(yield.food()).anySatisfy(portion -> assertThat(portion.grams() / portion.count() * yield.boughtPerEaten())
                        .isCloseTo(yield.piece().orElseThrow().grams(), within(0.1))));
    }

    @Test
    void foods_bought_as_one_thing_agree_on_its_name_and_piece() {
        Yield.ofSeeds().values().stream().collect(Collectors.groupingBy(Yield::bought)).values()
                .forEach(same -> assertThat(same).allSatisfy(yield -> {
                    assertThat(yield.boughtName()).isEqualTo(same.getFirst().boughtName());
                    assertThat(yield.piece()).isEqualTo(same.getFirst().piece());
                }));
    }
}
