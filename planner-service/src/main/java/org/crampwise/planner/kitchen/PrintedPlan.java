package org.crampwise.planner.kitchen;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.Nutrient;
import org.crampwise.planner.plan.DayView;
import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.plan.DayView.ServingView;
import org.crampwise.planner.plan.PlainWords;
import org.crampwise.planner.stored.StoredPlan;
import org.jspecify.annotations.Nullable;

/** A plan as it is printed: a page for each week, days side by side, the same meal of all days in one row. */
record PrintedPlan(String title, List<Week> weeks, List<Mean> means, String disclaimer) {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter FULL_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    record Week(List<Heading> days, List<Row> rows) {}

    record Heading(String weekday, String date) {}

    /** @param cells one for each day, empty where that day has no such meal */
    record Row(String occasion, List<Cell> cells) {}

    record Cell(String weekday, List<Line> lines) {}

    record Line(String name, String portion) {}

    record Mean(String nutrient, String amount, @Nullable String need) {}

    /** The first, second ... meal of an occasion on a day: the afternoon's snack is not in one row with the evening's. */
    private record MealOfDay(String occasion, int number) {}

    static PrintedPlan of(StoredPlan plan) {
        var days = plan.days();
        var weeks = IntStream.iterate(0, first -> first < days.size(), first -> first + DAYS_OF_A_WEEK)
                .mapToObj(first -> week(days.subList(first, Math.min(days.size(), first + DAYS_OF_A_WEEK)))).toList();
        var last = days.getLast().date();
        var title = days.size() == 1
                ? "Meals on " + FULL_DATE.format(last)
                : "Meals from %s to %s".formatted(DATE.format(plan.startDate()), FULL_DATE.format(last));
        return new PrintedPlan(title, weeks, means(plan), plan.disclaimer());
    }

    private static Week week(List<DayView> days) {
        var mealsByDay = days.stream().map(PrintedPlan::mealsOf).toList();
        var order = new LinkedHashSet<MealOfDay>();
        mealsByDay.stream().sorted((one, other) -> other.size() - one.size()).forEach(meals -> order.addAll(meals.keySet()));
        var headings = days.stream().map(day -> heading(day.date())).toList();
        var rows = order.stream().map(meal -> new Row(title(meal.occasion), IntStream.range(0, days.size())
                .mapToObj(day -> new Cell(headings.get(day).weekday, lines(mealsByDay.get(day).get(meal)))).toList())).toList();
        return new Week(headings, rows);
    }

    private static Map<MealOfDay, MealView> mealsOf(DayView day) {
        var numbers = new HashMap<String, Integer>();
        var meals = new LinkedHashMap<MealOfDay, MealView>();
        for (var meal : day.meals()) {
            meals.put(new MealOfDay(meal.occasion(), numbers.merge(meal.occasion(), 1, Integer::sum)), meal);
        }
        return meals;
    }

    private static Heading heading(LocalDate date) {
        return new Heading(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), DATE.format(date));
    }

    private static String title(String occasion) {
        return Character.toUpperCase(occasion.charAt(0)) + occasion.substring(1);
    }

    private static List<Line> lines(@Nullable MealView meal) {
        return meal == null ? List.of() : meal.served().stream().map(PrintedPlan::line).toList();
    }

    private static Line line(ServingView serving) {
        return new Line(serving.name(), PlainWords.portion(serving.portion()));
    }

    private static List<Mean> means(StoredPlan plan) {
        var means = new ArrayList<Mean>();
        for (var total : plan.mean()) {
            var nutrient = Nutrient.withCode(total.nutrient()).filter(one -> one.isCore() || one == Nutrient.ENERGY);
            nutrient.ifPresent(one -> means.add(new Mean(one.displayName(), total.amount().toString(), need(plan, one))));
        }
        return List.copyOf(means);
    }

    private static @Nullable String need(StoredPlan plan, Nutrient nutrient) {
        return plan.targets().stream().filter(target -> target.nutrient().equals(nutrient.code())).findFirst()
                .map(target -> target.lower()).map(PrintedPlan::written).orElse(null);
    }

    private static String written(Amount amount) {
        return BigDecimal.valueOf(amount.value()).stripTrailingZeros().toPlainString() + " " + amount.unit();
    }
}
