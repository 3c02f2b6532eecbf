package org.crampwise.planner.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.Occasion;
import org.crampwise.planner.menu.Portion;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.plan.DayView.MealView;
import org.crampwise.planner.plan.DayView.ServingView;
import org.crampwise.planner.plan.OpenPlan.Opening;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.screening.Screening;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.People;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Takes stored plans up again, with the foods and rules of today: whoever changes a plan gets one that is right today. */
@ApplicationScoped
public class OpenPlans {

    private final People people;
    private final RequestedPerson whom;
    private final FoodSnapshots catalog;
    private final Habits habits;
    private final ObjectMapper json;
    private final Clock clock;

    OpenPlans(People people, RequestedPerson whom, FoodSnapshots catalog, Habits habits, ObjectMapper json, Clock clock) {
        this.people = people;
        this.whom = whom;
        this.catalog = catalog;
        this.habits = habits;
        this.json = json;
        this.clock = clock;
    }

    Opening open(Plan plan) {
        return catalog.current().map(foods -> open(plan, foods)).orElseGet(Opening.NoCatalog::new);
    }

    private Opening open(Plan plan, FoodSnapshot foods) {
        var request = request(plan, foods);
        var assessment = people.assess(request.person());
        return switch (assessment.screening()) {
            case Screening.Refused refused ->
                new Opening.Unplannable(UnplannedView.ofScreening(ProblemType.SCREENING_REFUSED, assessment));
            case Screening.Held held ->
                new Opening.Unplannable(UnplannedView.ofScreening(ProblemType.SCREENING_HOLD, assessment));
            case Screening.Cleared cleared -> open(plan, request, assessment, foods);
        };
    }

    private Opening open(Plan plan, PlanRequest request, Assessment assessment, FoodSnapshot foods) {
        var whole = MenuProblems.of(request, assessment, foods, habits.patterns());
        var view = read(plan.answer());
        var problem = view.misses() == null ? whole : BestEffort.accepting(whole, view.misses());
        var foodById = problem.foods().stream().collect(Collectors.toMap(Food::id, Function.identity()));
        return menus(view, foodById)
                .<Opening>map(days -> new Opening.Open(new OpenPlan(plan, view, request, assessment, foods, problem, days)))
                .orElseGet(Opening.Outdated::new);
    }

    PlanRequest request(Plan plan, FoodSnapshot foods) {
        return PlanReading.of(asked(plan), whom, foods, LocalDate.now(clock));
    }

    /** The days of a plan as menus of these foods; empty where one of its foods or patterns is not there. */
    Optional<List<DayMenu>> menus(PlanView view, Map<String, Food> foodById) {
        var days = view.days().stream().map(day -> menu(day, foodById)).flatMap(Optional::stream).toList();
        return days.size() < view.days().size() ? Optional.empty() : Optional.of(days);
    }

    /** A plan as it was answered and stored. */
    PlanView read(String answer) {
        try {
            return json.readValue(answer, PlanView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored plan cannot be read.", e);
        }
    }

    /** A request without a start date meant the day after it was sent. */
    private Map<String, Object> asked(Plan plan) {
        try {
            var body = new HashMap<>(json.readValue(plan.request(), new TypeReference<Map<String, Object>>() {}));
            body.put("startDate", plan.startDate().toString());
            return body;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The request of the stored plan " + plan.id() + " cannot be read.", e);
        }
    }

    private Optional<DayMenu> menu(DayView day, Map<String, Food> foodById) {
        var meals = day.meals().stream().map(meal -> meal(meal, foodById)).flatMap(Optional::stream).toList();
        return meals.size() < day.meals().size() ? Optional.empty() : Optional.of(new DayMenu(day.date(), meals));
    }

    private Optional<Meal> meal(MealView meal, Map<String, Food> foodById) {
        var servings = meal.servings().stream().filter(serving -> foodById.containsKey(serving.food()))
                .map(serving -> serving(serving, foodById.get(serving.food()))).toList();
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
}
