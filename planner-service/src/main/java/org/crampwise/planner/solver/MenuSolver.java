package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MealPattern;
import org.crampwise.planner.menu.MenuOutcome;
import org.crampwise.planner.menu.MenuOutcome.Impossible;
import org.crampwise.planner.menu.MenuOutcome.NotFound;
import org.crampwise.planner.menu.MenuOutcome.Planned;
import org.crampwise.planner.menu.MenuOutcome.Quality;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.menu.SettledMeal;
import org.crampwise.planner.naturalness.Habits;
import org.crampwise.planner.naturalness.PairMatrix;
import org.crampwise.planner.solver.PatternMeals.PricedMeal;

/** The door of this room: a menu problem in, an outcome out. Deterministic, without any clock. */
public final class MenuSolver {

    private static final int ATTEMPTS = 4;
    /** Of each occasion so many meals are kept for the search to draw from. */
    static final int GOOD_MEALS = 600;

    private final Habits habits;
    private final RuleWeights weights;
    private final SearchBudget budget;
    private final GuideCache guides = new GuideCache();

    public MenuSolver(Habits habits, RuleWeights weights, SearchBudget budget) {
        this.habits = habits;
        this.weights = weights;
        this.budget = budget;
    }

    /** @param pairs pair costs of at least the foods of the problem, built once for a catalog revision */
    public MenuOutcome solve(MenuProblem problem, PairMatrix pairs) {
        var model = new MenuModelBuilder(problem, habits, weights, pairs).build();
        var locks = Locks.of(model);
        if (locks.isEmpty()) {
            return new Impossible(List.of(new Shortfall("locked", 1, problem.locks().size())));
        }
        if (model.lacksMeals()) {
            return new Impossible(List.of(new Shortfall("meals", 1, problem.meals().size())));
        }
        var guided = guide(problem, pairs, model);
        var search = new MenuSearch(model, guided.goodMeals(), locks.get(), problem.seed());
        var best = search.run(budget);
        if (!best.isValid()) {
            // A proof takes less time than searching for what does not exist.
            var shortfalls = proof(model);
            if (!shortfalls.isEmpty()) {
                return new Impossible(shortfalls);
            }
            if (LockedDays.of(model).stream().anyMatch(day -> day.solve(Set.of()).isPresent())) {
                return new Impossible(Audit.broken(model, best));
            }
            best = insist(model, guided.goodMeals(), locks.get(), search.insist(budget));
        }
        return best.isValid()
                ? planned(model, best, locks.get(), guided)
                : new NotFound(days(model, best, locks.get()), Audit.broken(model, best));
    }

    /** What no menu of this problem can avoid to miss; empty where that is not proven. */
    private static List<Shortfall> proof(MenuModel model) {
        return model.problem.arrangement().hasMealsElsewhere() ? List.of() : new AverageDay(model, false).shortfalls();
    }

    /** Other dice for the few whose menus are hard to find: rare, and cheap beside telling a person that there is no plan. */
    private MenuSearch.Best insist(MenuModel model, PricedMeal[][] goodMeals, Locks locks, MenuSearch.Best first) {
        var best = first;
        for (var attempt = 1; attempt < ATTEMPTS && !best.isValid(); attempt++) {
            var search = new MenuSearch(model, goodMeals, locks, model.problem.seed() + 7919L * attempt);
            best = search.run(budget).isValid() ? search.best() : search.insist(budget);
        }
        return best;
    }

    /** The plan that {@link #solve} gives where it gives one without trying hard: for what-if questions. */
    public Optional<Planned> easilyPlanned(MenuProblem problem, PairMatrix pairs) {
        var model = new MenuModelBuilder(problem, habits, weights, pairs).build();
        var locks = Locks.of(model);
        if (locks.isEmpty() || model.lacksMeals()) {
            return Optional.empty();
        }
        var guided = guide(problem, pairs, model);
        var best = new MenuSearch(model, guided.goodMeals(), locks.get(), problem.seed()).run(budget);
        return best.isValid() ? Optional.of(planned(model, best, locks.get(), guided)) : Optional.empty();
    }

    private Planned planned(MenuModel model, MenuSearch.Best best, Locks locks, Guided guided) {
        return new Planned(days(model, best, locks),
                new Quality(best.soft() / 100.0, Math.max(0, guided.bound()) / 100, budget.moves()));
    }

    /** Asks of variants of one request which of them are proven impossible. */
    public Proving proving(PairMatrix pairs) {
        return new Proving(problem -> new MenuModelBuilder(problem, habits, weights, pairs).build());
    }

    /** A menu made for this problem, to be looked at; empty when a serving of it could not be served today. */
    public Optional<MenuBalance> balance(MenuProblem problem, PairMatrix pairs, List<DayMenu> days) {
        var model = new MenuModelBuilder(problem, habits, weights, pairs).build();
        return StandingMenu.of(model, days, Settled.nothing(model)).map(MenuBalance::new);
    }

    /** A menu made for this problem, to be changed by hand. */
    public OpenMenu open(MenuProblem problem, PairMatrix pairs, List<DayMenu> days, List<SettledMeal> settled) {
        var model = new MenuModelBuilder(problem, habits, weights, pairs).build();
        return new OpenMenu(model, () -> searched(problem, pairs), () -> goodMeals(problem, pairs, model), days, settled);
    }

    private PricedMeal[][] goodMeals(MenuProblem problem, PairMatrix pairs, MenuModel model) {
        return new CheapestDay(model).bestMeals(guideOf(problem, pairs), GOOD_MEALS);
    }

    /** A model of its own, because searches sort its candidates while others read them. */
    private OpenMenu.Searched searched(MenuProblem problem, PairMatrix pairs) {
        var model = new MenuModelBuilder(problem, habits, weights, pairs).build();
        return new OpenMenu.Searched(model,
                model.lacksMeals() ? new PricedMeal[0][] : guide(problem, pairs, model).goodMeals());
    }

    /** @param bound what no menu costs less than, hundredths of a nat */
    private record Guided(double bound, PricedMeal[][] goodMeals) {}

    private double[] guideOf(MenuProblem problem, PairMatrix pairs) {
        return guides.of(problem, canonical -> new MenuModelBuilder(canonical, habits, weights, pairs).build());
    }

    /** Sorts the candidates by what they promise and composes good meals of them, for the search to draw from. */
    private Guided guide(MenuProblem problem, PairMatrix pairs, MenuModel model) {
        var guide = guideOf(problem, pairs);
        var day = new CheapestDay(model);
        var bound = problem.arrangement().hasMealsElsewhere() ? 0 : problem.days() * day.bound(guide);
        model.sortCandidates(day.reducedCosts(guide));
        return new Guided(bound, day.bestMeals(guide, GOOD_MEALS));
    }

    private static List<DayMenu> days(MenuModel model, MenuSearch.Best best, Locks locks) {
        var days = new ArrayList<DayMenu>();
        for (var day = 0; day < model.days(); day++) {
            var meals = new ArrayList<Meal>();
            for (var meal = 0; meal < model.mealsOfDay(); meal++) {
                meals.add(meal(model, best, locks, day * model.mealsOfDay() + meal));
            }
            days.add(new DayMenu(model.problem.startDate().plusDays(day), meals));
        }
        return days;
    }

    private static Meal meal(MenuModel model, MenuSearch.Best best, Locks locks, int index) {
        var occasion = model.occasion(index % model.mealsOfDay());
        if (model.ties.isElsewhere(index)) {
            return new Meal(occasion, MealPattern.elsewhere(occasion), List.of());
        }
        var choice = model.patterns[occasion.ordinal()][best.pattern()[index]];
        var servings = new ArrayList<Serving>();
        for (var slot = 0; slot < choice.slots().size(); slot++) {
            var candidate = best.slots()[index][slot];
            if (candidate != MenuState.EMPTY) {
                var served = model.candidates.get(candidate);
                servings.add(new Serving(choice.slots().get(slot).name(), served.food(), served.portion(),
                        locks.holds(index, best.pattern()[index], slot)));
            }
        }
        return new Meal(occasion, choice.pattern(), servings);
    }

    static final Comparator<Shortfall> LARGEST_FIRST = Comparator
            .comparingDouble((Shortfall shortfall) -> -shortfall.missing() / Math.max(1e-9, Math.abs(shortfall.required())));
}
