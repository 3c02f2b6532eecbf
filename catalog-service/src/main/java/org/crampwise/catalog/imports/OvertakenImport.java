package org.crampwise.catalog.imports;

/** An editor changed a food while the import was about to: the import looks again and leaves that food alone. */
class OvertakenImport extends RuntimeException {
}
