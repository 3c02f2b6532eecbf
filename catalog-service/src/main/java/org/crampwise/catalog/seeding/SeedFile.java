package org.crampwise.catalog.seeding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;

/** Reads the files of {@code seeds/}, which travel on the class path. */
final class SeedFile {

    private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private SeedFile() {}

    static List<SeedRow> rows(String path) {
        try (var parser = CSV.parse(reader(path))) {
            // The header is line 1.
            return parser.stream().map(row -> new SeedRow(path, row.getRecordNumber() + 1, row.toMap())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    static List<String> lines(String path) {
        try (var reader = reader(path)) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static BufferedReader reader(String path) {
        var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path);
        if (file == null) {
            throw new IllegalStateException("The seed file " + path + " is missing.\nMaybe build the service anew.");
        }
        return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
}
