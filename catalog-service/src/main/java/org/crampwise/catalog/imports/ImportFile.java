package org.crampwise.catalog.imports;

import java.nio.file.Path;

/** A file to import, whole and known to be readable. */
record ImportFile(Path path, String name, Import.Format format, long bytes, String sha256) {
}
