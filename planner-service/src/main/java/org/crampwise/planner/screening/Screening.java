package org.crampwise.planner.screening;

import java.util.Comparator;
import java.util.List;

/** What screening says about a person, decided before any planning. Findings stand in order of strength. */
public sealed interface Screening {

    List<Finding> findings();

    /** What every plan of this person obeys; the rules that hold or refuse are not among them. */
    List<PlanConstraint> constraints();

    String rulesVersion();

    /** The strongest finding. */
    default Outcome outcome() {
        return findings().stream().map(Finding::outcome).max(Comparator.naturalOrder()).orElse(Outcome.NONE);
    }

    /** No plan, and nothing lifts it. */
    record Refused(List<Finding> findings, List<PlanConstraint> constraints, String rulesVersion) implements Screening {}

    /** No plan until what holds is settled. */
    record Held(List<Finding> findings, List<PlanConstraint> constraints, String rulesVersion) implements Screening {}

    /** A plan may be made under the constraints. */
    record Cleared(List<Finding> findings, List<PlanConstraint> constraints, String rulesVersion) implements Screening {}

    static Screening of(List<Finding> findings, List<PlanConstraint> constraints, String rulesVersion) {
        var sorted = findings.stream().sorted(Comparator.comparing(Finding::outcome).reversed()).toList();
        var strongest = sorted.isEmpty() ? Outcome.NONE : sorted.getFirst().outcome();
        return switch (strongest) {
            case REFUSE -> new Refused(sorted, constraints, rulesVersion);
            case HOLD -> new Held(sorted, constraints, rulesVersion);
            case LIMIT, NOTICE, NONE -> new Cleared(sorted, constraints, rulesVersion);
        };
    }
}
