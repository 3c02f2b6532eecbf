package org.crampwise.planner.batch;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How batches are worked on. */
@ConfigMapping(prefix = "planner.batch")
public interface BatchConfig {

    /** How many lines this instance plans at a time; 0 for as many as it has cores. */
    @WithDefault("0")
    int workers();

    default int threads() {
        return workers() == 0 ? Runtime.getRuntime().availableProcessors() : workers();
    }

    /** How often a line is begun before it is given up. */
    @WithDefault("5")
    int attempts();

    /** How long a line that was begun is left to who began it, and how long it rests after it failed. */
    @WithDefault("2s")
    Duration rest();
}
