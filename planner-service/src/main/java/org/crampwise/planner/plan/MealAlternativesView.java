package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.crampwise.planner.menu.MealAlternative;
import org.crampwise.planner.plan.DayView.ServingView;

/**
 * What whole meal else could stand in the place of one: first what keeps every rule, then by how usual the menu would be. Each can be
 * had with POST /v1/plans/{id}/swaps by its pattern and servings.
 */
public record MealAlternativesView(UUID plan, int revision, String catalogRevision, String date, String meal,
        List<ServingView> current, List<MealAlternativeView> alternatives) {

    /**
     * One of them, with what the day and the whole plan would then give.
     *
     * @param keepsPlan whether every rule would still be kept without any other change
     * @param breaks what would be broken otherwise, in food words
     * @param objectiveChange by how much the cost of the menu would rise, nats; below zero: more usual than now
     */
    public record MealAlternativeView(String pattern, String name, List<ServingView> servings, boolean keepsPlan,
            List<ShortfallView> breaks, BigDecimal objectiveChange, List<TotalView> day, List<TotalView> mean) {}

    static MealAlternativesView of(OpenPlan open, int day, int meal, List<MealAlternative> alternatives) {
        var shown = open.view().days().get(day);
        return new MealAlternativesView(open.view().id(), open.view().revision(), open.foods().revision(),
                shown.date().toString(),
                PlaceReading.names(shown.meals()).get(meal), shown.meals().get(meal).servings(),
                alternatives.stream().map(each -> view(open, day, meal, each)).toList());
    }

    private static MealAlternativeView view(OpenPlan open, int day, int meal, MealAlternative alternative) {
        var totals = new Totals(open.assessment());
        var days = new ArrayList<>(open.days());
        days.set(day, days.get(day).with(meal, alternative.meal()));
        var counted = open.eaten().counted(open.counting().counted(days));
        return new MealAlternativeView(alternative.meal().pattern().id(), alternative.meal().pattern().name(),
                alternative.meal().servings().stream().map(serving -> ServingView.of(serving, Optional.empty())).toList(),
                alternative.broken().isEmpty(),
                alternative.broken().stream().map(each -> ShortfallView.of(each, open.problem().bounds())).distinct().toList(),
                Shown.rounded(alternative.costs(), 2), totals.of(List.of(counted.get(day)), AlternativesView.SHOWN),
                totals.of(counted, AlternativesView.SHOWN));
    }
}
