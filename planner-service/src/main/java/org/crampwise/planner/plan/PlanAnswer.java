package org.crampwise.planner.plan;

import java.util.List;
import java.util.Optional;

import org.crampwise.planner.menu.DayMenu;
import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.target.Assessment;

/** What a request leads to. Only the first is stored. */
sealed interface PlanAnswer {

    record Made(PlanView plan) implements PlanAnswer {}

    /** Screening refuses, and nothing lifts it. */
    record Refused(Assessment assessment) implements PlanAnswer {}

    /** Screening holds until something is settled. */
    record Held(Assessment assessment) implements PlanAnswer {}

    /** Proven: no menu obeys every rule. */
    record Impossible(Assessment assessment, List<Shortfall> shortfalls, Optional<Conflict> conflict, List<Fix> fixes)
            implements
                PlanAnswer {}

    /** The search ended with nothing but a best effort. */
    record NotFound(Assessment assessment, List<DayMenu> bestEffort, List<Shortfall> broken, List<Fix> fixes)
            implements
                PlanAnswer {}
}
