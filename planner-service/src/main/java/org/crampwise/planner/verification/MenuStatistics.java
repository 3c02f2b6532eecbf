package org.crampwise.planner.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.verification.MealHabits.Share;
import org.crampwise.planner.verification.ServedPlan.Day;
import org.crampwise.planner.verification.ServedPlan.Meal;
import org.crampwise.planner.verification.ServedPlan.Serving;

import com.fasterxml.jackson.databind.JsonNode;

/** How like people's own meals the menus of one plan or of many are: shares from 0 to 1, grams a day, counts a week. */
public record MenuStatistics(int plans, long portions, double pairsThatGoTogether, double usualAtOccasion,
        double portionsInMiddleHalf, double portionsInWideRange, double portionsInScaledRange, double unusualness,
        double completeMainMeals, long daysWithDrinkAsSnack, double milkGramsPerDay, double highestMilkGrams,
        double produceGramsPerDay, double lowestProduceGrams, double distinctFoodsPerWeek, double distinctMainsPerWeek) {

    private static final Set<String> DRINKS = Set.of("milk", "flavored-milk", "juice", "coffee", "tea");
    private static final Set<String> MAINS = Set.of("meat", "poultry", "fish", "shellfish", "plant-protein", "processed-meat",
            "egg",
            "sandwich", "pizza", "mexican-dish", "mixed-dish", "stew-dish", "main-soup", "main-salad");
    private static final double MOST_UNUSUAL = 5;

    /** @param foods the export of the catalog the plans were made with */
    public static MenuStatistics of(Collection<JsonNode> planAnswers, Collection<JsonNode> foods) {
        var catalog = foods.stream().map(CatalogFood::of)
                .collect(Collectors.toMap(CatalogFood::id, Function.identity(), (one, other) -> other));
        return new Counting(planAnswers, catalog).result();
    }

    /** The figures with people's own and the aims beside them. */
    public String table() {
        return String.join("\n", line("plans", plans, ""), line("portions", portions, ""),
                line("pairs that go together", pairsThatGoTogether, ">= 0.70 (people 0.53-0.74)"),
                line("foods usual at their occasion", usualAtOccasion, ">= 0.98 (people 0.98)"),
                line("portions in p25..p75", portionsInMiddleHalf, ">= 0.75 (people 0.50)"),
                line("portions in 0.6 p25..1.6 p75", portionsInWideRange, ">= 0.95 (people 0.87)"),
                line("the same, scaled to the eater", portionsInScaledRange, "1"),
                line("unusualness (ucost)", unusualness, "1.3-1.8 (people 1.51)"),
                line("complete lunches and dinners", completeMainMeals, "1"),
                line("days with only a drink as snack", daysWithDrinkAsSnack, "0"),
                line("milk, g a day", milkGramsPerDay, ""), line("milk, g on the worst day", highestMilkGrams, "<= 732"),
                line("fruit and vegetables, g a day", produceGramsPerDay, ""),
                line("fruit and vegetables, g on the worst day", lowestProduceGrams, ">= 400"),
                line("distinct foods a week", distinctFoodsPerWeek, "45-60"),
                line("distinct mains a week", distinctMainsPerWeek, ""));
    }

    private static String line(String words, double value, String aim) {
        return String.format(Locale.ROOT, "%-42s %9.3f   %s", words, value, aim).stripTrailing();
    }

    /** One pass of each figure over all plans. */
    private static final class Counting {

        private final MealHabits habits = MealHabits.ofSeeds();
        private final List<ServedPlan> plans = new ArrayList<>();
        private final Map<ServedPlan, Double> portionScale = new IdentityHashMap<>();
        private final Map<String, Double> mostRecallsByRole = new HashMap<>();

        Counting(Collection<JsonNode> answers, Map<String, CatalogFood> catalog) {
            var medicines = Map.<String, Set<String>>of();
            for (var answer : answers) {
                var plan = ServedPlan.of(answer, catalog);
                plans.add(plan);
                portionScale.put(plan, FoodRules.portionScale(EnergyNeed.kcal(Eater.of(answer.path("profile"), medicines))));
            }
            catalog.values().stream().filter(CatalogFood::plannable).forEach(
                    food -> food.roles().forEach(role -> mostRecallsByRole.merge(role, food.recalls(), Math::max)));
        }

        MenuStatistics result() {
            return new MenuStatistics(plans.size(), servings().count(),
                    meals().map(habits::pairsThatGoTogether).reduce(Share.NONE, Share::and).value(),
                    shareOfServings(Counting::isUsual),
                    portionsWithin(1, 1, plan -> 1), portionsWithin(0.6, 1.6, plan -> 1),
                    portionsWithin(0.6, 1.6, portionScale::get),
                    servings().flatMap(serving -> serving.known().stream()).mapToDouble(this::unusualness).average()
                            .orElse(Double.NaN),
                    meals().filter(meal -> meal.isAt("lunch", "dinner")).map(meal -> Share.of(CompleteMeal.is(meal)))
                            .reduce(Share.NONE, Share::and).value(),
                    days().filter(Counting::hasDrinkAsSnack).count(),
                    days().mapToDouble(MealRules::milkGrams).average().orElse(0),
                    days().mapToDouble(MealRules::milkGrams).max().orElse(0),
                    days().mapToDouble(MealRules::produceGrams).average().orElse(0),
                    days().mapToDouble(MealRules::produceGrams).min().orElse(0),
                    perWeek(serving -> true), perWeek(serving -> serving.isAny(MAINS)));
        }

        private Stream<Day> days() {
            return plans.stream().flatMap(plan -> plan.days().stream());
        }

        private Stream<Meal> meals() {
            return plans.stream().flatMap(ServedPlan::meals);
        }

        private Stream<Serving> servings() {
            return days().flatMap(Day::servings);
        }

        private double shareOfServings(BiPredicate<Meal, Serving> yes) {
            return meals().flatMap(meal -> meal.servings().stream().map(serving -> Share.of(yes.test(meal, serving))))
                    .reduce(Share.NONE, Share::and).value();
        }

        /** At least one in twenty of the food's recalls is at that occasion; a food of our own without recalls counts as usual. */
        private static boolean isUsual(Meal meal, Serving serving) {
            return serving.known().filter(food -> food.recalls() > 0).map(food -> {
                var here = food.eating().get(meal.occasion());
                return here != null && here.recalls() >= 0.05 * food.recalls();
            }).orElse(true);
        }

        /** Of the portions where it is known what people eat at that occasion. */
        private double portionsWithin(double low, double high, ToDoubleFunction<ServedPlan> scale) {
            return plans.stream().flatMap(plan -> plan.meals().flatMap(meal -> meal.servings().stream()
                    .flatMap(serving -> serving.known().map(food -> food.eating().get(meal.occasion())).stream()
                            .map(eaten -> Share.of(serving.grams() >= low * eaten.gramsP25() * scale.applyAsDouble(plan)
                                    && serving.grams() <= high * eaten.gramsP75() * scale.applyAsDouble(plan))))))
                    .reduce(Share.NONE, Share::and).value();
        }

        /** How many times more recalls the most usual food of its (first) role has, as a logarithm. */
        private double unusualness(CatalogFood food) {
            double most = food.roles().stream().findFirst().map(role -> mostRecallsByRole.getOrDefault(role, 0.0)).orElse(0.0);
            if (food.recalls() == 0 || most == 0) {
                return MOST_UNUSUAL;
            }
            return Math.clamp(Math.log(most / food.recalls()), 0, MOST_UNUSUAL);
        }

        private static boolean hasDrinkAsSnack(Day day) {
            return day.meals().stream().filter(meal -> meal.isAt("snack"))
                    .anyMatch(meal -> meal.servings().stream().allMatch(serving -> serving.isAny(DRINKS)));
        }

        private double perWeek(Predicate<Serving> counted) {
            return plans.stream().flatMap(ServedPlan::weeks).filter(week -> week.size() == 7)
                    .mapToLong(
                            week -> week.stream().flatMap(Day::servings).filter(counted).map(Serving::foodId).distinct().count())
                    .average().orElse(Double.NaN);
        }
    }
}
