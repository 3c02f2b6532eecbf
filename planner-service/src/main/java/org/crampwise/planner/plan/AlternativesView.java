package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.crampwise.planner.menu.Alternative;
import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MenuPlace;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.plan.DayView.PortionView;
import org.crampwise.planner.plan.DayView.ServingView;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What else could stand in a place of a plan: first what keeps every rule, then by how usual the menu would be. */
public record AlternativesView(UUID plan, int revision, String catalogRevision, String date, String meal,
        @JsonInclude @Nullable ServingView current,
        List<AlternativeView> alternatives) {

    /**
     * One of them, with what the day and the whole plan would then give.
     *
     * @param keepsPlan whether every rule would still be kept without any other change
     * @param breaks what would be broken otherwise, in food words
     * @param objectiveChange by how much the cost of the menu would rise, nats; below zero: more usual than now
     */
    public record AlternativeView(String food, String name, PortionView portion, boolean keepsPlan, List<ShortfallView> breaks,
            BigDecimal objectiveChange, List<TotalView> day, List<TotalView> mean) {}

    static final List<Nutrient> SHOWN = List.of(Nutrient.MAGNESIUM, Nutrient.POTASSIUM, Nutrient.CALCIUM,
            Nutrient.VITAMIN_D, Nutrient.VITAMIN_B12, Nutrient.ENERGY, Nutrient.SODIUM);

    static AlternativesView of(OpenPlan open, MenuPlace place, List<Alternative> alternatives) {
        var day = open.view().days().get(place.day());
        var current = day.meals().get(place.meal()).servings().stream().filter(serving -> serving.slot().equals(place.slot()))
                .findFirst().orElse(null);
        return new AlternativesView(open.view().id(), open.view().revision(), open.foods().revision(), day.date().toString(),
                PlaceReading.names(day.meals()).get(place.meal()), current,
                alternatives.stream().map(each -> view(open, place, each)).toList());
    }

    private static AlternativeView view(OpenPlan open, MenuPlace place, Alternative alternative) {
        var totals = new Totals(open.assessment());
        var days = new ArrayList<>(open.days());
        days.set(place.day(), with(days.get(place.day()), place, alternative));
        var counted = open.eaten().counted(open.counting().counted(days));
        var bounds = open.problem().bounds();
        return new AlternativeView(alternative.food().id(), alternative.food().name(), PortionView.of(alternative.portion()),
                alternative.broken().isEmpty(),
                alternative.broken().stream().map(each -> ShortfallView.of(each, bounds)).distinct().toList(),
                Shown.rounded(alternative.costs(), 2), totals.of(List.of(counted.get(place.day())), SHOWN),
                totals.of(counted, SHOWN));
    }

    private static DayMenu with(DayMenu day, MenuPlace place, Alternative alternative) {
        var meals = new ArrayList<>(day.meals());
        var meal = meals.get(place.meal());
        var servings = new ArrayList<>(meal.servings());
        servings.removeIf(serving -> serving.slot().equals(place.slot()));
        servings.add(new Serving(place.slot(), alternative.food(), alternative.portion(), false));
        meals.set(place.meal(), new Meal(meal.occasion(), meal.pattern(), servings));
        return new DayMenu(day.date(), meals);
    }
}
