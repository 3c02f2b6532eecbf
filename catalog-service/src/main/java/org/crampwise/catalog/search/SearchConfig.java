package org.crampwise.catalog.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** {@code crampwise.search}. */
@ConfigMapping(prefix = "crampwise.search")
interface SearchConfig {

    /** Up to how many imported foods their names are kept in memory, at some 60 bytes each. 0: never, the database is asked. */
    @WithDefault("3000000")
    int namesInMemory();

    /** Up to how many different words these names may have, at some 200 bytes each while they are read; beyond, the database is asked. */
    @WithDefault("400000")
    int wordsInMemory();
}
