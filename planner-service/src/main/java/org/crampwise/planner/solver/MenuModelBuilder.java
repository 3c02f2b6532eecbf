package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.Slot;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.naturalness.PairMatrix;

/** Turns a menu problem into the arrays that the search reads. */
final class MenuModelBuilder {

    private static final Set<String> CORE = Set.of("magnesium", "potassium", "calcium", "vitamin-d", "vitamin-b12");

    final MenuProblem problem;
    final RuleWeights weights;
    final PairMatrix pairs;
    final List<LinearRule> rules;
    final MeasureTable measures;
    final CandidateTable candidates;
    final TallyTable tallies;

    MenuModelBuilder(MenuProblem problem, Habits habits, RuleWeights weights, PairMatrix pairs) {
        this.problem = problem;
        this.weights = weights;
        this.pairs = pairs;
        this.rules = MenuRules.of(problem, weights);
        this.measures = new MeasureTable(rules);
        this.candidates = new CandidateTable(problem, weights);
        this.tallies = new TallyTable(problem, habits);
    }

    MenuModel build() {
        return new MenuModel(this);
    }

    /** The same weight of a food is eaten at many occasions and in many roles. */
    private record Weighed(int food, double grams) {}

    int[] contents() {
        var all = candidates.all();
        var table = measures.all();
        var contents = new int[all.size() * table.size()];
        var known = new HashMap<Weighed, Integer>();
        for (var candidate = 0; candidate < all.size(); candidate++) {
            var served = all.get(candidate);
            var same = known.putIfAbsent(new Weighed(served.foodIndex(), served.portion().grams()), candidate);
            if (same != null) {
                System.arraycopy(contents, same * table.size(), contents, candidate * table.size(), table.size());
                continue;
            }
            for (var measure = 0; measure < table.size(); measure++) {
                var quantity = table.get(measure).of(served.food(), served.portion().grams());
                contents[candidate * table.size() + measure] = measures.units(measure, quantity);
            }
        }
        return contents;
    }

    PatternChoice[][] patterns() {
        var choices = new PatternChoice[Occasion.values().length][];
        for (var occasion : Occasion.values()) {
            var all = problem.patterns().stream().filter(pattern -> pattern.occasion() == occasion).toList();
            var mostUsual = all.stream().mapToInt(MealPattern::surveyMeals).max().orElse(1);
            choices[occasion.ordinal()] = all.stream().map(pattern -> choice(pattern, mostUsual)).flatMap(Optional::stream)
                    .toArray(PatternChoice[]::new);
        }
        return choices;
    }

    private Optional<PatternChoice> choice(MealPattern pattern, int mostUsual) {
        var slots = new ArrayList<SlotChoice>();
        for (var slot : pattern.slots()) {
            var fitting = fitting(pattern.occasion(), slot, slot == pattern.slots().getFirst());
            if (fitting.length > 0) {
                slots.add(new SlotChoice(slot.name(), fitting, slot.optional(), slot.costPresent(), slot.costAbsent()));
            } else if (!slot.optional()) {
                return Optional.empty();
            }
        }
        var rarity = Math.min(6, StrictMath.log((double) mostUsual / pattern.surveyMeals()));
        return Optional.of(new PatternChoice(pattern, tallies.ofPattern(pattern), (int) (weights.of("pattern") * rarity), slots));
    }

    /** @param isDish whether the slot holds the dish that a household eats together */
    private int[] fitting(Occasion occasion, Slot slot, boolean isDish) {
        var all = candidates.all();
        var dishes = problem.arrangement().dishes().get(occasion);
        return slot.roles().stream().flatMap(role -> candidates.of(occasion, role).stream())
                .filter(index -> !isDish || dishes == null || dishes.contains(all.get(index).food().id()))
                .mapToLong(index -> cheapestFirst(all.get(index).cost(), index)).sorted().mapToInt(order -> (int) order)
                .toArray();
    }

    /** Numbers are sorted many times faster than what is compared twice. */
    private static long cheapestFirst(int cost, int index) {
        return (long) cost << Integer.SIZE | index;
    }

    Bound[][] mealBounds() {
        var bounds = new Bound[Occasion.values().length][];
        for (var occasion : Occasion.values()) {
            bounds[occasion.ordinal()] = Arrays.stream(bounds(LinearRule.Scope.MEAL))
                    .filter(bound -> rules.get(bound.rule()).occasions().contains(occasion)).toArray(Bound[]::new);
        }
        return bounds;
    }

    Bound[] bounds(LinearRule.Scope scope) {
        var bounds = new ArrayList<Bound>();
        for (var index = 0; index < rules.size(); index++) {
            var rule = rules.get(index);
            if (rule.scope() == scope && (Double.isFinite(rule.lower()) || Double.isFinite(rule.upper()))) {
                bounds.add(bound(index, rule));
            }
        }
        return bounds.toArray(Bound[]::new);
    }

    SteadyBound[] steadyBounds() {
        return IntStream.range(0, rules.size()).filter(index -> rules.get(index).scope() == LinearRule.Scope.STEADY)
                .mapToObj(index -> SteadyBound.of(index, measures.indexOf(rules.get(index).measure()), rules.get(index)))
                .toArray(SteadyBound[]::new);
    }

    /** Bounds are drawn in by what rounding of the servings can add up to, so that the exact sums obey them too. */
    private Bound bound(int index, LinearRule rule) {
        var measure = measures.indexOf(rule.measure());
        var days = rule.scope() == LinearRule.Scope.PLAN ? problem.days() : 1;
        var rounding = rule.measure().counted() || !rule.hard() ? 0 : rule.scope() == LinearRule.Scope.MEAL ? 3 : 12 * days;
        var lower = Double.isFinite(rule.lower())
                ? (int) Math.ceil(days * measures.unitsExactly(measure, rule.lower())) + rounding
                : Integer.MIN_VALUE;
        var upper = Double.isFinite(rule.upper())
                ? (int) Math.floor(days * measures.unitsExactly(measure, rule.upper())) - rounding
                : Integer.MAX_VALUE;
        var weight = rule.hard() ? Bound.HARD_WEIGHT : (int) Math.round(rule.weight() * 1000 / Bound.SCALE);
        return new Bound(index, measure, lower, upper, rule.hard(), weight);
    }

    int[] coreMeasures() {
        return problem.bounds().stream().filter(bound -> CORE.contains(bound.nutrient()) && bound.meanLower() > 0)
                .mapToInt(bound -> measures.indexOf(bound.nutrient())).toArray();
    }
}
