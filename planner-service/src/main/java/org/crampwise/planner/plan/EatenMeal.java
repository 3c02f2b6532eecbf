package org.crampwise.planner.plan;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.Portion;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.menu.SettledMeal;
import org.crampwise.planner.plan.EatenView.EatenAmount;

/** A meal that was eaten: what is told of it, and the servings that count. */
record EatenMeal(int day, int meal, EatenView view, List<Serving> servings) {

    private static final String SLOT = "eaten";
    /** Amounts alone become a food of their own, of which so much was eaten. */
    private static final Portion ALL_OF_IT = new Portion(1, "serving", 100);

    /** Empty when the catalog does not have one of the foods any more. */
    static Optional<EatenMeal> of(int day, int meal, DayMenu planned, EatenView view, Counting counting) {
        if (view.tellsWhatWasPlanned()) {
            return Optional.of(new EatenMeal(day, meal, view, planned.meals().get(meal).servings()));
        }
        var servings = new ArrayList<Serving>();
        for (var eaten : view.foods() == null ? List.<EatenView.EatenFood>of() : view.foods()) {
            var food = counting.food(eaten.food(), planned.date());
            if (food.isEmpty()) {
                return Optional.empty();
            }
            var portion = eaten.portion();
            servings.add(new Serving(SLOT, food.get(), new Portion(portion.count().doubleValue(), portion.measure(),
                    portion.grams().doubleValue()), false));
        }
        if (view.amounts() != null) {
            servings.add(new Serving(SLOT, ofAmounts(day, meal, view.amounts()), ALL_OF_IT, false));
        }
        return Optional.of(new EatenMeal(day, meal, view, List.copyOf(servings)));
    }

    private static Food ofAmounts(int day, int meal, List<EatenAmount> amounts) {
        var id = "eaten-%d-%d".formatted(day, meal);
        Map<String, Double> contents = amounts.stream()
                .collect(toMap(EatenAmount::nutrient, amount -> amount.amount().value().doubleValue()));
        return new Food(id, id, "eaten", List.of(), id, "", contents, List.of(ALL_OF_IT), ALL_OF_IT, Set.of(), Set.of(), Set.of(),
                0, 0, "none", "", "", List.of());
    }

    SettledMeal settled(Meal planned) {
        return view.tellsWhatWasPlanned()
                ? SettledMeal.asPlanned(day, meal, planned)
                : SettledMeal.eaten(day, meal, planned, servings);
    }

    boolean isAt(int otherDay, int otherMeal) {
        return day == otherDay && meal == otherMeal;
    }
}
