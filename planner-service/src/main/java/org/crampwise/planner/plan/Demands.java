package org.crampwise.planner.plan;

import static org.crampwise.planner.solver.Proof.atLeast;
import static org.crampwise.planner.solver.Proof.atMost;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Diet;
import org.crampwise.planner.person.Exclusion;
import org.crampwise.planner.screening.PlanConstraint;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.ScreeningView;
import org.crampwise.planner.target.Target;
import org.crampwise.planner.target.UpperScope;

/**
 * Takes a request apart into all that its plan must obey, beyond what every meal, day and week obeys. They stand in groups in the
 * order in which a conflict does without them rather than without the later ones: what people chose is kept longest.
 */
record Demands(PlanRequest request, Assessment assessment, FoodSnapshot foods) {

    private static final Set<String> ENERGY = both("energy-each-day", "energy-mean", "energy-of-the-meal");
    private static final Set<String> PROTEIN = Set.of(atLeast("protein-each-day"));
    private static final Set<String> BALANCE = both("protein-share-least", "protein-share-most", "fat-share-least",
            "fat-share-most", "carbohydrate-share-least", "carbohydrate-share-most", "saturated-fat-share");

    List<List<Demand>> groups() {
        return Stream.of(safety(), limits(), macronutrients(), exclusions(false), customs(), targets(), energy(), locks(),
                exclusions(true), dislikes(), diet()).filter(group -> !group.isEmpty()).toList();
    }

    private List<Demand> safety() {
        var constraints = assessment.screening().constraints();
        var limits = ScreeningView.of(assessment.screening()).limits();
        var wordsByCode = new LinkedHashMap<String, String>();
        for (var index = 0; index < constraints.size(); index++) {
            if (isDemand(constraints.get(index))) {
                wordsByCode.merge(constraints.get(index).code(), limits.get(index).limit(), (one, other) -> one + "; " + other);
            }
        }
        return wordsByCode.entrySet().stream().<Demand>map(rule -> new Demand.Safety(rule.getKey(),
                "Safety rule %s: %s.".formatted(rule.getKey(), rule.getValue()))).toList();
    }

    /** Not those that only bend the bounds of a nutrient, which are demands of their own. */
    static boolean isDemand(PlanConstraint constraint) {
        return !(constraint instanceof PlanConstraint.NutrientWindow || constraint instanceof PlanConstraint.NutrientCeiling
                || constraint instanceof PlanConstraint.LimitEachDay);
    }

    private List<Demand> limits() {
        return assessment.targets().targets().stream()
                .flatMap(target -> target.upper().filter(upper -> upper.scope() != UpperScope.SUPPLEMENT)
                        .map(upper -> limit(target.nutrient(), upper)).stream())
                .toList();
    }

    private static Demand limit(Nutrient nutrient, Target.Upper upper) {
        var words = "%s: at most %s (%s).".formatted(nutrient.displayName(), words(upper.amount().value(), nutrient),
                upper.basis());
        return new Demand.Need("limit", nutrient.code(), words,
                Set.of(atMost(nutrient.code() + "-mean"), atMost(nutrient.code() + "-each-day")));
    }

    private List<Demand> macronutrients() {
        return List.of(
                new Demand.Need("balance", "energy-shares",
                        "Protein, fat and carbohydrate in their ranges, and saturated fat below 10 % of the energy.", BALANCE),
                new Demand.Need("target", "protein", "Protein: enough of it on each day.", PROTEIN));
    }

    private List<Demand> targets() {
        return assessment.targets().targets().stream().filter(target -> target.use() == Target.Use.PLANNED)
                .filter(target -> target.nutrient() != Nutrient.PROTEIN)
                .flatMap(target -> target.lower().map(lower -> target(target.nutrient(), lower)).stream()).toList().reversed();
    }

    private static Demand target(Nutrient nutrient, Target.Lower lower) {
        var sides = new HashSet<>(Set.of(atLeast(nutrient.code() + "-mean"), atLeast(nutrient.code() + "-each-day")));
        if (nutrient == Nutrient.CALCIUM) {
            sides.addAll(Set.of(atLeast("calcium-absorbable-mean"), atLeast("calcium-absorbable-each-day")));
        }
        return new Demand.Need("target", nutrient.code(), "%s: at least %s a day (%s).".formatted(nutrient.displayName(),
                words(lower.amount().value(), nutrient), lower.basis()), Set.copyOf(sides));
    }

    private static String words(double amount, Nutrient nutrient) {
        return Shown.of(nutrient, amount).toString();
    }

    private List<Demand> energy() {
        return assessment.targets().energy().map(need -> List.<Demand>of(new Demand.Need("energy", "energy",
                "Energy: about %s kcal a day.".formatted(Shown.plain(need.kcal().doubleValue(), -1).toPlainString()), ENERGY)))
                .orElse(List.of());
    }

    /** @param chosen those left out by choice, or those where health is behind it */
    private List<Demand> exclusions(boolean chosen) {
        var byCode = request.person().without().stream().collect(Collectors.groupingBy(Exclusion::code, LinkedHashMap::new,
                Collectors.mapping(Exclusion::reason, Collectors.toList())));
        return byCode.entrySet().stream()
                .filter(entry -> chosen == entry.getValue().stream().allMatch(Exclusion.Reason.PREFERENCE::equals))
                .<Demand>map(entry -> new Demand.Wish("exclusion", entry.getKey(),
                        "Nothing with %s (%s).".formatted(entry.getKey(), entry.getValue().getFirst().code()), chosen,
                        wish -> wish.without(wish.person().without().stream()
                                .filter(exclusion -> !exclusion.code().equals(entry.getKey())).toList())))
                .toList();
    }

    private List<Demand> dislikes() {
        return request.wishes().dislikes().stream().<Demand>map(word -> new Demand.Wish("dislike", word,
                "You dislike %s.".formatted(nameOf(word)), true, wish -> wish.with(wish.wishes().withDislikes(
                        wish.wishes().dislikes().stream().filter(other -> !other.equals(word))
                                .collect(Collectors.toUnmodifiableSet())))))
                .toList();
    }

    private List<Demand> locks() {
        return request.wishes().locked().stream().<Demand>map(lock -> new Demand.Wish("lock", lock.foodId(), words(lock), true,
                wish -> wish.with(wish.wishes().withLocked(
                        wish.wishes().locked().stream().filter(other -> !other.equals(lock)).toList()))))
                .toList();
    }

    private String words(LockedServing lock) {
        return "You fixed %s%s at %s on %s.".formatted(
                lock.grams().map(grams -> Shown.plain(grams, 1).toPlainString() + " g of ").orElse(""), nameOf(lock.foodId()),
                lock.occasion().code(), request.startDate().plusDays(lock.day()));
    }

    private List<Demand> customs() {
        var repeats = request.wishes().maxRepeats();
        var meals = request.wishes().occasions();
        var habits = request.wishes().meals();
        return Stream.of(
                habits.sameBreakfast().<Demand>map(same -> new Demand.Wish("same-breakfast", same.code(),
                        "The same breakfast (%s).".formatted(same.code()), true,
                        wish -> wish.with(wish.wishes().withMeals(wish.wishes().meals().withoutSameBreakfast())))),
                habits.snacks().stream().boxed().<Demand>map(snacks -> new Demand.Wish("snacks", String.valueOf(snacks),
                        "Snacks a day: %d.".formatted(snacks), true,
                        wish -> wish.with(wish.wishes().withMeals(wish.wishes().meals().withUsualSnacks())))).findFirst(),
                Optional.<Demand>of(new Demand.Wish("max-repeats", String.valueOf(repeats),
                        "No food more often than %d times in seven days.".formatted(repeats), true,
                        wish -> wish.with(wish.wishes().withMaxRepeats(0)))).filter(wish -> repeats > 0),
                Optional.<Demand>of(new Demand.Wish("occasions",
                        meals.stream().map(Occasion::code).collect(Collectors.joining(" ")),
                        "The meals of a day: %s.".formatted(meals.stream().map(Occasion::code).collect(Collectors.joining(", "))),
                        true, wish -> wish.with(wish.wishes().withOccasions(List.of())))).filter(wish -> !meals.isEmpty()))
                .flatMap(Optional::stream).toList();
    }

    private List<Demand> diet() {
        var diet = request.person().diet();
        return diet == Diet.OMNIVORE
                ? List.of()
                : List.of(new Demand.Wish("diet", diet.code(), "The diet is %s.".formatted(diet.code()), true,
                        wish -> wish.withDiet(Diet.OMNIVORE)));
    }

    private String nameOf(String word) {
        var food = foods.byId().get(word);
        return food == null ? word.replace('-', ' ') : food.name();
    }

    private static Set<String> both(String... rules) {
        return Stream.of(rules).flatMap(rule -> Stream.of(atLeast(rule), atMost(rule))).collect(Collectors.toUnmodifiableSet());
    }
}
