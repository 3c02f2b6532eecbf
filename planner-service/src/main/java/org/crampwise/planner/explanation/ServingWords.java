package org.crampwise.planner.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.explanation.ExplanationView.ServingReasons;
import org.crampwise.planner.menu.Eating;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MenuPlace;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.naturalness.PairCosts;
import org.crampwise.planner.naturalness.PairCosts.FoodAt;
import org.crampwise.planner.plan.ShortfallView;
import org.crampwise.planner.plan.StandingPlans.StandingPlan;
import org.crampwise.planner.solver.MenuChanges;

/** Why each serving is there, in plain words: what it carries, that people eat it then, what it goes with, that it was wished for. */
record ServingWords(StandingPlan standing, MenuChanges changes, PairCosts pairs) {

    /** Fewer recall days than this at an occasion are no habit. */
    private static final int USUAL_FROM = 20;

    List<ServingReasons> reasons() {
        var reasons = new ArrayList<ServingReasons>();
        for (var day = 0; day < standing.days().size(); day++) {
            var meals = standing.days().get(day).meals();
            for (var meal = 0; meal < meals.size(); meal++) {
                for (var serving : meals.get(meal).servings()) {
                    reasons.add(new ServingReasons(standing.days().get(day).date().toString(), meals.get(meal).occasion().code(),
                            serving.slot(), serving.food().id(), serving.food().name(),
                            of(serving, meals.get(meal), new MenuPlace(day, meal, serving.slot()))));
                }
            }
        }
        return List.copyOf(reasons);
    }

    private List<String> of(Serving serving, Meal meal, MenuPlace place) {
        var reasons = Stream.of(wished(serving), carries(serving, place), usual(serving.food(), meal), together(serving, meal))
                .flatMap(Optional::stream).toList();
        return reasons.isEmpty()
                ? List.of("It completes the meal (%s).".formatted(meal.pattern().name()))
                : reasons;
    }

    private Optional<String> wished(Serving serving) {
        if (serving.locked()) {
            return Optional.of("You fixed it.");
        }
        var food = serving.food();
        if (FoodSnapshot.isMeant(food, standing.problem().liked())) {
            return Optional.of("You like it.");
        }
        return standing.problem().atHome().contains(food.id()) ? Optional.of("You have it at home.") : Optional.empty();
    }

    /** Whatever else stood there, in whatever portion, some rule would be broken: those of the best of all others are named. */
    private Optional<String> carries(Serving serving, MenuPlace place) {
        if (serving.locked()) {
            return Optional.empty();
        }
        return changes.alternatives(place, 1).stream().findFirst().filter(best -> !best.broken().isEmpty())
                .map(best -> "Nothing else there would keep all rules; with %s the plan would miss: %s".formatted(
                        best.food().name(),
                        ShortfallView.of(best.broken().getFirst(), standing.problem().bounds()).words()));
    }

    private static Optional<String> usual(Food food, Meal meal) {
        return food.eatingAt(meal.occasion()).map(Eating::recalls).filter(recalls -> recalls >= USUAL_FROM)
                .map(recalls -> "People eat it at %s: the food survey saw it on %d days.".formatted(meal.occasion().code(),
                        recalls));
    }

    private Optional<String> together(Serving serving, Meal meal) {
        return meal.servings().stream().map(Serving::food).filter(other -> other != serving.food())
                .filter(other -> isPartner(serving.food(), other, meal) || isPartner(other, serving.food(), meal)).findFirst()
                .map(other -> "People eat it together with %s more often than by chance.".formatted(other.name()));
    }

    private boolean isPartner(Food food, Food other, Meal meal) {
        return pairs.partners().getOrDefault(new FoodAt(food.id(), meal.occasion()), Set.of()).contains(other.surveyCategory());
    }
}
