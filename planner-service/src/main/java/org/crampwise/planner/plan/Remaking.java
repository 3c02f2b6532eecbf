package org.crampwise.planner.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.catalog.FoodSnapshots;
import org.crampwise.planner.menu.MenuOutcome.Planned;
import org.crampwise.planner.menu.MenuOutcome.Quality;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.screening.Screening;
import org.crampwise.planner.target.Assessment;
import org.crampwise.planner.target.People;
import org.crampwise.planner.target.TargetsView;
import org.crampwise.planner.verification.Verification;

/** Serves stored plans once more with the foods and rules of today, to see what would differ. */
@ApplicationScoped
public class Remaking {

    private final Plan.Repository plans;
    private final OpenPlans openPlans;
    private final FoodSnapshots catalog;
    private final People people;
    private final SecondOpinion opinion;

    Remaking(Plan.Repository plans, OpenPlans openPlans, FoodSnapshots catalog, People people, SecondOpinion opinion) {
        this.plans = plans;
        this.openPlans = openPlans;
        this.catalog = catalog;
        this.people = people;
        this.opinion = opinion;
    }

    /** Empty where there is no such plan. */
    public Optional<Plan> find(UUID id) {
        return plans.findPlan(id);
    }

    /** Empty where no foods are at hand. */
    public Optional<Remade> remade(Plan plan) {
        return catalog.current().map(foods -> remade(plan, foods, () -> openPlans.request(plan, foods)));
    }

    /** As {@link #remade(Plan)}, when nobody calls. */
    public Remade remade(Plan plan, FoodSnapshot foods, RequestedPerson whom) {
        return remade(plan, foods, () -> openPlans.request(plan, foods, whom));
    }

    private Remade remade(Plan plan, FoodSnapshot foods, Supplier<PlanRequest> request) {
        var made = openPlans.read(plan.answer());
        try {
            return remade(plan, made, request.get(), foods);
        } catch (InvalidRequest e) {
            var unread = e.violations().stream().map(violation -> "%s in the request: %s".formatted(violation.value(),
                    violation.message())).toList();
            return new Remade(made, foods, catalog.isReachable(), gone(made, foods), made.screening(), made.targets(),
                    Optional.empty(), List.of(), List.of(), unread);
        }
    }

    private Remade remade(Plan plan, PlanView made, PlanRequest request, FoodSnapshot foods) {
        var assessment = people.assess(request.person());
        var gone = gone(made, foods);
        var today = gone.isEmpty() && assessment.screening() instanceof Screening.Cleared
                ? today(made, request, assessment, foods)
                : Optional.<PlanView>empty();
        var needs = TargetsView.of(assessment);
        return new Remade(made, foods, catalog.isReachable(), gone, needs.screening(), needs.targets(), today,
                today.map(opinion::of).map(Verification::violations).orElse(List.of()),
                today.map(as -> openPlans.wrongs(plan, made, request, assessment, foods)).orElse(List.of()), List.of());
    }

    private static Set<String> gone(PlanView made, FoodSnapshot foods) {
        return made.days().stream().flatMap(day -> day.meals().stream()).flatMap(meal -> meal.servings().stream())
                .map(serving -> serving.food()).filter(food -> !foods.byId().containsKey(food))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<PlanView> today(PlanView made, PlanRequest request, Assessment assessment, FoodSnapshot foods) {
        var constraints = assessment.screening().constraints();
        var foodById = foods.foods().stream().map(food -> MenuProblems.counted(food, constraints))
                .collect(Collectors.toMap(food -> food.id(), food -> food));
        var certificate = made.certificate();
        var quality = new Quality(certificate.objective().doubleValue(), certificate.bound().doubleValue(), 0);
        return openPlans.menus(made, foodById)
                .map(days -> PlanView.of(request, assessment, new Planned(days, quality), foods, catalog.isReachable(),
                        made.createdAt()).as(made.id(), made.revision()));
    }
}
