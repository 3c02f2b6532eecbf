package org.crampwise.catalog.imports;

import java.util.function.Consumer;

/**
 * Counts while an import runs, and now and then tells how far it is. Each number is counted by one thread: foods are made on one and
 * written on another.
 */
final class Counting {

    private static final int ROWS_BETWEEN_TELLING = 20_000;

    private final Consumer<Tally> telling;
    long done;
    long total;
    long rowsRead;
    long rowsSkipped;
    long rowsRejected;
    long foodsSuperseded;
    long foodsRejected;
    long added;
    long changed;
    long unchanged;
    long kept;

    Counting(Consumer<Tally> telling) {
        this.telling = telling;
    }

    /** Where a resumed import goes on from. */
    Counting from(Tally tally) {
        rowsRead = tally.rowsRead();
        rowsSkipped = tally.rowsSkipped();
        rowsRejected = tally.rowsRejected();
        foodsSuperseded = tally.foodsSuperseded();
        foodsRejected = tally.foodsRejected();
        return this;
    }

    void readRow() {
        if (++rowsRead % ROWS_BETWEEN_TELLING == 0) {
            tell();
        }
    }

    void tell() {
        telling.accept(tally());
    }

    Tally tally() {
        return new Tally(done, total, rowsRead, rowsSkipped, rowsRejected, foodsSuperseded, foodsRejected, added, changed,
                unchanged,
                kept);
    }
}
