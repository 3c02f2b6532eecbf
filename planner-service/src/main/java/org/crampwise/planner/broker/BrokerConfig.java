package org.crampwise.planner.broker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What {@code kafka.*} does not say of the broker. */
@ConfigMapping(prefix = "planner.broker")
public interface BrokerConfig {

    /** Parts of a topic that is made: as many planners can share the work. */
    @WithDefault("24")
    int partitions();
}
