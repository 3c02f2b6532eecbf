package org.crampwise.planner.solver;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.crampwise.planner.menu.Occasion.BREAKFAST;
import static org.crampwise.planner.menu.Occasion.DINNER;
import static org.crampwise.planner.menu.Occasion.LUNCH;
import static org.crampwise.planner.menu.Occasion.SNACK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.NutrientBound;

/**
 * The table of contents of what a plan obeys: every rule that is a sum between two bounds.
 * Search, bound and explanation read this one list.
 */
final class MenuRules {

    private static final Measure ENERGY = Measure.nutrient("energy");
    private static final Measure PROTEIN = Measure.nutrient("protein");
    private static final Set<String> DRINKS = Set.of("milk", "flavored-milk", "juice", "coffee", "tea", "smoothie");

    /** About a day's amount of what stays even, in the nutrient's unit: only a scale. */
    private static final Map<String, Double> USUAL = Map.of("vitamin-k", 100.0, "sodium", 2300.0, "water", 2000.0);

    private final MenuProblem problem;
    private final RuleWeights weights;
    private final double energy;
    private final List<LinearRule> rules = new ArrayList<>();

    private MenuRules(MenuProblem problem, RuleWeights weights) {
        this.problem = problem;
        this.weights = weights;
        this.energy = problem.energyKcal();
    }

    static List<LinearRule> of(MenuProblem problem, RuleWeights weights) {
        var table = new MenuRules(problem, weights);
        table.energyFitsTheNeed();
        table.macronutrientsAreBalanced();
        problem.bounds().forEach(table::nutrientIsCovered);
        table.calciumCanBeAbsorbed();
        table.mealsHaveTheirShareOfEnergy();
        table.mealsHaveProtein();
        table.mealsAreNotStarchTwice();
        table.produceAndMilk();
        table.safetyHolds();
        table.wishes();
        return List.copyOf(table.rules);
    }

    private void energyFitsTheNeed() {
        var least = problem.limits().leastEnergyShare();
        rules.add(LinearRule.day("energy-each-day", ENERGY, Math.max(0.93, least) * energy, 1.07 * energy, energy));
        rules.add(LinearRule.plan("energy-mean", ENERGY, Math.max(0.98, least) * energy, 1.02 * energy, energy));
        rules.add(LinearRule.day("energy-close", ENERGY, 0.98 * energy, 1.02 * energy, energy).wish(weights.of("energy-close")));
    }

    /** Shares are of the actual energy, so they are written homogeneously: 4 protein - 0.35 energy <= 0. */
    private void macronutrientsAreBalanced() {
        rules.add(LinearRule.day("protein-each-day", PROTEIN, problem.proteinGrams(), POSITIVE_INFINITY, problem.proteinGrams()));
        problem.energyRanges()
                .forEach(range -> share(range.nutrient() + "-share", range.nutrient(), range.kcalPerGram(), range.least(),
                        range.most()));
        var saturated = shareAbove("saturated-fat", 9, 0.10);
        rules.add(LinearRule.plan("saturated-fat-share", saturated, NEGATIVE_INFINITY, -0.0005 * energy, 0.10 * energy));
    }

    private void share(String id, String nutrient, double kcalPerGram, double least, double most) {
        rules.add(LinearRule.day(id + "-least", shareAbove(nutrient, kcalPerGram, least), 0, POSITIVE_INFINITY, least * energy));
        rules.add(LinearRule.day(id + "-most", shareAbove(nutrient, kcalPerGram, most), NEGATIVE_INFINITY, 0, most * energy));
    }

    private static Measure shareAbove(String nutrient, double kcalPerGram, double share) {
        // a share can only be told where both are known, which they are of every food of the catalog
        return new Measure("%s-above-%s-of-energy".formatted(nutrient, share), (food, grams) -> food.content(nutrient, grams)
                .map(amount -> kcalPerGram * amount - share * food.knownContent("energy", grams)).orElse(0.0));
    }

    private void nutrientIsCovered(NutrientBound bound) {
        var measure = Measure.nutrient(bound.nutrient());
        var reference = reference(bound);
        rules.add(LinearRule.plan(bound.nutrient() + "-mean", measure, needed(bound.meanLower()), bound.meanUpper(), reference));
        rules.add(LinearRule.day(bound.nutrient() + "-each-day", measure, needed(bound.dayLower()), bound.dayUpper(), reference));
    }

    /** A need that supplements cover wholly is none; a sum is never below zero anyway. */
    private static double needed(double lower) {
        return lower > 0 ? lower : NEGATIVE_INFINITY;
    }

    /** The need; but what supplements leave of it may be next to nothing, and the search's integers have an end. */
    private static double reference(NutrientBound bound) {
        var limit = Double.isFinite(bound.meanUpper()) ? bound.meanUpper() : 1;
        return Math.max(1, bound.meanLower() > 0 ? Math.max(bound.meanLower(), limit / 50) : limit);
    }

    /** High-oxalate foods give at most a tenth of the calcium that counts: the others must give nine tenths of the target. */
    private void calciumCanBeAbsorbed() {
        var absorbable = new Measure("calcium-absorbable", (food, grams) -> food.is("high-oxalate")
                ? 0
                : food.knownContent("calcium", grams));
        problem.bounds().stream().filter(bound -> bound.nutrient().equals("calcium") && bound.meanLower() > 0).forEach(bound -> {
            rules.add(LinearRule.plan("calcium-absorbable-mean", absorbable, 0.9 * bound.meanLower(), POSITIVE_INFINITY,
                    reference(bound)));
            rules.add(LinearRule.day("calcium-absorbable-each-day", absorbable, 0.9 * needed(bound.dayLower()), POSITIVE_INFINITY,
                    reference(bound)));
        });
    }

    private void mealsHaveTheirShareOfEnergy() {
        var snacks = problem.meals().stream().filter(SNACK::equals).count();
        mealShare(Set.of(BREAKFAST), 0.15, 0.35);
        mealShare(Set.of(LUNCH), 0.22, 0.40);
        mealShare(Set.of(DINNER), 0.22, 0.42);
        mealShare(Set.of(SNACK), snacks > 1 ? 0.03 : 0.04, 0.18);
    }

    private void mealShare(Set<org.crampwise.planner.menu.Occasion> occasions, double least, double most) {
        var fewerMeals = problem.meals().size() < 4;
        rules.add(LinearRule.meal("energy-of-the-meal", ENERGY, occasions, least * energy, (fewerMeals ? 1.6 : 1) * most * energy,
                energy));
    }

    private void mealsHaveProtein() {
        rules.add(LinearRule.meal("protein-of-main-meals", PROTEIN, Set.of(LUNCH, DINNER), 15, POSITIVE_INFINITY, 50));
        var breakfast = problem.vegan() ? 7.0 : 10.0;
        rules.add(LinearRule.meal("protein-of-breakfast", PROTEIN, Set.of(BREAKFAST), breakfast, POSITIVE_INFINITY, 50));
    }

    private void mealsAreNotStarchTwice() {
        var starch = Measure.count("starchy", food -> food.is("starchy"));
        var drink = Measure.count("drink", food -> food.roles().stream().anyMatch(DRINKS::contains));
        rules.add(LinearRule.meal("one-starch-a-meal", starch, Set.of(LUNCH, DINNER), NEGATIVE_INFINITY, 1, 2));
        rules.add(LinearRule.meal("one-drink-a-meal", drink, Set.of(LUNCH, DINNER, SNACK), NEGATIVE_INFINITY, 1, 2));
    }

    private void produceAndMilk() {
        var produce = new Measure("produce", (food, grams) -> food.produceShare() * grams);
        var milk = new Measure("milk-drunk", true, (food, grams) -> food.milkShare() * grams);
        rules.add(LinearRule.day("fruit-and-vegetables", produce, 400, POSITIVE_INFINITY, 400));
        rules.add(LinearRule.day("milk-at-most-three-cups", milk, NEGATIVE_INFINITY, 732, 732));
    }

    /** What screening asks of meals and of the evenness of days. */
    private void safetyHolds() {
        var limits = problem.limits();
        limits.meals().forEach(limit -> rules.add(LinearRule.meal(limit.nutrient() + "-of-the-meal",
                Measure.nutrient(limit.nutrient()), limit.occasions(), needed(limit.least()), limit.most(), limit.most())));
        limits.steady().forEach(limit -> rules.add(LinearRule.steady(limit.nutrient() + "-steady",
                Measure.nutrient(limit.nutrient()), limit.withinShare(), USUAL.getOrDefault(limit.nutrient(), 100.0))));
        limits.days().forEach(limit -> rules.add(LinearRule.day("servings-" + limit.trait(),
                Measure.count(limit.trait(), food -> food.is(limit.trait())), limit.leastServings(), POSITIVE_INFINITY,
                limit.leastServings())));
        if (Double.isFinite(limits.mostFluidGrams())) {
            var fluid = new Measure("fluid", (food, grams) -> food.isDrunk() ? food.knownContent("water", grams) : 0);
            rules.add(LinearRule.day("fluid-each-day", fluid, NEGATIVE_INFINITY, limits.mostFluidGrams(),
                    limits.mostFluidGrams()));
        }
    }

    private void wishes() {
        rules.add(LinearRule.day("fibre", Measure.nutrient("fiber"), 0.012 * energy, POSITIVE_INFINITY, 0.012 * energy)
                .wish(weights.of("fibre")));
        rules.add(LinearRule.day("less-sugar", Measure.nutrient("sugars"), NEGATIVE_INFINITY, 0.05 * energy, 0.05 * energy)
                .wish(weights.of("less-sugar")));
        rules.add(LinearRule.plan("less-sodium", Measure.nutrient("sodium"), NEGATIVE_INFINITY, 2000, 2300)
                .wish(weights.of("less-sodium")));
    }
}
