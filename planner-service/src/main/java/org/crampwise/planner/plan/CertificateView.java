package org.crampwise.planner.plan;

import org.crampwise.planner.menu.MenuOutcome.Quality;

/** How good a plan is proven to be, and of what it was made. Objective and bound are costs: less is better. */
public record CertificateView(String status, double objective, double bound, double gap, long seed, String catalogRevision,
        String rulesVersion, String engine) {

    /** Changes when the engine would give another plan for the same request. */
    private static final String ENGINE = "crampwise-search 1";

    static CertificateView of(Quality quality, long seed, String catalogRevision, String rulesVersion) {
        var gap = Rounded.to(quality.gap(), 3);
        return new CertificateView(gap <= 0 ? "optimal" : "feasible", Rounded.to(quality.objective(), 2),
                Rounded.to(quality.bound(), 2), gap, seed, catalogRevision, rulesVersion, ENGINE);
    }
}
