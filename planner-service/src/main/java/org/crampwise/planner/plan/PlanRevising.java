package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.LockedServing;
import org.crampwise.planner.menu.Meal;
import org.crampwise.planner.menu.MenuOutcome.Quality;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.ReplanOutcome;
import org.crampwise.planner.menu.Serving;
import org.crampwise.planner.menu.SwapOutcome;
import org.crampwise.planner.plan.PlaceReading.MealPlace;
import org.crampwise.planner.problem.Problem;
import org.crampwise.planner.problem.ProblemType;
import org.crampwise.planner.request.InvalidRequest;
import org.crampwise.planner.request.Violation;
import org.jspecify.annotations.Nullable;

/** Weighs changes of open plans: each becomes the next revision, or is refused with what it would break. Stores nothing. */
@ApplicationScoped
public class PlanRevising {

    private static final String NO_MEND = "With it the plan would miss, and no change of one or two other servings mends it: ";
    private static final String NO_MEAL = "No other meal was found that keeps the plan together. It would miss: ";
    static final String NO_OTHER_MEAL = "No other meal was found for this place: of all that was tried, with what is wished, locked "
            + "and already eaten, this one alone keeps the plan together.";
    private static final String NO_REPLAN = "No menu was found for the rest of the plan that keeps it all together. It would miss: ";

    private final PlanReopening reopening;

    PlanRevising(PlanReopening reopening) {
        this.reopening = reopening;
    }

    Revised swap(OpenPlan open, SwapReading wanted) {
        return wanted.slot().isPresent() ? swapServing(open, wanted) : swapMeal(open, wanted);
    }

    private Revised swapServing(OpenPlan open, SwapReading wanted) {
        var menu = open.menu().changes();
        if (menu.isEmpty()) {
            return new Revised.Outdated();
        }
        return switch (menu.get().swap(wanted.place(), wanted.food(), wanted.grams())) {
            case SwapOutcome.Swapped swapped -> swapped(open, swapped.days(), swapped.objective(), wanted);
            case SwapOutcome.Unmendable(var broken) -> refused(open, ProblemType.SWAP_BREAKS_PLAN, NO_MEND, broken);
            case SwapOutcome.NotServable() -> throw new InvalidRequest(List.of(Violation.of("/food", wanted.food().orElse(null),
                    "cannot stand there for this person; GET alternatives lists what can")));
        };
    }

    private Revised swapMeal(OpenPlan open, SwapReading wanted) {
        return switch (otherMeal(open, wanted)) {
            case ReplanOutcome.Replanned(var days, var objective, var broken) -> swapped(open, days, objective, wanted);
            case ReplanOutcome.Stuck(var broken) -> refused(open, ProblemType.SWAP_BREAKS_PLAN,
                    broken.isEmpty() ? NO_OTHER_MEAL : NO_MEAL, broken);
        };
    }

    private static ReplanOutcome otherMeal(OpenPlan open, SwapReading wanted) {
        return wanted.chosen().map(meal -> open.menu().serve(wanted.day(), wanted.meal(), meal)
                .orElseThrow(() -> new InvalidRequest(List.of(Violation.of("/servings", null,
                        "cannot stand there so for this person, or not with what is locked; GET meal-alternatives lists what can")))))
                .orElseGet(() -> open.menu().another(wanted.day(), wanted.meal()));
    }

    private static Revised swapped(OpenPlan open, List<DayMenu> days, double objective, SwapReading wanted) {
        var after = after(open, days, objective, open.menu().brokenByEaten(), open.view().earlier());
        var meal = PlaceReading.names(open.view().days().get(wanted.day()).meals()).get(wanted.meal());
        var date = open.view().days().get(wanted.day()).date().toString();
        var changes = ChangeView.between(open.view(), after.view()).stream()
                .sorted((one, other) -> Boolean.compare(other.isAt(date, meal, wanted.slot().orElse(null)),
                        one.isAt(date, meal, wanted.slot().orElse(null))))
                .toList();
        return new Revised.Changed(after.view(), after.asked(), changes, SwapWords.of(changes, date, meal, wanted.slot()));
    }

    Revised replan(OpenPlan open, ReplanReading wanted) {
        var changed = reopening.with(open, wanted.asked(open), wanted.earlier(open), open.eaten(), wanted.from());
        return switch (changed) {
            case OpenPlan.Opening.Open(var rest) -> withWays(replanned(open, rest, wanted.earlier(open),
                    wanted.words(open.view().startDate())), new ReplanWays(wanted, other -> works(open, other)));
            case OpenPlan.Opening.Unplannable(var view) -> new Revised.Unplannable(view);
            case OpenPlan.Opening.Outdated outdated -> new Revised.Outdated();
            case OpenPlan.Opening.NoCatalog none -> new Revised.Outdated();
        };
    }

    private boolean works(OpenPlan open, ReplanReading wanted) {
        return reopening.with(open, wanted.asked(open), wanted.earlier(open), open.eaten(),
                wanted.from()) instanceof OpenPlan.Opening.Open(var rest)
                && rest.menu().replan() instanceof ReplanOutcome.Replanned;
    }

    private static Revised withWays(Revised revised, ReplanWays ways) {
        return revised instanceof Revised.Refused(var view)
                ? new Revised.Refused(new UnswappedView(view.problem(), view.shortfalls(), ways.find()))
                : revised;
    }

    private static Revised replanned(OpenPlan before, OpenPlan rest, @Nullable List<EarlierView> earlier, String reason) {
        return switch (rest.menu().replan()) {
            case ReplanOutcome.Replanned(var days, var objective, var broken) -> {
                var after = after(rest, days, objective, broken, earlier);
                var changes = ChangeView.between(before.view(), after.view());
                yield new Revised.Changed(after.view(), after.asked(), changes, reason + SwapWords.changed(changes.size()));
            }
            case ReplanOutcome.Stuck(var broken) -> refused(before, ProblemType.REPLAN_BREAKS_PLAN, NO_REPLAN, broken);
        };
    }

    /** What was eaten counts from now on; where it leaves rules broken that it cannot excuse, as little as mends them changes. */
    Revised eat(OpenPlan open, MealPlace place, Optional<EatenMeal> told) {
        var eaten = told.map(open.eaten()::with).orElseGet(() -> open.eaten().without(place.day(), place.meal()));
        var day = open.view().days().get(place.day());
        var reason = "%s of %s: %s".formatted(PlaceReading.names(day.meals()).get(place.meal()), day.date(),
                told.map(meal -> meal.view().as()).orElse("taken back"));
        var now = reopening.eaten(open, eaten);
        var objective = now.menu().objective();
        if (objective.isEmpty()) {
            return new Revised.Outdated();
        }
        var isBroken = !now.menu().broken().isEmpty();
        var mended = isBroken ? replanned(open, now, open.view().earlier(), reason) : null;
        // a fact is a fact, also where no menu is found to make it good; only what was told before can be told otherwise by undo
        if (mended != null && !(mended instanceof Revised.Refused && isFirstTold(open, place, told))) {
            return mended;
        }
        var broken = Stream.concat(now.menu().brokenByEaten().stream(), now.menu().broken().stream()).distinct().toList();
        var after = after(now, open.days(), objective.get(), broken, open.view().earlier());
        return new Revised.Changed(after.view(), after.asked(), List.of(), reason);
    }

    private static boolean isFirstTold(OpenPlan open, MealPlace place, Optional<EatenMeal> told) {
        return told.isPresent() && open.eaten().at(place.day(), place.meal()).isEmpty();
    }

    Revised lock(OpenPlan open, LockReading wanted, boolean locked) {
        var objective = open.menu().objective();
        if (objective.isEmpty()) {
            return new Revised.Outdated();
        }
        var days = new ArrayList<>(open.days());
        var meals = new ArrayList<>(days.get(wanted.day()).meals());
        for (int meal = 0; meal < meals.size(); meal++) {
            if (wanted.meal().isEmpty() || wanted.meal().get() == meal) {
                meals.set(meal, locked(meals.get(meal), wanted.slot(), locked));
            }
        }
        days.set(wanted.day(), new DayMenu(days.get(wanted.day()).date(), meals));
        var after = after(open, days, objective.get(), open.menu().brokenByEaten(), open.view().earlier());
        return new Revised.Changed(after.view(), after.asked(), List.of(), (locked ? "Locked: " : "Unlocked: ") + wanted.words());
    }

    private static Meal locked(Meal meal, Optional<String> slot, boolean locked) {
        return new Meal(meal.occasion(), meal.pattern(), meal.servings().stream()
                .map(serving -> slot.isEmpty() || slot.get().equals(serving.slot())
                        ? new Serving(serving.slot(), serving.food(), serving.portion(), locked)
                        : serving)
                .toList());
    }

    private static Revised refused(OpenPlan open, ProblemType type, String detail, List<Shortfall> broken) {
        var views = open.shortfalls(broken);
        var words = String.join(" ", views.stream().map(ShortfallView::words).toList());
        return new Revised.Refused(new UnswappedView(Problem.of(type, detail + words), views, null));
    }

    private record After(PlanView view, Map<String, Object> asked) {}

    private static After after(OpenPlan open, List<DayMenu> days, double objective, List<Shortfall> brokenByEaten,
            @Nullable List<EarlierView> earlier) {
        var kept = open.request().wishes().locked().stream().filter(lock -> isKept(lock, days)).toList();
        var request = open.request().with(open.request().wishes().withLocked(kept));
        var view = open.shown(request, days, new Quality(objective, bound(open, earlier), 0), earlier, brokenByEaten);
        return new After(view.as(view.id(), view.revision() + 1), asked(open, kept));
    }

    /** Of other foods, other wishes or fewer meals the bound may be wrong, so that nothing is claimed of them. */
    private static double bound(OpenPlan open, @Nullable List<EarlierView> earlier) {
        var certificate = open.view().certificate();
        boolean isTheSame = certificate.catalogRevision().equals(open.foods().revision()) && open.eaten().meals().isEmpty()
                && earlier == null
                && open.view().preferences().equals(PreferencesView.of(open.request(), open.problem().meals()));
        return isTheSame ? certificate.bound().doubleValue() : 0;
    }

    private static boolean isKept(LockedServing lock, List<DayMenu> days) {
        return days.get(lock.day()).meals().stream().filter(meal -> meal.occasion() == lock.occasion())
                .flatMap(meal -> meal.servings().stream())
                .anyMatch(serving -> serving.locked() && serving.food().id().equals(lock.foodId())
                        && lock.grams().map(grams -> Math.abs(grams - serving.portion().grams()) < 0.01).orElse(true));
    }

    /** Who swaps or frees what was locked wants it locked no more. */
    private static Map<String, Object> asked(OpenPlan open, List<LockedServing> kept) {
        var locked = open.request().wishes().locked();
        if (kept.size() == locked.size() || !(open.asked().get("locked") instanceof List<?> sent)) {
            return open.asked();
        }
        var asked = new HashMap<>(open.asked());
        var still = new ArrayList<Object>();
        for (int index = 0; index < locked.size(); index++) {
            if (kept.contains(locked.get(index))) {
                still.add(sent.get(index));
            }
        }
        asked.put("locked", still);
        return asked;
    }

}
