package org.crampwise.planner.plan;

import java.util.List;
import java.util.Map;

/** What became of a change of a plan, weighed but not stored yet. */
sealed interface Revised {

    /**
     * @param after the plan as its next revision
     * @param asked the request as it would have to be sent for this plan
     * @param changes servings that are not as they were
     * @param reason of the revision, in food words
     */
    record Changed(PlanView after, Map<String, Object> asked, List<ChangeView> changes, String reason) implements Revised {}

    /** The plan would break. */
    record Refused(UnswappedView view) implements Revised {}

    record Unplannable(UnplannedView view) implements Revised {}

    /** A serving of the plan may not be served any more. */
    record Outdated() implements Revised {}
}
