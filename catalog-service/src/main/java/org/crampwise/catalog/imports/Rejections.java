package org.crampwise.catalog.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.writer.CsvWriter;

/** The report of what was not taken in: file, line, field, value and why. */
final class Rejections implements AutoCloseable {

    static final List<String> COLUMNS = List.of("file", "line", "field", "value", "reason");
    private static final int LONGEST_VALUE = 200;

    private final CsvWriter csv;

    /** Begins the report anew. */
    Rejections(Path file) {
        try {
            csv = CsvWriter.builder().build(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String file, long line, String field, @Nullable String value, String reason) {
        var shown = value == null ? "" : value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        csv.writeRecord(file, String.valueOf(line), field, shown, reason);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
