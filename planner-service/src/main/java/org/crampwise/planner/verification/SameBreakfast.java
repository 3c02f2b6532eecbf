package org.crampwise.planner.verification;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.crampwise.planner.verification.ServedPlan.Day;
import org.crampwise.planner.verification.ServedPlan.Meal;
import org.crampwise.planner.verification.ServedPlan.Serving;

/** Breakfasts that were asked to be the same: whether they are, and which of them only repeat the first. */
final class SameBreakfast {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private SameBreakfast() {}

    static void sameBreakfast(PlanCase plan, Report report) {
        asked(plan).forEach(week -> {
            var first = new HashMap<String, Meal>();
            week.stream().filter(meal -> !meal.told()).forEach(meal -> {
                // a replan that asked for more may have had to change them
                var same = first.computeIfAbsent(plan.asked(meal.date()).toString(), unused -> meal);
                if (!servings(meal).equals(servings(same))) {
                    report.violation(meal.where(), servings(meal).toString(), servings(same).toString(),
                            "The breakfast is not the same.");
                }
            });
        });
    }

    /** The breakfasts that should be the same, by sevens of days. */
    private static List<List<Meal>> asked(PlanCase plan) {
        var wish = plan.answer().path("preferences").path("sameBreakfast").asText();
        var weeks = new ArrayList<List<Meal>>();
        var days = plan.served().days();
        for (int from = 0; from < days.size() && !wish.isEmpty(); from += 7) {
            var same = days.subList(from, Math.min(days.size(), from + 7)).stream()
                    .filter(day -> wish.equals("every-day") || !WEEKEND.contains(LocalDate.parse(day.date()).getDayOfWeek()))
                    .flatMap(day -> day.meals().stream()).filter(meal -> meal.isAt("breakfast") && !Elsewhere.is(meal)).toList();
            if (!same.isEmpty()) {
                weeks.add(same);
            }
        }
        return weeks;
    }

    private static Set<String> servings(Meal meal) {
        var servings = new HashSet<String>();
        for (Serving serving : meal.servings()) {
            servings.add(serving.slot() + ": " + serving.foodId() + " " + serving.grams());
        }
        return servings;
    }

    /** The meals of these days that count where a limit guards against monotony: a repetition that was asked for does not. */
    static Stream<Meal> countedForVariety(PlanCase plan, List<Day> days) {
        var repetitions = new HashSet<String>();
        asked(plan).forEach(week -> week.stream().skip(1).map(Meal::where).forEach(repetitions::add));
        return days.stream().flatMap(day -> day.meals().stream()).filter(meal -> !repetitions.contains(meal.where()));
    }
}
