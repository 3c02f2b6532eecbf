package org.crampwise.planner.solver;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.crampwise.planner.catalog.SampleCatalog;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.ProblemDraft;
import org.crampwise.planner.naturalness.HabitSeeds;

/** Real kinds of people before the real catalog, as menu problems. */
enum People {

    WOMAN_OF_72(1700, 52, "omnivore", Set.of(), bounds(320, 2600, 1200, 20)),
    MAN_OF_35(2600, 60, "omnivore", Set.of(), bounds(420, 3400, 1000, 15)),
    VEGAN_OF_33(2050, 48, "vegan", Set.of(), bounds(320, 2600, 1000, 15)),
    VEGETARIAN_OF_60(1800, 50, "vegetarian", Set.of(), bounds(320, 2600, 1200, 15)),
    WOMAN_OF_30_WITHOUT_LACTOSE(2000, 48, "omnivore", Set.of("lactose"), bounds(310, 2600, 1000, 15)),
    PESCATARIAN_OF_68_WITHOUT_GLUTEN(2200, 60, "pescatarian", Set.of("gluten", "wheat"), bounds(420, 3400, 1000, 15)),
    /** Plants give this woman no 20 micrograms of vitamin D in 1700 kcal. */
    VEGAN_OF_75(1700, 50, "vegan", Set.of(), bounds(320, 2600, 1200, 20));

    static final List<People> WHO_CAN_BE_PLANNED_FOR = Stream.of(values()).filter(person -> person != VEGAN_OF_75).toList();

    private final double energyKcal;
    private final double proteinGrams;
    private final String diet;
    private final Set<String> without;
    private final List<NutrientBound> bounds;

    People(double energyKcal, double proteinGrams, String diet, Set<String> without, List<NutrientBound> bounds) {
        this.energyKcal = energyKcal;
        this.proteinGrams = proteinGrams;
        this.diet = diet;
        this.without = without;
        this.bounds = bounds;
    }

    private static List<NutrientBound> bounds(double magnesium, double potassium, double calcium, double vitaminD) {
        return List.of(new NutrientBound("magnesium", magnesium, POSITIVE_INFINITY, 0.7 * magnesium, POSITIVE_INFINITY),
                new NutrientBound("potassium", potassium, 5000, 0.7 * potassium, 5000),
                new NutrientBound("calcium", calcium, 2000, 0.7 * calcium, 2400),
                new NutrientBound("vitamin-d", vitaminD, 100, 0.6 * vitaminD, 120),
                new NutrientBound("vitamin-b12", 2.4, POSITIVE_INFINITY, 0.6 * 2.4, POSITIVE_INFINITY),
                new NutrientBound("sodium", NEGATIVE_INFINITY, 2300, NEGATIVE_INFINITY, 2760),
                new NutrientBound("vitamin-a", NEGATIVE_INFINITY, 3000, NEGATIVE_INFINITY, 3600));
    }

    /** A week of this person, to be changed as a test likes. */
    ProblemDraft week() {
        var draft = ProblemDraft.problem().days(7).foods(foods()).patterns(HabitSeeds.read().patterns())
                .needs(energyKcal, proteinGrams)
                .bounds(bounds);
        switch (diet) {
            case "vegan" -> draft.vegan();
            case "vegetarian" -> draft.plantBased();
            default -> {
            }
        }
        if (energyKcal >= 2400) {
            draft.meals(Occasion.BREAKFAST, Occasion.LUNCH, Occasion.DINNER, Occasion.SNACK, Occasion.SNACK);
        }
        return draft;
    }

    private List<Food> foods() {
        return SampleCatalog.foods().stream().filter(food -> diet.equals("omnivore") || food.diets().contains(diet))
                .filter(food -> food.allergenFree().containsAll(without))
                .filter(food -> food.traits().stream().noneMatch(trait -> isUnfit(trait))).map(this::counted).toList();
    }

    private boolean isUnfit(String trait) {
        var madeFor = trait.replace("special-", "").replace("-free", "");
        return trait.startsWith("special-") && !without.contains(madeFor)
                || Set.of("raw-animal", "mercury-high", "alcohol").contains(trait);
    }

    /** Of a vegan's vitamin B12 only what was added counts. */
    private Food counted(Food food) {
        if (!diet.equals("vegan")) {
            return food;
        }
        var contents = new HashMap<>(food.per100g());
        contents.put("vitamin-b12", food.knownContent("vitamin-b12-added", 100));
        return new Food(food.id(), food.name(), food.category(), food.roles(), food.family(), food.cuisine(), contents,
                food.portions(),
                food.usualPortion(), food.diets(), food.allergenFree(), food.traits(), food.produceShare(), food.milkShare(),
                food.effort(), food.aisle(), food.surveyCategory(), food.eating());
    }
}
