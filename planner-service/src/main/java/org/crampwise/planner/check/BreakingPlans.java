package org.crampwise.planner.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.crampwise.planner.access.Identity;
import org.crampwise.planner.access.Visible;

/** Plans still to be eaten that break something by the foods and rules of today, for who wants them planned anew. */
@ApplicationScoped
public class BreakingPlans {

    private final PlanChecking checking;
    private final PlanChecks checks;
    private final Identity identity;
    private final Clock clock;

    BreakingPlans(PlanChecking checking, PlanChecks checks, Identity identity, Clock clock) {
        this.checking = checking;
        this.checks = checks;
        this.identity = identity;
        this.clock = clock;
    }

    /** The caller's, and those the caller is let into; as far as they were checked, the newest first. */
    public List<BreakingPlan> list(int limit) {
        return checking.grounds().map(grounds -> checks.listBreaking(grounds, LocalDate.now(clock), Visible.to(identity.caller()),
                null, limit)).orElse(List.of());
    }
}
