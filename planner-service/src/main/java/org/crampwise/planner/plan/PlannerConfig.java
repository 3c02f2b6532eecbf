package org.crampwise.planner.plan;

import io.smallrye.config.ConfigMapping;

/** How much work a plan may be. */
@ConfigMapping(prefix = "planner")
public interface PlannerConfig {

    /** Requests that may wait for a free core. */
    int waiting();

    Solver solver();

    /** Budget of one search. */
    interface Solver {

        int moves();

        int hottest();

        int coldest();
    }
}
