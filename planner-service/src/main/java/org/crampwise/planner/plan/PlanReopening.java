package org.crampwise.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.Portion;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.menu.SettledMeal;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.plan.DayView.ServingView;
import org.crampwise.planner.plan.OpenPlan.Opening;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.request.Violations;
import org.crampwise.planner.screening.Screening;
import org.crampwise.planner.solver.MenuSolver;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.People;
import org.jspecify.annotations.Nullable;

/** Takes up a plan with the foods and rules of today: whoever changes a plan gets one that is right today. */
@ApplicationScoped
public class PlanReopening {

    private static final String FROM = "/from";
    private static final String ELSEWHERE = "is in a meal eaten elsewhere";
    private static final String LOCKED = "is locked on %s, but %s; unlock it first";

    private final People people;
    private final RequestedPerson whom;
    private final Habits habits;
    private final MenuSolver solver;

    PlanReopening(People people, RequestedPerson whom, Habits habits, MenuSolver solver) {
        this.people = people;
        this.whom = whom;
        this.habits = habits;
        this.solver = solver;
    }

    /** The request of a plan as it reads today: what a stored profile says may have changed. */
    PlanRequest request(Map<String, Object> asked, FoodSnapshot foods, LocalDate startDate) {
        return PlanReading.of(asked, whom, foods, startDate);
    }

    Opening open(PlanView view, Map<String, Object> asked, FoodSnapshot foods) {
        var request = request(asked, foods, view.startDate());
        var assessment = people.assess(request.person());
        return switch (assessment.screening()) {
            case Screening.Refused refused ->
                new Opening.Unplannable(UnplannedView.ofScreening(ProblemType.SCREENING_REFUSED, assessment));
            case Screening.Held held ->
                new Opening.Unplannable(UnplannedView.ofScreening(ProblemType.SCREENING_HOLD, assessment));
            case Screening.Cleared cleared -> open(view, asked, request, assessment, foods);
        };
    }

    /** For somebody whom screening lets have a plan. */
    Opening open(PlanView view, Map<String, Object> asked, PlanRequest request, Assessment assessment, FoodSnapshot foods) {
        var counting = Counting.of(view, request, assessment.screening().constraints(), foods, people);
        return menus(view, counting).flatMap(days -> eaten(view, days, counting).<Opening>map(eaten -> {
            var problem = problem(view, request, assessment, foods);
            var menu = solver.open(problem, foods.pairs(), days, settled(view, problem, days, eaten));
            return new Opening.Open(new OpenPlan(view, asked, request, assessment, foods, counting, problem, days, eaten, menu));
        })).orElseGet(Opening.Outdated::new);
    }

    /** A best effort need not reach what it missed when it was made. */
    private MenuProblem problem(PlanView view, PlanRequest request, Assessment assessment, FoodSnapshot foods) {
        var whole = MenuProblems.of(request, assessment, foods, habits.patterns());
        return view.misses() == null ? whole : BestEffort.accepting(whole, view.misses());
    }

    /** Empty when a food of the plan is gone, or a pattern. */
    Optional<List<DayMenu>> menus(PlanView view, FoodOfDay foods) {
        var days = view.days().stream().map(day -> menu(day, foods)).flatMap(Optional::stream).toList();
        return days.size() < view.days().size() ? Optional.empty() : Optional.of(days);
    }

    /** A food by its id, as it counts on a day. */
    interface FoodOfDay {

        Optional<Food> food(String id, LocalDate date);
    }

    /** What was eaten; and of days before wishes changed, what may not be served any more. */
    private static List<SettledMeal> settled(PlanView view, MenuProblem problem, List<DayMenu> days, EatenLog eaten) {
        var served = problem.foods().stream().map(Food::id).collect(Collectors.toSet());
        int changed = view.earlier() == null
                ? 0
                : (int) (view.earlier().getLast().until().toEpochDay() - view.startDate().toEpochDay()) + 1;
        return OpenPlan.settledBefore(changed, days, eaten).stream()
                .filter(meal -> eaten.at(meal.day(), meal.meal()).isPresent() || isBoundToEarlier(meal, served)).toList();
    }

    private static boolean isBoundToEarlier(SettledMeal meal, Set<String> served) {
        return meal.servings().stream().anyMatch(serving -> serving.locked() || !served.contains(serving.food().id()));
    }

    private static Optional<EatenLog> eaten(PlanView view, List<DayMenu> days, Counting counting) {
        var meals = new ArrayList<EatenMeal>();
        for (int day = 0; day < days.size(); day++) {
            var shown = view.days().get(day).meals();
            for (int meal = 0; meal < shown.size(); meal++) {
                var told = shown.get(meal).eaten();
                if (told != null) {
                    var eaten = EatenMeal.of(day, meal, days.get(day), told, counting);
                    if (eaten.isEmpty()) {
                        return Optional.empty();
                    }
                    meals.add(eaten.get());
                }
            }
        }
        return Optional.of(new EatenLog(meals));
    }

    private Optional<DayMenu> menu(DayView day, FoodOfDay counting) {
        var meals = day.meals().stream().map(meal -> meal(meal, day.date(), counting)).flatMap(Optional::stream).toList();
        return meals.size() < day.meals().size() ? Optional.empty() : Optional.of(new DayMenu(day.date(), meals));
    }

    private Optional<Meal> meal(MealView meal, LocalDate date, FoodOfDay counting) {
        var servings = meal.servings().stream()
                .map(serving -> counting.food(serving.food(), date).map(food -> serving(serving, food))).flatMap(Optional::stream)
                .toList();
        return servings.size() < meal.servings().size()
                ? Optional.empty()
                : pattern(meal).map(pattern -> new Meal(pattern.occasion(), pattern, servings));
    }

    private Optional<MealPattern> pattern(MealView meal) {
        return Stream.concat(Stream.of(MealPattern.elsewhere(Occasion.of(meal.occasion()))), habits.patterns().stream())
                .filter(pattern -> pattern.id().equals(meal.pattern())).findFirst();
    }

    private static Serving serving(ServingView serving, Food food) {
        var portion = serving.portion();
        return new Serving(serving.slot(), food,
                new Portion(portion.count().doubleValue(), portion.measure(), portion.grams().doubleValue()), serving.locked());
    }

    /** The same plan with other wishes for the days from one on; those before it stand as they are. */
    Opening with(OpenPlan open, Map<String, Object> asked, @Nullable List<EarlierView> earlier, EatenLog eaten, int from) {
        var request = request(asked, open.foods(), open.view().startDate());
        var assessment = people.assess(request.person());
        if (!(assessment.screening() instanceof Screening.Cleared)) {
            var type = assessment.screening() instanceof Screening.Refused
                    ? ProblemType.SCREENING_REFUSED
                    : ProblemType.SCREENING_HOLD;
            return new Opening.Unplannable(UnplannedView.ofScreening(type, assessment));
        }
        var counting = Counting.of(open.view().with(earlier, List.of()), request, assessment.screening().constraints(),
                open.foods(),
                people);
        var days = menus(open.view(), counting).orElseThrow();
        var recounted = new EatenLog(eaten.meals().stream().flatMap(meal -> EatenMeal
                .of(meal.day(), meal.meal(), days.get(meal.day()), meal.view(), counting).stream()).toList());
        rejectUnfitLocks(open, request, MenuProblems.choice(request, assessment), eaten, from);
        var problem = problem(open.view(), request, assessment, open.foods());
        var menu = solver.open(problem, open.foods().pairs(), days, OpenPlan.settledBefore(from, days, recounted));
        return new Opening.Open(
                new OpenPlan(open.view(), asked, request, assessment, open.foods(), counting, problem, days, recounted,
                        menu));
    }

    private static void rejectUnfitLocks(OpenPlan open, PlanRequest request, FoodChoice choice, EatenLog eaten, int from) {
        var violations = new Violations();
        for (int day = from; day < open.days().size(); day++) {
            for (int meal = 0; meal < open.days().get(day).meals().size(); meal++) {
                var date = open.days().get(day).date();
                var planned = eaten.at(day, meal).isPresent()
                        ? List.<Serving>of()
                        : open.days().get(day).meals().get(meal).servings();
                var isElsewhere = isElsewhere(request, day, open.days().get(day).meals().get(meal).occasion());
                planned.stream().filter(Serving::locked).forEach(serving -> {
                    var why = isElsewhere ? Optional.of(ELSEWHERE) : choice.objection(serving.food());
                    why.ifPresent(words -> violations.add(FROM, serving.food().id(), LOCKED.formatted(date, words)));
                });
            }
        }
        violations.throwIfAny();
    }

    private static boolean isElsewhere(PlanRequest request, int day, Occasion occasion) {
        return request.wishes().meals().elsewhere().stream().anyMatch(meal -> meal.day() == day && meal.occasion() == occasion);
    }

    /** The same plan with other meals eaten. */
    OpenPlan eaten(OpenPlan open, EatenLog eaten) {
        var menu = open.menu().settling(settled(open.view(), open.problem(), open.days(), eaten));
        return new OpenPlan(open.view(), open.asked(), open.request(), open.assessment(), open.foods(), open.counting(),
                open.problem(), open.days(),
                eaten, menu);
    }
}
