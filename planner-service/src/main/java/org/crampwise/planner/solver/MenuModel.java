package org.crampwise.planner.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.naturalness.PairMatrix;

/**
 * A menu problem in the integers of the search: what every candidate brings, what every rule allows.
 * Built once per request by {@link MenuModelBuilder}, never changed afterwards.
 */
final class MenuModel {

    /** Most slots of a pattern. */
    static final int SLOTS = 8;

    final MenuProblem problem;
    final List<LinearRule> rules;
    final List<Measure> measures;
    final List<Tally> tallies;
    final List<Candidate> candidates;
    /** Content by candidate and measure, in units of {@link Bound#SCALE}. */
    final int[] content;
    final int[] cost;
    final int[] food;
    /** Candidates with the same food, role and occasion stand together: first and one past the last. */
    final int[] siblingsFrom;
    final int[] siblingsTo;
    /** Limits a food counts against, by index of the food. */
    final int[][] talliesOfFood;
    final PatternChoice[][] patterns;
    /** Costs of patterns and of their slots, laid out for the search: by occasion, pattern and slot. */
    final int[][] patternCost;
    final int[][][] costPresent;
    final int[][][] costAbsent;
    final int[] occasionOfMeal;
    final MealTies ties;
    /** What meals eaten elsewhere are reckoned to bring, by day and measure. */
    final int[] elsewhere;
    final Bound[][] mealBounds;
    final Bound[] dayBounds;
    final Bound[] planBounds;
    final SteadyBound[] steadyBounds;
    /** Measures of the core nutrients with the target of the plan, for the margin of the weakest. */
    final int[] coreMeasures;
    final int marginWeight;
    /** Whether a food is cooked at home, by index. */
    final boolean[] isCooked;
    /** Cost of a main cooked anew above the free ones of a week, and of wasting all of a food at home, hundredths of a nat. */
    final int cookingWeight;
    final int wasteWeight;
    final PairMatrix pairs;
    /** In 1/128, because the search multiplies by it millions of times. */
    final int pairWeight;
    final int[] pairIndex;

    private final TallyTable tallyTable;
    private final MeasureTable measureTable;

    MenuModel(MenuModelBuilder builder) {
        this.tallyTable = builder.tallies;
        this.measureTable = builder.measures;
        this.problem = builder.problem;
        this.rules = builder.rules;
        this.measures = builder.measures.all();
        this.tallies = builder.tallies.all();
        this.candidates = builder.candidates.all();
        this.content = builder.contents();
        this.cost = candidates.stream().mapToInt(Candidate::cost).toArray();
        this.food = candidates.stream().mapToInt(Candidate::foodIndex).toArray();
        this.siblingsFrom = builder.candidates.siblingsFrom();
        this.siblingsTo = builder.candidates.siblingsTo();
        this.talliesOfFood = builder.tallies.ofFoods(problem.foods());
        this.patterns = builder.patterns();
        this.patternCost = Arrays.stream(patterns).map(MenuModel::costs).toArray(int[][]::new);
        this.costPresent = Arrays.stream(patterns).map(choices -> slotCosts(choices, SlotChoice::costPresent))
                .toArray(int[][][]::new);
        this.costAbsent = Arrays.stream(patterns).map(choices -> slotCosts(choices, SlotChoice::costAbsent))
                .toArray(int[][][]::new);
        this.occasionOfMeal = problem.meals().stream().mapToInt(Occasion::ordinal).toArray();
        this.ties = new MealTies(problem);
        this.elsewhere = ElsewhereSums.of(builder);
        this.mealBounds = builder.mealBounds();
        this.dayBounds = builder.bounds(LinearRule.Scope.DAY);
        this.planBounds = builder.bounds(LinearRule.Scope.PLAN);
        this.steadyBounds = builder.steadyBounds();
        this.coreMeasures = builder.coreMeasures();
        this.marginWeight = (int) builder.weights.of("weakest-margin");
        this.cookingWeight = (int) builder.weights.of("cooking");
        this.wasteWeight = (int) builder.weights.of("waste");
        this.isCooked = new boolean[problem.foods().size()];
        for (var index = 0; index < isCooked.length; index++) {
            isCooked[index] = problem.foods().get(index).effort().equals("cook");
        }
        this.pairs = builder.pairs;
        this.pairWeight = (int) Math.round(builder.weights.of("pair") * 128 / 100);
        this.pairIndex = problem.foods().stream().mapToInt(each -> builder.pairs.indexOf(each.id())).toArray();
    }

    private static int[] costs(PatternChoice[] choices) {
        return Arrays.stream(choices).mapToInt(PatternChoice::cost).toArray();
    }

    private static int[][] slotCosts(PatternChoice[] choices, ToIntFunction<SlotChoice> cost) {
        return Arrays.stream(choices).map(choice -> choice.slots().stream().mapToInt(cost).toArray()).toArray(int[][]::new);
    }

    /** Whether some meal of the day has no pattern that the person's foods can fill. */
    boolean lacksMeals() {
        return problem.meals().stream().anyMatch(occasion -> patterns[occasion.ordinal()].length == 0);
    }

    /** Brings what is worth most to the rules to the front of every slot, where the search draws from most often. */
    void sortCandidates(double[] reducedCosts) {
        var order = Comparator.<Integer>comparingDouble(candidate -> 0.7 * reducedCosts[candidate] + 0.3 * cost[candidate])
                .thenComparing(Comparator.naturalOrder());
        for (var choices : patterns) {
            for (var choice : choices) {
                choice.slots().forEach(slot -> sort(slot.candidates(), order));
            }
        }
    }

    private static void sort(int[] candidates, Comparator<Integer> order) {
        var sorted = Arrays.stream(candidates).boxed().sorted(order).toList();
        for (var index = 0; index < candidates.length; index++) {
            candidates[index] = sorted.get(index);
        }
    }

    int days() {
        return problem.days();
    }

    int mealsOfDay() {
        return problem.meals().size();
    }

    Occasion occasion(int meal) {
        return problem.meals().get(meal);
    }

    boolean isLunch(int meal) {
        return occasion(meal % mealsOfDay()) == Occasion.LUNCH;
    }

    int measureCount() {
        return measures.size();
    }

    /** The quantity that {@link Bound#SCALE} stands for: the reference of the first rule that adds the measure up. */
    double referenceOf(int measure) {
        var id = measures.get(measure).id();
        return rules.stream().filter(rule -> rule.measure().id().equals(id)).findFirst().orElseThrow().reference();
    }

    /** The patterns a meal of the plan may have. */
    PatternChoice[] choicesOf(int meal) {
        return patterns[occasionOfMeal[meal % mealsOfDay()]];
    }

    /** What a weight of any food adds to a measure, be it one of this problem or not. */
    int unitsOf(int measure, Food food, double grams) {
        return measureTable.units(measure, measures.get(measure).of(food, grams));
    }

    /** The limits any food counts against, be it one of this problem or not. */
    int[] talliesOf(Food food) {
        return tallyTable.ofFood(food);
    }

    Optional<Integer> tallyOf(MealPattern pattern) {
        return tallyTable.ofKnownPattern(pattern);
    }

    /** Cost of two candidates in one meal, hundredths of a nat. */
    int pairCost(int occasion, int one, int other) {
        return pairs.cost(occasion, pairIndex[food[one]], pairIndex[food[other]]) * pairWeight >> 7;
    }
}
