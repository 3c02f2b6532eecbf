package org.crampwise.planner.catalog;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the catalog is and how often it is asked for news. */
@ConfigMapping(prefix = "catalog")
public interface CatalogConfig {

    URI url();

    @WithDefault("15s")
    Duration refreshEvery();
}
