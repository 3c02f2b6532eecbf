package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuLimits.SteadyLimit;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.naturalness.FamilyLimit;
import org.crampwise.planner.naturalness.Habits;

/** Checks a plan against what was asked, with a pocket calculator as it were: grams and tables, nothing of the solver's arithmetic. */
final class Recount {

    private static final double ROUNDING = 1e-6;
    private static final Set<String> DRINKS = Set.of("milk", "flavored-milk", "juice", "coffee", "tea", "smoothie");

    private final MenuProblem asked;
    private final Habits habits;
    private final List<DayMenu> days;
    private final List<String> complaints = new ArrayList<>();

    private Recount(MenuProblem asked, Habits habits, List<DayMenu> days) {
        this.asked = asked;
        this.habits = habits;
        this.days = days;
        days.forEach(this::checkDay);
        asked.bounds().forEach(this::checkNutrient);
        checkWhole();
        checkServings();
        asked.limits().steady().forEach(this::checkSteady);
    }

    private void checkSteady(SteadyLimit limit) {
        var mean = days.stream().mapToDouble(day -> sum(day, limit.nutrient())).average().orElseThrow();
        days.forEach(day -> check(day.date() + " steady " + limit.nutrient(), sum(day, limit.nutrient()),
                (1 - limit.withinShare()) * mean, (1 + limit.withinShare()) * mean));
    }

    /** What is wrong with the plan; nothing, when it is valid. */
    static List<String> complaints(MenuProblem asked, Habits habits, List<DayMenu> days) {
        return new Recount(asked, habits, days).complaints;
    }

    private void check(String what, double value, double least, double most) {
        if (value < least - ROUNDING * Math.abs(least) || value > most + ROUNDING * Math.abs(most)) {
            complaints.add("%s is %.3f, not within %.3f and %.3f".formatted(what, value, least, most));
        }
    }

    private void checkDay(DayMenu day) {
        var date = day.date();
        var energy = sum(day, "energy");
        check(date + " energy", energy, 0.93 * asked.energyKcal(), 1.07 * asked.energyKcal());
        check(date + " protein", sum(day, "protein"), asked.proteinGrams(), Double.MAX_VALUE);
        check(date + " share of protein", 4 * sum(day, "protein") / energy, 0.10, 0.35);
        check(date + " share of fat", 9 * sum(day, "fat") / energy, 0.20, 0.35);
        check(date + " share of carbohydrate", 4 * sum(day, "carbohydrate") / energy, 0.45, 0.65);
        check(date + " produce", total(day, serving -> serving.food().produceShare() * serving.portion().grams()), 400,
                Double.MAX_VALUE);
        check(date + " milk", total(day, serving -> serving.food().milkShare() * serving.portion().grams()), 0, 732.5);
        if (!day.meals().stream().map(Meal::occasion).toList().equals(asked.meals())) {
            complaints.add(date + " has other meals than asked for");
        }
        day.meals().forEach(meal -> checkMeal(date + " " + meal.occasion(), meal));
    }

    private void checkMeal(String name, Meal meal) {
        var energy = mealSum(meal, "energy") / asked.energyKcal();
        var protein = mealSum(meal, "protein");
        var larger = asked.meals().size() < 4 ? 1.6 : 1;
        switch (meal.occasion()) {
            case BREAKFAST -> check(name + " energy", energy, 0.15, 0.35 * larger);
            case LUNCH -> check(name + " energy", energy, 0.22, 0.40 * larger);
            case DINNER -> check(name + " energy", energy, 0.22, 0.42 * larger);
            case SNACK -> check(name + " energy", energy, 0.03, 0.18 * larger);
        }
        check(name + " protein", protein, meal.occasion().isMainMeal()
                ? 15
                : meal.occasion() != Occasion.BREAKFAST ? 0 : asked.vegan() ? 7 : 10, Double.MAX_VALUE);
        var drinks = count(meal.servings(), food -> food.roles().stream().anyMatch(DRINKS::contains));
        check(name + " drinks", meal.occasion() == Occasion.BREAKFAST ? 0 : drinks, 0, 1);
        check(name + " starchy foods", meal.occasion().isMainMeal() ? count(meal.servings(), food -> food.is("starchy")) : 0, 0,
                1);
        checkPattern(name, meal);
    }

    private void checkPattern(String name, Meal meal) {
        var open = new HashSet<String>();
        for (var slot : meal.pattern().slots()) {
            var served = meal.servings().stream().filter(serving -> serving.slot().equals(slot.name())).toList();
            if (served.size() > 1 || served.isEmpty() && !slot.optional()
                    || served.stream().anyMatch(serving -> serving.food().roles().stream().noneMatch(slot.roles()::contains))) {
                complaints.add(name + " does not fill the slot " + slot.name());
            }
            open.add(slot.name());
        }
        if (meal.pattern().occasion() != meal.occasion()
                || !meal.servings().stream().allMatch(serving -> open.contains(serving.slot()))) {
            complaints.add(name + " does not follow its pattern");
        }
    }

    private void checkNutrient(NutrientBound bound) {
        var mean = days.stream().mapToDouble(day -> sum(day, bound.nutrient())).sum() / days.size();
        check("mean " + bound.nutrient(), mean, bound.meanLower(), bound.meanUpper());
        for (var day : days) {
            check(day.date() + " " + bound.nutrient(), sum(day, bound.nutrient()), bound.dayLower(), bound.dayUpper());
        }
        if (bound.nutrient().equals("calcium")) {
            for (var day : days) {
                check(day.date() + " calcium that is absorbed", absorbed(day), 0.9 * bound.dayLower(), Double.MAX_VALUE);
            }
            check("mean calcium that is absorbed", days.stream().mapToDouble(Recount::absorbed).sum() / days.size(),
                    0.9 * bound.meanLower(), Double.MAX_VALUE);
        }
    }

    private static double absorbed(DayMenu day) {
        return total(day, serving -> serving.food().is("high-oxalate")
                ? 0
                : serving.food().knownContent("calcium", serving.portion().grams()));
    }

    private void checkWhole() {
        var energy = days.stream().mapToDouble(day -> sum(day, "energy")).sum();
        check("mean energy", energy / days.size(), 0.98 * asked.energyKcal(), 1.02 * asked.energyKcal());
        var saturated = days.stream().mapToDouble(day -> sum(day, "saturated-fat")).sum();
        check("share of saturated fat", 9 * saturated / energy, 0, 0.0999999);
        if (days.size() != asked.days()) {
            complaints.add("the plan has %d days".formatted(days.size()));
        }
        if (!days.stream().flatMap(DayMenu::servings).allMatch(serving -> asked.foods().contains(serving.food()))) {
            complaints.add("the plan has foods that this person may not be served");
        }
    }

    private void checkServings() {
        for (var family : days.stream().flatMap(DayMenu::servings).map(serving -> serving.food().family()).distinct().toList()) {
            var limits = asked.foods().stream().filter(food -> food.family().equals(family)).map(this::limit).toList();
            var perWeek = limits.stream().mapToInt(FamilyLimit::perWeek).max().orElseThrow();
            checkLimit("family " + family, food -> food.family().equals(family),
                    limits.stream().mapToInt(FamilyLimit::perDay).max().orElseThrow(),
                    asked.maxRepeats() == 0 ? perWeek : Math.min(perWeek, asked.maxRepeats()));
        }
        for (var limit : habits.servingLimits()) {
            checkLimit(limit.id(), limit::covers, limit.perDay(),
                    asked.plantBased() ? limit.perWeekPlantBased() : limit.perWeek());
            var servings = days.stream().mapToInt(day -> count(day.servings().toList(), limit::covers)).sum();
            var offered = asked.foods().stream().anyMatch(limit::covers);
            check(limit.id() + " at least", servings, offered ? limit.atLeastPerWeek() * asked.days() / 7 : 0, Double.MAX_VALUE);
        }
        asked.limits().traits()
                .forEach(limit -> checkLimit(limit.trait(), food -> food.is(limit.trait()), 99, limit.servingsPerWeek()));
        asked.patterns().forEach(this::checkPatternLimit);
    }

    private FamilyLimit limit(Food food) {
        return habits.familyLimits().getOrDefault(food.roles().getFirst(), new FamilyLimit("any", 1, 3, 0, 0));
    }

    private void checkLimit(String name, Predicate<Food> counted, int perDay, int perWeek) {
        for (var from = 0; from < days.size(); from++) {
            check(name + " on day " + from, count(days.get(from).servings().toList(), counted), 0, perDay);
            var week = days.subList(from, Math.min(from + 7, days.size()));
            check(name + " from day " + from, count(week.stream().flatMap(DayMenu::servings).toList(), counted), 0, perWeek);
        }
    }

    private void checkPatternLimit(MealPattern pattern) {
        var mealsOfOccasion = asked.meals().stream().filter(pattern.occasion()::equals).count();
        for (var from = 0; from < days.size(); from++) {
            var week = days.subList(from, Math.min(from + 7, days.size())).stream().flatMap(day -> day.meals().stream());
            check(pattern.id() + " from day " + from, week.filter(meal -> meal.pattern().equals(pattern)).count(), 0,
                    pattern.perWeek() * Math.max(1, mealsOfOccasion));
        }
    }

    private static int count(List<Serving> servings, Predicate<Food> counted) {
        return (int) servings.stream().filter(serving -> counted.test(serving.food())).count();
    }

    private static double total(DayMenu day, ToDoubleFunction<Serving> quantity) {
        return day.servings().mapToDouble(quantity).sum();
    }

    private static double sum(DayMenu day, String nutrient) {
        return total(day, serving -> serving.food().knownContent(nutrient, serving.portion().grams()));
    }

    private static double mealSum(Meal meal, String nutrient) {
        return meal.servings().stream().mapToDouble(serving -> serving.food().knownContent(nutrient, serving.portion().grams()))
                .sum();
    }
}
