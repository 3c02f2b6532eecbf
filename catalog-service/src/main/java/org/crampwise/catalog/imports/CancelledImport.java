package org.crampwise.catalog.imports;

/** Somebody asked to stop. */
class CancelledImport extends RuntimeException {
}
