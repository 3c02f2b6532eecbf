package org.crampwise.catalog.imports;

import java.nio.file.Path;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "crampwise.imports")
interface ImportConfig {

    Path folder();

    /** Where files lie that may be imported by name; none may unless this is set. */
    Optional<Path> serverFolder();

    MemorySize largestUpload();

    /** Of all tables of a bundle, unpacked. */
    MemorySize largestContent();

    int foodsPerPart();
}
