package org.crampwise.catalog.imports;

/** What an import has met and done so far. Rows of sampling records and of values no plan looks at are skipped, not rejected. */
record Tally(long done, long total, long rowsRead, long rowsSkipped, long rowsRejected, long foodsSuperseded, long foodsRejected,
        long added, long changed, long unchanged, long kept) {
}
