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
import org.crampwise.planner.menu.Food;
import org.crampwise.planner.menu.MenuOutcome.Quality;
import org.crampwise.planner.plan.DayView.ServingView;
import org.crampwise.planner.plan.OpenPlan.Opening;
import org.crampwise.planner.profile.RequestedPerson;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.screening.Screening;
import org.crampwise.planner.target.People;
import org.crampwise.planner.target.TargetsView;

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
        var needs = TargetsView.of(assessment);
        var remade = new Remade(made, foods, catalog.isReachable(), gone, needs.screening(), needs.targets(), Optional.empty(),
                List.of(), List.of(), List.of());
        if (!gone.isEmpty() || !(assessment.screening() instanceof Screening.Cleared)) {
            return remade;
        }
        return openPlans.open(plan, made, request, assessment, foods) instanceof Opening.Open(var open)
                ? remade(remade, open)
                : remade.wrong(List.of("A kind of meal of it, or something that was eaten, is not known any more."));
    }

    private static Set<String> gone(PlanView made, FoodSnapshot foods) {
        return made.days().stream().flatMap(day -> day.meals().stream()).flatMap(meal -> meal.servings().stream())
                .map(serving -> serving.food()).filter(food -> !foods.byId().containsKey(food))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Remade remade(Remade remade, OpenPlan open) {
        var today = today(open);
        return remade.with(today, opinion.of(today).violations(), wrongs(open));
    }

    private static PlanView today(OpenPlan open) {
        var certificate = open.view().certificate();
        return open.shown(open.request(), open.days(),
                new Quality(certificate.objective().doubleValue(), certificate.bound().doubleValue(), 0), open.view().earlier(),
                open.menu().brokenByEaten());
    }

    /** What the rules of the engine find wrong; what could not be made good when something else was eaten is no news. */
    private static List<String> wrongs(OpenPlan open) {
        if (open.menu().objective().isEmpty()) {
            return unserved(open);
        }
        var known = open.view().brokenByEaten() == null
                ? Set.<String>of()
                : open.view().brokenByEaten().stream().map(ShortfallView::rule).collect(Collectors.toSet());
        return open.shortfalls(open.menu().broken()).stream().filter(broken -> !known.contains(broken.rule()))
                .map(ShortfallView::words).toList();
    }

    private static List<String> unserved(OpenPlan open) {
        var served = open.problem().foods().stream().map(Food::id).collect(Collectors.toSet());
        var left = open.view().days().stream().flatMap(day -> day.meals().stream()).flatMap(meal -> meal.servings().stream())
                .filter(serving -> !served.contains(serving.food())).map(ServingView::name).distinct().sorted().toList();
        return left.isEmpty()
                ? List.of("A portion or a meal of it is not planned any more.")
                : left.stream().map("%s is not planned for this person any more."::formatted).toList();
    }
}
