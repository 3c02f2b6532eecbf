package org.crampwise.planner.plan;

import static org.crampwise.planner.nutrition.Nutrient.VITAMIN_B12;
import static org.crampwise.planner.nutrition.Nutrient.VITAMIN_D;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.person.Diet;
import org.crampwise.planner.person.EnergyNeed;
import org.crampwise.planner.person.Exclusion;
import org.crampwise.planner.person.Supplement;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.Target;

/** The changes a request could bear, the cheapest first. Health is never among them: no allergy, no intolerance, no target. */
record Relaxations(PlanRequest request, Assessment assessment, FoodSnapshot foods) {

    /** More wishes of a kind than this are only offered to be dropped together. */
    private static final int FEW = 4;
    private static final int MOST_MEALS = 6;
    private static final Set<String> NO_SUPPLEMENTS = Set.of("KIDNEY_STONE", "THIAZIDE_LOOP", "HIGH_CALCIUM");

    record Relaxation(Fix.Change change, UnaryOperator<PlanRequest> applied) {}

    List<Relaxation> cheapestFirst(List<Shortfall> shortfalls) {
        var all = new ArrayList<Relaxation>();
        preferences(all);
        dislikes(all);
        locks(all);
        repeats(all);
        arrangement(all);
        meals(all);
        diet(all);
        supplements(shortfalls, all);
        return List.copyOf(all);
    }

    private void preferences(List<Relaxation> all) {
        var without = request.person().without();
        var strict = without.stream().filter(exclusion -> exclusion.reason() != Exclusion.Reason.PREFERENCE)
                .map(Exclusion::code).collect(Collectors.toSet());
        var chosen = without.stream().map(Exclusion::code).distinct().filter(code -> !strict.contains(code)).toList();
        if (chosen.size() > FEW) {
            all.add(new Relaxation(new Fix.Change("drop-exclusion", "all", "Allow what you leave out by choice."),
                    wish -> wish.without(
                            wish.person().without().stream().filter(entry -> strict.contains(entry.code())).toList())));
            return;
        }
        chosen.forEach(code -> all.add(new Relaxation(
                new Fix.Change("drop-exclusion", code, "Allow %s, which you leave out by choice.".formatted(code)),
                wish -> wish.without(
                        wish.person().without().stream().filter(entry -> !entry.code().equals(code)).toList()))));
    }

    private void dislikes(List<Relaxation> all) {
        var dislikes = request.wishes().dislikes();
        if (dislikes.size() > FEW) {
            all.add(new Relaxation(new Fix.Change("drop-dislike", "all", "Allow the foods you dislike."),
                    wish -> wish.with(wish.wishes().withDislikes(Set.of()))));
            return;
        }
        dislikes.forEach(word -> all.add(new Relaxation(
                new Fix.Change("drop-dislike", word, "Allow %s, which you dislike.".formatted(nameOf(word))), wish -> {
                    var others = new HashSet<>(wish.wishes().dislikes());
                    others.remove(word);
                    return wish.with(wish.wishes().withDislikes(others));
                })));
    }

    private void locks(List<Relaxation> all) {
        var locked = request.wishes().locked();
        if (locked.size() <= FEW) {
            locked.forEach(lock -> all.add(new Relaxation(new Fix.Change("drop-lock", lock.foodId(), words(lock)),
                    wish -> wish.with(wish.wishes()
                            .withLocked(wish.wishes().locked().stream().filter(other -> !other.equals(lock)).toList())))));
        }
        if (locked.size() > 1) {
            all.add(new Relaxation(new Fix.Change("drop-lock", "all", "Let the plan choose where you fixed servings."),
                    wish -> wish.with(wish.wishes().withLocked(List.of()))));
        }
    }

    private String words(LockedServing lock) {
        return "Do not fix %s at %s on %s.".formatted(nameOf(lock.foodId()), lock.occasion().code(),
                request.startDate().plusDays(lock.day()));
    }

    private void repeats(List<Relaxation> all) {
        if (request.wishes().maxRepeats() > 0) {
            all.add(new Relaxation(new Fix.Change("allow-repeats", String.valueOf(request.wishes().maxRepeats()),
                    "Let foods come back more often than %d times in seven days.".formatted(request.wishes().maxRepeats())),
                    wish -> wish.with(wish.wishes().withMaxRepeats(0))));
        }
    }

    private void arrangement(List<Relaxation> all) {
        var meals = request.wishes().meals();
        if (meals.sameBreakfast().isPresent()) {
            all.add(without("sameBreakfast", "Let breakfast differ from day to day.", MealWishes::withoutSameBreakfast));
        }
        if (meals.mostCookedMains() > 0) {
            all.add(without("maxCookedMains", "Cook more often.", MealWishes::cookingAsOftenAsPeopleDo));
        }
        if (!meals.noCooking().isEmpty()) {
            all.add(without("maxEffort", "Cook on every day.", MealWishes::cookingEveryDay));
        }
        if (!meals.leftovers().isEmpty()) {
            all.add(without("leftovers", "Let lunch be something else than last night's dinner.", MealWishes::withoutLeftovers));
        }
    }

    private static Relaxation without(String wish, String words, UnaryOperator<MealWishes> applied) {
        return new Relaxation(new Fix.Change("drop-wish", wish, words),
                asked -> asked.with(asked.wishes().withMeals(applied.apply(asked.wishes().meals()))));
    }

    private void meals(List<Relaxation> all) {
        double energy = assessment.targets().energy().map(EnergyNeed::kcal).orElseThrow().doubleValue();
        var meals = MenuProblems.meals(request.wishes(), energy);
        for (var occasion : Occasion.values()) {
            if (meals.size() < MOST_MEALS && (occasion == Occasion.SNACK || !meals.contains(occasion))) {
                all.add(new Relaxation(
                        new Fix.Change("add-meal", occasion.code(), "Add a %s to each day.".formatted(occasion.code())),
                        wish -> wish
                                .with(wish.wishes().withOccasions(with(MenuProblems.meals(wish.wishes(), energy), occasion)))));
            }
        }
    }

    private static List<Occasion> with(List<Occasion> meals, Occasion added) {
        var more = new ArrayList<>(meals);
        more.add(added);
        return more.stream().sorted().toList();
    }

    private void diet(List<Relaxation> all) {
        switch (request.person().diet()) {
            case VEGAN -> all.add(milder(Diet.VEGETARIAN, "Allow eggs and dairy, if that is right for you."));
            case VEGETARIAN -> all.add(milder(Diet.PESCATARIAN, "Allow fish, if that is right for you."));
            case PESCATARIAN -> all.add(milder(Diet.OMNIVORE, "Allow meat and poultry, if that is right for you."));
            case OMNIVORE -> {
                // nothing milder exists
            }
        }
    }

    /** Diets more than one step milder; only where nothing else leads to a plan. */
    Stream<Relaxation> lastResorts() {
        return switch (request.person().diet()) {
            case VEGAN -> Stream.of(milder(Diet.PESCATARIAN, "Allow fish, eggs and dairy, if that is right for you."));
            case VEGETARIAN -> Stream.of(milder(Diet.OMNIVORE, "Allow meat and fish, if that is right for you."));
            case PESCATARIAN, OMNIVORE -> Stream.empty();
        };
    }

    private static Relaxation milder(Diet diet, String words) {
        return new Relaxation(new Fix.Change("milder-diet", diet.code(), words), wish -> wish.withDiet(diet));
    }

    /** Tried with all of the need supplied; the words name no dose, which is for a pharmacist or doctor to say. */
    private void supplements(List<Shortfall> shortfalls, List<Relaxation> all) {
        if (assessment.screening().findings().stream().anyMatch(finding -> NO_SUPPLEMENTS.contains(finding.code()))) {
            return;
        }
        var taken = Stream.of(VITAMIN_D, VITAMIN_B12)
                .filter(nutrient -> shortfalls.stream().anyMatch(missed -> missed.rule().startsWith(nutrient.code() + "-")))
                .flatMap(nutrient -> assessment.targets().find(nutrient).flatMap(Target::lower)
                        .map(need -> new Supplement(nutrient, need.amount())).stream())
                .toList();
        if (taken.isEmpty()) {
            return;
        }
        var names = taken.stream().map(supplement -> nameOf(supplement.nutrient())).collect(Collectors.joining(" and "));
        var codes = taken.stream().map(supplement -> supplement.nutrient().code()).collect(Collectors.joining(" "));
        all.add(new Relaxation(new Fix.Change("supplement", codes,
                "Ask your pharmacist or doctor about a supplement of %s, and log it here.".formatted(names)),
                wish -> wish.supplementing(Stream.concat(wish.person().supplements().stream(), taken.stream()).toList())));
    }

    private static String nameOf(Nutrient nutrient) {
        return nutrient.displayName().replaceFirst("^Vitamin", "vitamin");
    }

    private String nameOf(String word) {
        var food = foods.byId().get(word);
        return food == null ? word : food.name();
    }
}
