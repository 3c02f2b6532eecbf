package org.crampwise.planner.verification;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.crampwise.planner.verification.Facts.FamilyLimit;
import org.crampwise.planner.verification.ServedPlan.Day;
import org.crampwise.planner.verification.ServedPlan.Meal;

/** How often things come back: within a day, and within any seven days. */
final class RepeatRules {

    private RepeatRules() {}

    static void familyDay(PlanCase plan, Report report) {
        families(plan, report, plan.served().days().stream().map(List::of), FamilyLimit::perDay, RepeatRules::allMeals);
    }

    static void familyWeek(PlanCase plan, Report report) {
        families(plan, report, plan.served().weeks(), FamilyLimit::perWeek, days -> SameBreakfast.countedForVariety(plan, days));
    }

    private static void families(PlanCase plan, Report report, Stream<List<Day>> spans, ToIntFunction<FamilyLimit> most,
            Function<List<Day>, Stream<Meal>> counted) {
        var limits = familyLimits(plan);
        spans.forEach(days -> counted.apply(days).flatMap(RepeatRules::foods)
                .collect(Collectors.groupingBy(CatalogFood::family, Collectors.counting()))
                .forEach((family, times) -> {
                    if (limits.containsKey(family)) {
                        report.atMost(most.applyAsInt(limits.get(family)), times, "times", span(days), family);
                    }
                }));
    }

    private static Stream<Meal> allMeals(List<Day> days) {
        return days.stream().flatMap(day -> day.meals().stream());
    }

    private static Stream<CatalogFood> foods(Meal meal) {
        return meal.servings().stream().flatMap(serving -> serving.known().stream());
    }

    /** A family whose foods have several roles may come as often as the most generous of them. */
    private static Map<String, FamilyLimit> familyLimits(PlanCase plan) {
        var byRole = plan.facts().familyLimitByRole();
        return plan.catalog().values().stream().filter(food -> food.hasAnyRole(byRole.keySet()))
                .collect(Collectors.toMap(CatalogFood::family, food -> food.roles().stream()
                        .map(role -> byRole.getOrDefault(role, FamilyLimit.NONE))
                        .reduce(FamilyLimit.NONE, FamilyLimit::orMoreGenerous), FamilyLimit::orMoreGenerous));
    }

    static void groupDay(PlanCase plan, Report report) {
        plan.served().days().forEach(day -> plan.facts().groups().forEach(group -> report.atMost(group.perDay(),
                times(group, List.of(day)), "times", day.date(), group.id())));
    }

    static void groupWeek(PlanCase plan, Report report) {
        boolean plantBased = plan.eater().isPlantBased();
        plan.served().weeks().forEach(days -> plan.facts().groups().forEach(group -> report.atMost(group.perWeek(plantBased),
                group.variety() ? timesForVariety(plan, group, days) : times(group, days), "times", span(days), group.id())));
    }

    private static long timesForVariety(PlanCase plan, GroupLimit group, List<Day> days) {
        return SameBreakfast.countedForVariety(plan, days).flatMap(RepeatRules::foods).filter(group::counts).count();
    }

    private static long times(GroupLimit group, List<Day> days) {
        return days.stream().flatMap(Day::foods).filter(group::counts).count();
    }

    /** Fish twice a week, for whoever may eat it where there is any. */
    static void groupAtLeast(PlanCase plan, Report report) {
        int days = plan.served().days().size();
        for (var group : plan.facts().groups()) {
            if (group.atLeastPerWeek().isPresent() && plan.catalog().values().stream()
                    .anyMatch(food -> group.counts(food) && WishRules.mayEat(plan, food))) {
                report.atLeast(Math.floor(group.atLeastPerWeek().getAsDouble() * days / 7), times(group, plan.served().days()),
                        "times", "plan", group.id());
            }
        }
    }

    /** Pregnant and breast-feeding women: every food that holds fish counts, also in a sandwich. */
    static void fishLimit(PlanCase plan, Report report) {
        plan.safety().weeklyByTrait().forEach((trait, most) -> plan.served().weeks().forEach(days -> {
            long times = days.stream().flatMap(Day::foods)
                    .filter(food -> trait.equals(SafetyLimits.ANY_FISH) ? food.holdsFish() : food.is(trait)).count();
            report.atMost(most, times, "times", span(days), trait);
        }));
    }

    static void patternWeek(PlanCase plan, Report report) {
        long snacks = plan.served().days().stream().mapToLong(MealRules::snacks).max().orElse(1);
        plan.served().weeks().forEach(days -> SameBreakfast.countedForVariety(plan, days).filter(meal -> !meal.eaten())
                .collect(Collectors.groupingBy(Meal::pattern, Collectors.counting()))
                .forEach((pattern, times) -> report.atMost(most(plan, pattern, snacks), times, "times", span(days), pattern)));
    }

    /** With two snacks a day a snack may come twice as often. */
    private static long most(PlanCase plan, String pattern, long snacks) {
        var known = plan.facts().patterns().get(pattern);
        if (known == null) {
            return Long.MAX_VALUE;
        }
        return known.occasion().equals("snack") ? known.perWeek() * Math.max(1, snacks) : known.perWeek();
    }

    private static String span(List<Day> days) {
        return days.size() == 1 ? days.getFirst().date() : days.getFirst().date() + " to " + days.getLast().date();
    }
}
