package org.crampwise.planner.plan;

import java.time.Instant;
import java.util.List;

/** How a plan came to be what it is: the revision it has now, and every change that led there, the latest first. */
public record PlanRevisions(int revision, List<ChangeOfPlan> changes) {

    /** @param revision the revision that the change made */
    public record ChangeOfPlan(int revision, Instant changedAt, String reason) {}

    /** What a plan was until a change, in JSON, and why it was changed. */
    public record Earlier(int revision, Instant changedAt, String reason, String answer) {}
}
