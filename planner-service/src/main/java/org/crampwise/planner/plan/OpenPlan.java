package org.crampwise.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.MenuOutcome.Planned;
import org.crampwise.planner.menu.MenuOutcome.Quality;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.menu.SettledMeal;
import org.crampwise.planner.solver.OpenMenu;
import org.crampwise.planner.target.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * A stored plan taken up again: what was asked, for whom, of which foods, and the menu as it stands.
 *
 * @param asked the request as it was sent, for changes of it
 * @param days the menu as planned
 * @param eaten what was eaten of it, or instead
 */
record OpenPlan(PlanView view, Map<String, Object> asked, PlanRequest request, Assessment assessment, FoodSnapshot foods,
        Counting counting, MenuProblem problem, List<DayMenu> days, EatenLog eaten, OpenMenu menu) {

    /** What became of the wish to take up a stored plan. */
    sealed interface Opening {

        record Open(OpenPlan open) implements Opening {}

        /** Screening no longer lets this person have a plan. */
        record Unplannable(UnplannedView view) implements Opening {}

        /** A food of the plan is gone. */
        record Outdated() implements Opening {}

        record NoCatalog() implements Opening {}
    }

    /**
     * The plan as it is shown with these days.
     *
     * @param before what was asked of its first days
     * @param missed because something else was eaten than was planned
     */
    PlanView shown(PlanRequest wanted, List<DayMenu> menu, Quality quality, @Nullable List<EarlierView> before,
            List<Shortfall> missed) {
        return PlanView.of(wanted, assessment, new Planned(counting.counted(menu), quality), eaten, foods,
                view.catalog().reachable(), view.createdAt()).as(view.id(), view.revision()).with(before, shortfalls(missed));
    }

    List<ShortfallView> shortfalls(List<Shortfall> broken) {
        return broken.stream().map(each -> ShortfallView.of(each, problem.bounds())).distinct().toList();
    }

    /** The meals before a day, as they are, and whatever was eaten. */
    static List<SettledMeal> settledBefore(int from, List<DayMenu> days, EatenLog eaten) {
        var settled = new ArrayList<SettledMeal>();
        for (int day = 0; day < days.size(); day++) {
            for (int meal = 0; meal < days.get(day).meals().size(); meal++) {
                var planned = days.get(day).meals().get(meal);
                var told = eaten.at(day, meal).map(each -> each.settled(planned));
                if (told.isPresent()) {
                    settled.add(told.get());
                } else if (day < from) {
                    settled.add(SettledMeal.asPlanned(day, meal, planned));
                }
            }
        }
        return settled;
    }
}
