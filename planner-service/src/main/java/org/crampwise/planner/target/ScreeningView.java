package org.crampwise.planner.target;

import java.util.List;

import org.crampwise.planner.screening.Screening;

/** What screening says, in every answer that has to do with a person; {@code limits} are what plans of this person obey. */
public record ScreeningView(String outcome, List<FindingView> findings, List<LimitView> limits, String rulesVersion) {

    public static ScreeningView of(Screening screening) {
        return new ScreeningView(screening.outcome().code(),
                screening.findings().stream()
                        .map(finding -> new FindingView(finding.code(), finding.outcome().code(), finding.message())).toList(),
                screening.constraints().stream().map(LimitView::of).toList(), screening.rulesVersion());
    }

    public record FindingView(String code, String outcome, String message) {}
}
