package org.crampwise.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What was measured, in target/faults.tsv: docs/faults.md tells it. */
final class Ledger {

    private static final Path FILE = Path.of("target", "faults.tsv");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Ledger() {}

    /** Waits until all is well again after the fault is gone, and writes down how long that took. */
    static void healthyAgain(String fault, BooleanSupplier isWell) {
        long begin = System.nanoTime();
        while (!isWell.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new AssertionError("Not well %s after: %s".formatted(PATIENCE, fault));
            }
            Running.pause();
        }
        write(fault, "healthy after", Duration.ofNanos(System.nanoTime() - begin));
    }

    /** How long a caller waited for the answer. */
    static void answered(String fault, long beginNanos) {
        write(fault, "answered after", Duration.ofNanos(System.nanoTime() - beginNanos));
    }

    private static synchronized void write(String fault, String what, Duration time) {
        try {
            Files.writeString(FILE, "%s\t%s\t%.1f s%n".formatted(fault, what, time.toMillis() / 1000.0),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
