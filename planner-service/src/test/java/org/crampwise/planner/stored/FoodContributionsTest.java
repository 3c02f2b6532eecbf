package org.crampwise.planner.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.crampwise.planner.plan.DayView.ServingView;
import org.crampwise.planner.stored.StoredFood.Content;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FoodContributionsTest {

    private static final int FOODS = 8;
    private static final List<String> QUALITIES = List.of("analysed", "calculated", "imputed");

    @Property(tries = 300)
    void what_foods_give_adds_up_to_what_is_eaten(@ForAll("servings") List<ServingView> servings,
            @ForAll("contents") List<Double> contents, @ForAll @IntRange(min = 1, max = 14) int days) {
        var foods = foods(contents);
        double eaten = servings.stream().mapToDouble(serving -> {
            double content = contents.get(number(serving));
            return content < 0 ? 0 : content * serving.portion().grams().doubleValue() / 100;
        }).sum() / days;

        var given = FoodContributions.of("magnesium", servings, days, foods);

        assertThat(given.sum()).isCloseTo(eaten, within(1e-6));
        assertThat(given.byQuality().values().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(eaten, within(1e-6));
        assertThat(given.unknown()).extracting(FoodContributions.Served::food)
                .containsExactlyInAnyOrderElementsOf(servings.stream()
                        .filter(serving -> contents.get(number(serving)) < 0).map(ServingView::food).collect(Collectors.toSet()));
    }

    private static int number(ServingView serving) {
        return Integer.parseInt(serving.food());
    }

    /** A content below zero stands for one that is not known. */
    private static Map<String, StoredFood> foods(List<Double> contents) {
        return IntStream.range(0, FOODS).boxed().collect(Collectors.toMap(String::valueOf, i -> {
            double content = contents.get(i);
            Map<String, Content> per100g = content < 0
                    ? Map.of()
                    : Map.of("magnesium", new Content(content, "mg", QUALITIES.get(i % QUALITIES.size())));
            return PlanDraft.food(String.valueOf(i), "Food " + i, "produce", per100g);
        }));
    }

    @Provide
    Arbitrary<List<Double>> contents() {
        return Arbitraries.doubles().between(-200, 600).list().ofSize(FOODS);
    }

    @Provide
    Arbitrary<List<ServingView>> servings() {
        return Combinators.combine(Arbitraries.integers().between(0, FOODS - 1), Arbitraries.integers().between(1, 500))
                .as((food, grams) -> PlanDraft.serving(String.valueOf(food), "Food " + food, 1, "cup", grams)).list()
                .ofMaxSize(40);
    }
}
