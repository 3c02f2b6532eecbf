package org.crampwise.planner.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MealAlternative;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.ReplanOutcome;
import org.crampwise.planner.menu.ReplanOutcome.Replanned;
import org.crampwise.planner.menu.ReplanOutcome.Stuck;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.menu.SettledMeal;
import org.crampwise.planner.solver.PatternMeals.PricedMeal;

/**
 * A menu that stands, with the model of its rules: made once, asked often. It never changes, so that many may ask at a time; whoever
 * changes the menu gets a copy of their own.
 */
public final class OpenMenu {

    private static final int MOVES = 200_000;
    private static final int MOVES_OF_A_MEAL = 30_000;

    private final MenuModel model;
    private final Supplier<Searched> searched;
    private final Supplier<PricedMeal[][]> goodMeals;
    private final List<SettledMeal> settledMeals;
    private final List<DayMenu> days;
    private final Settled settled;
    /** What was eaten instead of what was planned may break rules that no change mends. */
    private final Settled bearable;

    /** What replans search with: sorted by what it promises, with good meals to draw from. */
    record Searched(MenuModel model, PricedMeal[][] goodMeals) {}

    OpenMenu(MenuModel model, Supplier<Searched> searched, Supplier<PricedMeal[][]> goodMeals, List<DayMenu> days,
            List<SettledMeal> settled) {
        this.model = model;
        this.searched = searched;
        this.goodMeals = goodMeals;
        this.settledMeals = settled;
        this.days = days;
        this.settled = Settled.of(model, settled);
        this.bearable = standing(this.settled).filter(menu -> menu.state.hard() > 0).map(menu -> this.settled.excusing())
                .orElse(this.settled);
    }

    /** The same menu with other meals settled. */
    public OpenMenu settling(List<SettledMeal> others) {
        return new OpenMenu(model, searched, goodMeals, days, others);
    }

    private Optional<StandingMenu> standing(Settled rules) {
        return StandingMenu.of(model, days, rules);
    }

    /** Whether a meal can change no more: it was eaten, is eaten elsewhere, belongs to other wishes or to one that lies behind. */
    public boolean isSettled(int day, int meal) {
        var index = day * model.mealsOfDay() + meal;
        return settled.holds(index) || settled.isBound(index);
    }

    /** Empty when a serving of the menu could not be served today. */
    public Optional<MenuChanges> changes() {
        return standing(bearable).map(MenuChanges::new);
    }

    /** What whole meal else could stand in the place of one; empty when a serving of the menu could not be served today. */
    public Optional<List<MealAlternative>> mealAlternatives(int day, int meal, int most) {
        var index = settled.leadOf(day * model.mealsOfDay() + meal);
        return standing(bearable)
                .map(menu -> new MealAlternatives(menu, index).find(goodMeals.get()[model.occasionOfMeal[meal]], most));
    }

    /**
     * Puts a meal into the place of one, and into those that are to be the same; other meals change only where the plan would break
     * without. Empty when the meal cannot stand there, or not without what is locked.
     */
    public Optional<ReplanOutcome> serve(int day, int meal, Meal wanted) {
        var standing = days.get(day).meals().get(meal);
        var isKept = standing.servings().stream().filter(Serving::locked)
                .allMatch(serving -> wanted.servings().stream().anyMatch(serving::isSameAs));
        var served = with(day, meal, wanted.locking(serving -> true));
        return isKept && StandingMenu.of(model, served, settled).isPresent()
                ? Optional.of(freed(new OpenMenu(model, searched, goodMeals, served, settledMeals).replan(), day, meal, standing))
                : Optional.empty();
    }

    private List<DayMenu> with(int day, int meal, Meal wanted) {
        var twins = model.ties.twinsOf(day * model.mealsOfDay() + meal);
        var places = twins == null ? new int[]{ day * model.mealsOfDay() + meal } : twins;
        var changed = new ArrayList<>(days);
        for (var place : places) {
            if (!settled.holds(place)) {
                changed.set(place / model.mealsOfDay(),
                        changed.get(place / model.mealsOfDay()).with(place % model.mealsOfDay(), wanted));
            }
        }
        return changed;
    }

    /** What was wanted once need not stay for ever. */
    private ReplanOutcome freed(ReplanOutcome outcome, int day, int meal, Meal before) {
        return switch (outcome) {
            case Replanned(var changed, var objective, var broken) -> {
                var menu = new OpenMenu(model, searched, goodMeals, changed, settledMeals);
                var free = changed.get(day).meals().get(meal)
                        .locking(serving -> before.servings().stream().filter(Serving::locked).anyMatch(serving::isSameAs));
                yield new Replanned(menu.with(day, meal, free), objective, broken);
            }
            case Stuck stuck -> stuck;
        };
    }

    /** What the menu costs as it stands, nats; empty when a serving of it could not be served today. */
    public Optional<Double> objective() {
        return standing(settled).map(menu -> menu.state.soft() / 100.0);
    }

    /** Rules the menu misses because something else was eaten than was planned. */
    public List<Shortfall> brokenByEaten() {
        return standing(settled).map(StandingMenu::brokenByEaten).orElse(List.of());
    }

    /** Rules the menu breaks otherwise. */
    public List<Shortfall> broken() {
        return standing(settled.excusing()).map(StandingMenu::broken).orElse(List.of());
    }

    /** Changes as few servings as mend what is broken; what was eaten is made good as far as the rules allow. */
    public ReplanOutcome replan() {
        return found(Optional.empty(), (menu, meals) -> search(menu, meals, menu.free(), MOVES));
    }

    /** Puts another meal in the place of one; other meals change only where the plan would break without. */
    public ReplanOutcome another(int day, int meal) {
        var index = settled.leadOf(day * model.mealsOfDay() + meal);
        return found(Optional.of(index), (menu, meals) -> {
            search(menu, meals, new int[]{ index }, MOVES_OF_A_MEAL);
            if (menu.state.hard() > 0) {
                search(menu, meals, menu.free(), MOVES);
            }
        });
    }

    private static void search(RevisedMenu menu, PricedMeal[][] goodMeals, int[] meals, int moves) {
        var isBroken = menu.state.hard() > 0;
        if (isBroken || menu.changed() > 0) {
            new Replanning(menu, goodMeals, meals, menu.model.problem.seed()).run(isBroken ? moves : moves / 4);
        }
    }

    /** Every rule is tried to be kept first; only where none is found may what was eaten be an excuse. */
    private ReplanOutcome found(Optional<Integer> another, BiConsumer<RevisedMenu, PricedMeal[][]> search) {
        var with = searched.get();
        if (with.model().lacksMeals()) {
            return new Stuck(List.of(new Shortfall("meals", 1, model.problem.meals().size())));
        }
        var rules = Settled.of(with.model(), settledMeals);
        var menu = new RevisedMenu(with.model(), days, rules, another);
        search.accept(menu, with.goodMeals());
        var isEatenOtherwise = settledMeals.stream().anyMatch(meal -> meal.pattern().isEmpty());
        if (menu.state.hard() > 0 && isEatenOtherwise) {
            menu = new RevisedMenu(with.model(), days, rules.excusing(), another);
            search.accept(menu, with.goodMeals());
        }
        var isAnother = another.map(menu::isAnother).orElse(true);
        return menu.state.hard() == 0 && isAnother ? replanned(menu.days()) : new Stuck(menu.broken());
    }

    private ReplanOutcome replanned(List<DayMenu> changed) {
        var menu = new RevisedMenu(model, changed, settled, Optional.empty());
        return new Replanned(changed, menu.state.soft() / 100.0, menu.brokenByEaten());
    }
}
