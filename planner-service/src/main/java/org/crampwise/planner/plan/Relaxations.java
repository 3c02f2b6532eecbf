package org.crampwise.planner.plan;

import static org.crampwise.planner.nutrition.Nutrient.VITAMIN_B12;
import static org.crampwise.planner.nutrition.Nutrient.VITAMIN_D;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.nutrition.FactTable;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Diet;
import org.crampwise.planner.person.EnergyNeed;
import org.crampwise.planner.person.Exclusion;
import org.crampwise.planner.person.Supplement;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.Target;

/**
 * The changes a request could bear, those that give up least of it first. Health is never among them: no allergy, no intolerance, no
 * target, no limit.
 *
 * @param clashing words of the wishes that are proven to clash
 */
record Relaxations(PlanRequest request, Assessment assessment, FoodSnapshot foods, Set<String> clashing) {

    /** Of more wishes of a kind than this only those that clash are offered to be dropped one by one. */
    private static final int FEW = 4;
    private static final int MOST_MEALS = 6;
    private static final int MOST_WORDS = 100;
    private static final String FORTIFIED = "fortified-";
    private static final Set<String> DRINKS = Set.of("milk", "plant-drink", "juice");
    static final String ALL = "all";
    private static final int WEEK = 7;
    private static final Map<String, Integer> COSTS = FactTable.ofSeed("fix-costs.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text("change"), row -> row.integer("cost")));
    private static final Set<String> NO_SUPPLEMENTS = Set.of("KIDNEY_STONE", "THIAZIDE_LOOP", "HIGH_CALCIUM");

    record Relaxation(Fix.Change change, int cost, UnaryOperator<PlanRequest> applied) {}

    static Relaxation relaxation(String kind, String what, String words, UnaryOperator<PlanRequest> applied) {
        int cost = Objects.requireNonNull(COSTS.getOrDefault(kind + ":" + what, COSTS.get(kind)), kind);
        return new Relaxation(new Fix.Change(kind, what, words), cost, applied);
    }

    /** @param lacking nutrients of which the request leaves too little */
    List<Relaxation> cheapestFirst(Set<Nutrient> lacking) {
        return Stream
                .of(fortified(), meals(), longer(), repeats(), arrangement(),
                        new LockRelaxations(request, foods,
                                worthTrying(request.wishes().locked(), LockedServing::foodId).toList()).all(),
                        dislikes(), preferences(),
                        supplements(lacking), diet())
                .flatMap(Function.identity()).sorted(Comparator.comparingInt(Relaxation::cost)).toList();
    }

    /** All of a few; of many those that clash. */
    private <T> Stream<T> worthTrying(Collection<T> wishes, Function<T, String> word) {
        return wishes.stream().filter(wish -> wishes.size() <= FEW || clashing.contains(word.apply(wish)));
    }

    private Stream<Relaxation> preferences() {
        var without = request.person().without();
        var strict = without.stream().filter(exclusion -> exclusion.reason() != Exclusion.Reason.PREFERENCE)
                .map(Exclusion::code).collect(Collectors.toSet());
        var chosen = without.stream().map(Exclusion::code).distinct().filter(code -> !strict.contains(code)).toList();
        var single = worthTrying(chosen, Function.identity())
                .map(code -> relaxation("drop-exclusion", code,
                        "Allow %s, which you leave out by choice.".formatted(code), wish -> wish.without(wish.person().without()
                                .stream().filter(entry -> !entry.code().equals(code)).toList())));
        var all = relaxation("drop-exclusion", ALL, "Allow everything you leave out by choice.", wish -> wish.without(
                wish.person().without().stream().filter(entry -> strict.contains(entry.code())).toList()));
        return Stream.concat(single, chosen.size() > 1 ? Stream.of(all) : Stream.empty());
    }

    private Stream<Relaxation> dislikes() {
        var dislikes = request.wishes().dislikes();
        var single = worthTrying(dislikes, Function.identity())
                .map(word -> relaxation("drop-dislike", word,
                        "Allow %s, which you dislike.".formatted(nameOf(word)), wish -> disliking(wish, word, Set.of())));
        return Stream.concat(single, dislikes.size() > 1
                ? Stream.of(relaxation("drop-dislike", ALL, "Allow the foods you dislike.",
                        wish -> wish.with(wish.wishes().withDislikes(Set.of()))))
                : Stream.empty());
    }

    /** Of a disliked kind of food only some stay disliked: fewer foods to put up with than the whole kind. */
    private Stream<Relaxation> fortified() {
        return request.wishes().dislikes().stream().flatMap(word -> word.startsWith(FORTIFIED)
                ? partly(word, food -> DRINKS.contains(food.category()), "Of foods that are %s, allow drinks.")
                : partly(word, food -> food.traits().stream().anyMatch(trait -> trait.startsWith(FORTIFIED)),
                        "Of %s, which you dislike, allow what is fortified."));
    }

    private Stream<Relaxation> partly(String word, Predicate<Food> allowed, String words) {
        var meant = foods.foods().stream().filter(food -> FoodSnapshot.isMeant(food, Set.of(word))).toList();
        var stillDisliked = meant.stream().filter(allowed.negate()).map(Food::id).collect(Collectors.toCollection(TreeSet::new));
        boolean allowsSome = !stillDisliked.isEmpty() && stillDisliked.size() < meant.size();
        return allowsSome && stillDisliked.size() + request.wishes().dislikes().size() <= MOST_WORDS
                ? Stream.of(relaxation("allow-fortified", word, words.formatted(nameOf(word)),
                        wish -> disliking(wish, word, stillDisliked)))
                : Stream.empty();
    }

    private static PlanRequest disliking(PlanRequest wish, String noMore, Set<String> rather) {
        var others = new LinkedHashSet<>(wish.wishes().dislikes());
        // another change may have seen to it already
        if (others.remove(noMore)) {
            others.addAll(rather);
        }
        return wish.with(wish.wishes().withDislikes(others));
    }

    private Stream<Relaxation> repeats() {
        int most = request.wishes().maxRepeats();
        return most == 0
                ? Stream.empty()
                : Stream.of(relaxation("allow-repeats", String.valueOf(most),
                        "Let foods come back more often than %d times in seven days.".formatted(most),
                        wish -> wish.with(wish.wishes().withMaxRepeats(0))));
    }

    /** Vitamins that sit in few foods are reached on average; one day has no other day to make up for it. */
    private Stream<Relaxation> longer() {
        return request.days() >= WEEK
                ? Stream.empty()
                : Stream.of(relaxation("longer-plan", String.valueOf(WEEK),
                        "Plan seven days together: what a day lacks, another can make up for.", wish -> wish.withDays(WEEK)));
    }

    private Stream<Relaxation> arrangement() {
        var meals = request.wishes().meals();
        return Stream.of(
                without(meals.sameBreakfast().isPresent(), "sameBreakfast", "Let breakfast differ from day to day.",
                        MealWishes::withoutSameBreakfast),
                without(meals.mostCookedMains() > 0, "maxCookedMains", "Cook more often.", MealWishes::cookingAsOftenAsPeopleDo),
                without(!meals.noCooking().isEmpty(), "maxEffort", "Cook on every day.", MealWishes::cookingEveryDay),
                without(!meals.leftovers().isEmpty(), "leftovers", "Let lunch be something else than last night's dinner.",
                        MealWishes::withoutLeftovers))
                .flatMap(Optional::stream);
    }

    private static Optional<Relaxation> without(boolean isWished, String wish, String words,
            UnaryOperator<MealWishes> applied) {
        return Optional.of(relaxation("drop-wish", wish, words,
                asked -> asked.with(asked.wishes().withMeals(applied.apply(asked.wishes().meals()))))).filter(unused -> isWished);
    }

    private Stream<Relaxation> meals() {
        double energy = assessment.targets().energy().map(EnergyNeed::kcal).orElseThrow().doubleValue();
        var meals = MenuProblems.meals(request.wishes(), energy);
        var more = Stream.of(Occasion.values())
                .filter(occasion -> meals.size() < MOST_MEALS && (occasion == Occasion.SNACK || !meals.contains(occasion)))
                .map(occasion -> relaxation("add-meal", occasion.code(), "Add a %s to each day.".formatted(occasion.code()),
                        wish -> wish.with(wish.wishes().withMeals(wish.wishes().meals().withUsualSnacks())
                                .withOccasions(with(MenuProblems.meals(wish.wishes(), energy), occasion)))));
        return request.wishes().occasions().isEmpty()
                ? more
                : Stream.concat(more, Stream.of(relaxation("free-meals", ALL, "Let the planner choose the meals of a day.",
                        wish -> wish.with(wish.wishes().withOccasions(List.of())))));
    }

    private static List<Occasion> with(List<Occasion> meals, Occasion added) {
        var more = new ArrayList<>(meals);
        more.add(added);
        return more.stream().sorted().toList();
    }

    private Stream<Relaxation> diet() {
        return switch (request.person().diet()) {
            case VEGAN -> Stream.of(milder(Diet.VEGETARIAN, "Allow eggs and dairy, if that is right for you."),
                    muchMilder(Diet.PESCATARIAN, "Allow fish, eggs and dairy, if that is right for you."));
            case VEGETARIAN -> Stream.of(milder(Diet.PESCATARIAN, "Allow fish, if that is right for you."),
                    muchMilder(Diet.OMNIVORE, "Allow meat and fish, if that is right for you."));
            case PESCATARIAN -> Stream.of(milder(Diet.OMNIVORE, "Allow meat and poultry, if that is right for you."));
            case OMNIVORE -> Stream.empty();
        };
    }

    private static Relaxation milder(Diet diet, String words) {
        return relaxation("milder-diet", diet.code(), words, wish -> wish.withDiet(diet));
    }

    private static Relaxation muchMilder(Diet diet, String words) {
        var milder = milder(diet, words);
        return new Relaxation(milder.change(), COSTS.get("milder-diet:two-steps"), milder.applied());
    }

    /** Tried with all of the need supplied; the words name no dose, which is for a pharmacist or doctor to say. */
    private Stream<Relaxation> supplements(Set<Nutrient> lacking) {
        if (assessment.screening().findings().stream().anyMatch(finding -> NO_SUPPLEMENTS.contains(finding.code()))) {
            return Stream.empty();
        }
        var taken = Stream.of(VITAMIN_D, VITAMIN_B12).filter(lacking::contains)
                .flatMap(nutrient -> assessment.targets().find(nutrient).flatMap(Target::lower)
                        .map(need -> new Supplement(nutrient, need.amount())).stream())
                .toList();
        if (taken.isEmpty()) {
            return Stream.empty();
        }
        var names = taken.stream().map(supplement -> nameOf(supplement.nutrient())).collect(Collectors.joining(" and "));
        var codes = taken.stream().map(supplement -> supplement.nutrient().code()).collect(Collectors.joining(" "));
        return Stream.of(relaxation("supplement", codes,
                "Ask your pharmacist or doctor about a supplement of %s, and log it here.".formatted(names),
                wish -> wish.supplementing(Stream.concat(wish.person().supplements().stream(), taken.stream()).toList())));
    }

    private static String nameOf(Nutrient nutrient) {
        return nutrient.displayName().replaceFirst("^Vitamin", "vitamin");
    }

    private String nameOf(String word) {
        var food = foods.byId().get(word);
        return food == null ? word.replace('-', ' ') : food.name();
    }
}
