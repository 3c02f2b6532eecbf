package org.crampwise.catalog.seeding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;

/** Reads the files of {@code seeds/}, which travel on the class path. */
final class SeedFile {

    private SeedFile() {}

    static List<SeedRow> rows(String path) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(reader(path))) {
            return reader.stream().map(row -> new SeedRow(path, row.getStartingLineNumber(), row.getFieldsAsMap())).toList();
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
