package org.crampwise.planner.verification;

import java.util.List;
import java.util.function.BiConsumer;

/** A named rule that a plan is held against. */
record Rule(String name, BiConsumer<PlanCase, Report> check) {

    static final List<Rule> ALL = List.of(
            // the answer holds together
            new Rule("days-in-order", AnswerRules::daysInOrder),
            new Rule("known-foods", AnswerRules::knownFoods),
            new Rule("day-totals", AnswerRules::dayTotals),
            new Rule("mean", AnswerRules::mean),
            new Rule("of-target", AnswerRules::ofTarget),
            new Rule("unknown-foods", AnswerRules::unknownFoods),
            new Rule("certificate", AnswerRules::certificate),
            new Rule("misses", StatedMisses::check),
            // the person was read right
            new Rule("screening-findings", PersonRules::findings),
            new Rule("screening-holds", PersonRules::holds),
            new Rule("energy-need", PersonRules::energyNeed),
            new Rule("core-targets", PersonRules::coreTargets),
            // nutrients
            new Rule("core-mean", NutrientRules::coreMean),
            new Rule("core-each-day", NutrientRules::coreEachDay),
            new Rule("screening-window", NutrientRules::screeningWindow),
            new Rule("limit-mean", NutrientRules::limitMean),
            new Rule("limit-day", NutrientRules::limitDay),
            new Rule("limit-supplement", NutrientRules::limitSupplement),
            new Rule("limit-each-day", NutrientRules::limitEachDay),
            new Rule("sodium-mean", NutrientRules::sodiumMean),
            new Rule("day-ceiling", NutrientRules::dayCeiling),
            new Rule("own-bounds", OwnBoundRules::kept),
            new Rule("own-bounds-shown", OwnBoundRules::shown),
            new Rule("energy-day", EnergyRules::energyDay),
            new Rule("energy-mean", EnergyRules::energyMean),
            new Rule("protein-day", EnergyRules::proteinDay),
            new Rule("macronutrient-shares", EnergyRules::macronutrientShares),
            new Rule("saturated-fat", EnergyRules::saturatedFat),
            // foods
            new Rule("diet", FoodRules::diet),
            new Rule("allergens", FoodRules::allergens),
            new Rule("excluded-traits", FoodRules::excludedTraits),
            new Rule("dislikes", FoodRules::dislikes),
            new Rule("household-portion", FoodRules::householdPortion),
            new Rule("natural-portion", FoodRules::naturalPortion),
            // meals
            new Rule("meals-of-the-day", MealRules::mealsOfTheDay),
            new Rule("pattern", MealRules::pattern),
            new Rule("meal-energy", MealRules::mealEnergy),
            new Rule("meal-protein", MealRules::mealProtein),
            new Rule("one-starch", MealRules::oneStarch),
            new Rule("one-drink", MealRules::oneDrink),
            // days and weeks
            new Rule("fruit-and-vegetables", MealRules::fruitAndVegetables),
            new Rule("milk", MealRules::milk),
            new Rule("family-day", RepeatRules::familyDay),
            new Rule("family-week", RepeatRules::familyWeek),
            new Rule("group-day", RepeatRules::groupDay),
            new Rule("group-week", RepeatRules::groupWeek),
            new Rule("group-at-least", RepeatRules::groupAtLeast),
            new Rule("fish-limit", RepeatRules::fishLimit),
            new Rule("pattern-week", RepeatRules::patternWeek),
            // medicines and conditions
            new Rule("vitamin-k-steady", SteadyRules::vitaminK),
            new Rule("lithium-steady", SteadyRules::lithium),
            new Rule("meal-carbohydrate", SteadyRules::carbohydrate),
            new Rule("fluid-limit", SteadyRules::fluid),
            new Rule("apart-from-dose", DoseRules::apart),
            new Rule("meal-spread", ConditionRules::spread),
            new Rule("not-above-usual", ConditionRules::notAboveUsual),
            new Rule("clinician-numbers", ConditionRules::clinicianNumbers),
            new Rule("fish-portion", ConditionRules::fishPortion),
            new Rule("energy-floor", ConditionRules::energyFloor),
            new Rule("added-b12-servings", ConditionRules::addedB12),
            // wishes
            new Rule("locks", WishRules::locks),
            new Rule("elsewhere", Elsewhere::elsewhere),
            new Rule("same-breakfast", SameBreakfast::sameBreakfast),
            new Rule("leftovers", CookingRules::leftovers),
            new Rule("leftover-marks", CookingRules::leftoverMarks),
            new Rule("no-cooking", CookingRules::noCooking),
            new Rule("cooked-mains", CookingRules::cookedMains),
            new Rule("max-repeats", WishRules::maxRepeats));
}
