package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.crampwise.planner.menu.MenuOutcome.Quality;

/** How good a plan is proven to be, and of what it was made. Objective and bound are costs: less is better. */
public record CertificateView(String status, BigDecimal objective, BigDecimal bound, BigDecimal gap, long seed,
        String catalogRevision, String rulesVersion, String engine) {

    /** Changes when the engine would give another plan for the same request. */
    private static final String ENGINE = "crampwise-search 3";

    static final String BEST_EFFORT = "best-effort";

    /** A plan that misses something is no better than it says, however near it comes to what is left of the needs. */
    CertificateView missing(List<MissView> misses) {
        return misses.isEmpty()
                ? this
                : new CertificateView(BEST_EFFORT, objective, bound, gap, seed, catalogRevision, rulesVersion, engine);
    }

    static CertificateView of(Quality quality, long seed, String catalogRevision, String rulesVersion) {
        var objective = Shown.rounded(quality.objective(), 2);
        var bound = Shown.rounded(Math.min(quality.bound(), quality.objective()), 2);
        // of the figures as shown, so that everybody can follow it
        var gap = objective.signum() <= 0
                ? BigDecimal.ZERO.setScale(3)
                : objective.subtract(bound).divide(objective, 3, RoundingMode.HALF_UP);
        return new CertificateView(objective.compareTo(bound) == 0 ? "optimal" : "feasible", objective, bound, gap, seed,
                catalogRevision, rulesVersion, ENGINE);
    }
}
