package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.Arrangement;
import org.crampwise.planner.menu.EnergyRange;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Diet;
import org.crampwise.planner.person.EnergyNeed;
import org.crampwise.planner.person.Person;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.crampwise.planner.request.Violations;
import org.crampwise.planner.screening.PlanConstraint;
import org.crampwise.planner.target.Assessment;

/** Turns what a person needs and wishes into what the search must know, and nothing more of the person. */
final class MenuProblems {

    private static final int WEEK = 7;
    private static final double SECOND_SNACK_FROM_KCAL = 2400;
    private static final double THIRD_SNACK_FROM_KCAL = 3300;

    private MenuProblems() {}

    /** Throws `InvalidRequest` when a locked serving is one that this person may not be served. */
    static MenuProblem of(PlanRequest request, Assessment assessment, FoodSnapshot snapshot, List<MealPattern> patterns) {
        var person = request.person();
        var constraints = assessment.screening().constraints();
        var wishes = request.wishes();
        var bounds = NutrientBounds.of(assessment, request.days());
        var choice = choice(request, assessment);
        rejectUnfitLocks(request, choice, snapshot);
        rejectMealsElsewhere(request, constraints);
        var foods = snapshot.foods().stream().filter(choice::allows).map(food -> counted(food, constraints)).toList();
        double energy = assessment.targets().energy().map(EnergyNeed::kcal).map(BigDecimal::doubleValue).orElseThrow();
        var meals = meals(wishes, energy);
        var arrangement = wishes.meals().arrangement(request.startDate(), request.days(), meals);
        return new MenuProblem(request.startDate(), request.days(), foods, patterns, meals, energy,
                proteinGrams(assessment), energyRanges(assessment), bounds, ScreeningLimits.of(assessment), isPlantBased(person),
                isVegan(person), wishes.likes(),
                wishes.atHome(), wishes.maxRepeats(), tied(wishes.locked(), arrangement), arrangement,
                request.seed());
    }

    /** Which foods may be served to this person. */
    static FoodChoice choice(PlanRequest request, Assessment assessment) {
        return FoodChoice.of(request.person(), assessment.screening().constraints(), request.wishes().dislikes(),
                NutrientBounds.of(assessment, request.days()));
    }

    private static void rejectUnfitLocks(PlanRequest request, FoodChoice choice, FoodSnapshot snapshot) {
        var violations = new Violations();
        var locked = request.wishes().locked();
        for (int i = 0; i < locked.size(); i++) {
            var place = "/locked/" + i + "/food";
            var id = locked.get(i).foodId();
            choice.objection(snapshot.byId().get(id)).ifPresent(why -> violations.add(Violation.of(place, id, why)));
        }
        violations.throwIfAny();
    }

    /** What is eaten elsewhere is only reckoned: a rule that holds days or meals to each other cannot be kept with it. */
    private static void rejectMealsElsewhere(PlanRequest request, List<PlanConstraint> constraints) {
        var codes = constraints.stream().filter(PlanConstraint::needsAllMeals).map(PlanConstraint::code).distinct().toList();
        if (!request.wishes().meals().elsewhere().isEmpty() && !codes.isEmpty()) {
            throw new InvalidRequest(List.of(Violation.of("/elsewhere", request.wishes().meals().elsewhere().size(),
                    "must be left out: the limits of %s can only be kept when all meals are planned"
                            .formatted(String.join(", ", codes)))));
        }
    }

    /** What is fixed at a breakfast that is the same on several days stands on all of them. */
    private static List<LockedServing> tied(List<LockedServing> locks, Arrangement arrangement) {
        var same = arrangement.sameBreakfast();
        return locks.stream().flatMap(lock -> lock.occasion() == Occasion.BREAKFAST && same.contains(lock.day())
                ? same.stream().filter(day -> day / WEEK == lock.day() / WEEK).sorted()
                        .map(day -> new LockedServing(day, lock.occasion(), lock.foodId(), lock.grams()))
                : Stream.of(lock)).distinct().toList();
    }

    static List<Occasion> meals(Wishes wishes, double energyKcal) {
        if (!wishes.occasions().isEmpty()) {
            return wishes.occasions();
        }
        var meals = new ArrayList<>(List.of(Occasion.BREAKFAST, Occasion.LUNCH, Occasion.DINNER));
        var usual = energyKcal >= THIRD_SNACK_FROM_KCAL ? 3 : energyKcal >= SECOND_SNACK_FROM_KCAL ? 2 : 1;
        meals.addAll(Collections.nCopies(wishes.meals().snacks().orElse(usual), Occasion.SNACK));
        return List.copyOf(meals);
    }

    private static double proteinGrams(Assessment assessment) {
        return assessment.targets().find(Nutrient.PROTEIN).flatMap(target -> target.lower())
                .map(need -> need.amount().value()).orElseThrow();
    }

    private static List<EnergyRange> energyRanges(Assessment assessment) {
        return EnergyRange.ADULT.stream().map(adult -> assessment.targets().shares().stream()
                .filter(share -> share.nutrient().code().equals(adult.nutrient())).findFirst()
                .map(share -> new EnergyRange(adult.nutrient(), adult.kcalPerGram(), share.min(), share.max())).orElse(adult))
                .toList();
    }

    /** The food with only those contents that count for this person: of a vegan's B12 what was added. */
    static Food counted(Food food, List<PlanConstraint> constraints) {
        var counted = food;
        for (var constraint : constraints) {
            if (constraint instanceof PlanConstraint.CountOnlyAdded(String code, Nutrient nutrient, Nutrient added)) {
                counted = withContent(counted, nutrient.code(), food.knownContent(added.code(), 100));
            }
        }
        return counted;
    }

    private static Food withContent(Food food, String nutrient, double per100g) {
        var contents = new HashMap<>(food.per100g());
        contents.put(nutrient, per100g);
        return new Food(food.id(), food.name(), food.category(), food.roles(), food.family(), food.cuisine(), contents,
                food.portions(), food.usualPortion(), food.diets(), food.allergenFree(), food.traits(), food.produceShare(),
                food.milkShare(), food.effort(), food.aisle(), food.surveyCategory(), food.eating());
    }

    private static boolean isPlantBased(Person person) {
        return person.diet() == Diet.VEGETARIAN || person.diet() == Diet.VEGAN;
    }

    private static boolean isVegan(Person person) {
        return person.diet() == Diet.VEGAN
                || person.diet() == Diet.VEGETARIAN && person.doesWithout("milk") && person.doesWithout("egg");
    }
}
