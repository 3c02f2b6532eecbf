package org.crampwise.planner.plan;

import java.util.List;

import org.crampwise.planner.catalog.FoodSnapshot;
import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.MenuProblem;
import org.crampwise.planner.target.Assessment;

/** A stored plan taken up again: what was asked, for whom, of which foods, and the menu as it stands. */
record OpenPlan(Plan plan, PlanView view, PlanRequest request, Assessment assessment, FoodSnapshot foods, MenuProblem problem,
        List<DayMenu> days) {

    /** What became of the wish to take up a stored plan. */
    sealed interface Opening {

        record Open(OpenPlan open) implements Opening {}

        /** Screening no longer lets this person have a plan. */
        record Unplannable(UnplannedView view) implements Opening {}

        /** A food of the plan may not be served to this person any more, or is gone. */
        record Outdated() implements Opening {}

        record NoCatalog() implements Opening {}
    }
}
