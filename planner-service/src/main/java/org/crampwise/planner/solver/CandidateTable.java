package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.Portion;
import org.crampwise.planner.naturalness.Portions;
import org.crampwise.planner.naturalness.Usualness;

/** Every food in every natural portion, in every role, at every occasion where people eat it. */
final class CandidateTable {

    private record Place(Occasion occasion, String role) {}

    private final MenuProblem problem;
    private final RuleWeights weights;
    private final double portionWeight;
    private final Usualness usualness;
    private final Portions portions;
    private final Map<String, Integer> taste = new HashMap<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<int[]> siblings = new ArrayList<>();
    private final Map<Place, List<Integer>> byPlace = new HashMap<>();

    CandidateTable(MenuProblem problem, RuleWeights weights) {
        this.problem = problem;
        this.weights = weights;
        this.portionWeight = weights.of("portion");
        this.usualness = new Usualness(problem.foods());
        this.portions = new Portions(problem.energyKcal());
        var noise = new SplittableRandom(problem.seed());
        problem.foods().stream().map(Food::family).distinct().sorted()
                .forEach(family -> taste.put(family, (int) (weights.of("taste") * noise.nextDouble())));
        for (var occasion : Occasion.values()) {
            for (var index = 0; index < problem.foods().size(); index++) {
                offer(index, occasion);
            }
        }
    }

    private void offer(int index, Occasion occasion) {
        var food = problem.foods().get(index);
        for (var role : food.roles()) {
            var unusual = usualness.cost(food, role, occasion);
            if (unusual.isPresent() || isLocked(food, occasion)) {
                var rarity = unusual.orElse(Usualness.UNHEARD_OF);
                var base = (int) (weights.of("usual") * rarity / 100) + taste.get(food.family()) - welcome(food);
                add(food, index, occasion, role, Math.max(0, base));
            }
        }
    }

    private void add(Food food, int index, Occasion occasion, String role, int base) {
        var from = candidates.size();
        var natural = new ArrayList<>(portions.of(food, role, occasion));
        lockedPortions(food, occasion).forEach(portion -> natural.add(new Portions.Natural(portion, 0)));
        for (var each : natural) {
            if (!problem.limits().allow(food, each.portion().grams(), occasion)) {
                continue;
            }
            byPlace.computeIfAbsent(new Place(occasion, role), unused -> new ArrayList<>()).add(candidates.size());
            var cost = base + (int) (portionWeight * each.cost() / 300);
            candidates.add(new Candidate(food, index, occasion, role, each.portion(), cost));
        }
        for (var served = from; served < candidates.size(); served++) {
            siblings.add(new int[]{ from, candidates.size() });
        }
    }

    private boolean isLocked(Food food, Occasion occasion) {
        return problem.locks().stream().anyMatch(lock -> lock.occasion() == occasion && lock.foodId().equals(food.id()));
    }

    /** The weights a person has fixed, and the usual portion where they have fixed none. */
    private List<Portion> lockedPortions(Food food, Occasion occasion) {
        return problem.locks().stream().filter(lock -> lock.occasion() == occasion && lock.foodId().equals(food.id()))
                .map(lock -> lock.grams().map(grams -> new Portion(1, "serving", grams)).orElse(food.usualPortion())).distinct()
                .toList();
    }

    private int welcome(Food food) {
        var words = problem.liked();
        var liked = words.contains(food.id()) || words.contains(food.family()) || words.contains(food.category())
                || words.contains(food.cuisine()) || food.traits().stream().anyMatch(words::contains)
                || food.roles().stream().anyMatch(words::contains);
        return (int) ((liked ? weights.of("liked") : 0) + (problem.atHome().contains(food.id()) ? weights.of("at-home") : 0));
    }

    List<Candidate> all() {
        return Collections.unmodifiableList(candidates);
    }

    List<Integer> of(Occasion occasion, String role) {
        return byPlace.getOrDefault(new Place(occasion, role), List.of());
    }

    int[] siblingsFrom() {
        return siblings.stream().mapToInt(range -> range[0]).toArray();
    }

    int[] siblingsTo() {
        return siblings.stream().mapToInt(range -> range[1]).toArray();
    }
}
