package org.crampwise.catalog.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code crampwise.answers}: how much is kept of what was answered. */
@ConfigMapping(prefix = "crampwise.answers")
interface AnswersConfig {

    /** 0M: nothing, as for measuring what an answer costs. */
    @WithDefault("64M")
    MemorySize remembered();
}
