package org.crampwise.planner.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.target.ScreeningView;
import org.crampwise.planner.target.ScreeningView.FindingView;
import org.crampwise.planner.target.TargetsView.TargetView;
import org.crampwise.planner.verification.Verification.Violation;

/**
 * The servings of a stored plan as they would be answered today. Nothing of it is stored.
 *
 * @param made the plan as it was answered
 * @param today the same servings with the foods, targets and rules of today; empty where a food is gone or screening allows no plan
 * @param gone ids of foods of the plan that are not to be planned with any more
 * @param violations what is wrong with it today, by the verifier
 * @param wrongs what is wrong with it today by the rules plans are made by, in plain words
 * @param unread what of the request cannot be read any more, in plain words
 */
public record Remade(PlanView made, FoodSnapshot foods, boolean isReachable, Set<String> gone, ScreeningView screening,
        List<TargetView> targets, Optional<PlanView> today, List<Violation> violations, List<String> wrongs,
        List<String> unread) {

    Remade with(PlanView remade, List<Violation> found, List<String> alsoFound) {
        return new Remade(made, foods, isReachable, gone, screening, targets, Optional.of(remade), found, alsoFound, unread);
    }

    Remade wrong(List<String> found) {
        return new Remade(made, foods, isReachable, gone, screening, targets, today, violations, found, unread);
    }

    /** `valid`, `invalid`, or what screening says where it allows this person no plan today. */
    public String verdict() {
        if (isStopped()) {
            return screening.outcome();
        }
        return isSound() ? "valid" : "invalid";
    }

    private boolean isStopped() {
        return today.isEmpty() && gone.isEmpty() && unread.isEmpty() && wrongs.isEmpty();
    }

    /** Whether the same servings would be answered today, be it with other amounts. */
    public boolean isSound() {
        return !isStopped() && unread.isEmpty() && gone.isEmpty() && violations.isEmpty() && wrongs.isEmpty();
    }

    /** Why it is not, in plain words. */
    public List<String> reasons() {
        var missing = gone.stream().map(food -> "%s is not in the catalog of today.".formatted(names().getOrDefault(food, food)));
        var wrong = violations.stream().map(violation -> "%s (%s)".formatted(violation.message(), violation.where()));
        var stopped = isStopped() ? screening.findings().stream().map(FindingView::message).limit(1) : Stream.<String>empty();
        // the two say the same in other words
        var alsoWrong = violations.isEmpty() ? wrongs.stream() : Stream.<String>empty();
        return Stream.of(unread.stream(), missing, wrong, alsoWrong, stopped).flatMap(Function.identity()).toList();
    }

    /** Of the foods that are served, by their ids. */
    public Map<String, String> names() {
        var names = new TreeMap<String, String>();
        made.days().stream().flatMap(day -> day.meals().stream()).flatMap(meal -> meal.servings().stream())
                .forEach(serving -> names.put(serving.food(), serving.name()));
        return names;
    }
}
