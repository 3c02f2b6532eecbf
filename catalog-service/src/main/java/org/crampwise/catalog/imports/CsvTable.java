package org.crampwise.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.crampwise.catalog.request.NearestWord;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** A CSV table read by the names in its first line: releases move, add and drop columns. */
final class CsvTable {

    private final String name;
    private final Map<String, Integer> indexByColumn = new HashMap<>();
    private int columns;

    private CsvTable(String name) {
        this.name = name;
    }

    /** A line of the table. A column that the table does not have reads as empty. */
    final class Row {
        private CsvRecord csv;

        String name() {
            return name;
        }

        long line() {
            return csv.getStartingLineNumber();
        }

        String get(Column column) {
            return column.index < 0 || column.index >= csv.getFieldCount() ? "" : csv.getField(column.index).strip();
        }

        boolean isWhole() {
            return csv.getFieldCount() == columns;
        }

        int fields() {
            return csv.getFieldCount();
        }
    }

    /** A column by its place, looked up once and not for each row. */
    static final class Column {
        final String name;
        private final int index;

        private Column(String name, int index) {
            this.name = name;
            this.index = index;
        }
    }

    Column column(String... names) {
        for (var candidate : names) {
            if (indexByColumn.containsKey(candidate)) {
                return new Column(candidate, indexByColumn.get(candidate));
            }
        }
        return new Column(names[0], -1);
    }

    Column required(String... names) {
        var column = column(names);
        if (column.index < 0) {
            var nearest = NearestWord.to(column.name, indexByColumn.keySet())
                    .map(word -> " Maybe " + word + " is meant to be it.");
            throw new UnreadableFile("The table %s has no column %s.%s".formatted(name, column.name, nearest.orElse("")));
        }
        return column;
    }

    List<String> columnNames() {
        return List.copyOf(indexByColumn.keySet());
    }

    int width() {
        return columns;
    }

    /** What reads the rows of a table, once its columns are known. */
    @FunctionalInterface
    interface Reading {
        Consumer<Row> rows(CsvTable table);
    }

    static void read(String name, InputStream in, Reading reading) {
        var table = new CsvTable(name);
        try (var csv = CsvReader.builder().detectBomHeader(false).allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var rows = csv.iterator();
            if (!rows.hasNext()) {
                throw new UnreadableFile("The table " + name + " is empty; it needs at least a line of column names.");
            }
            table.header(rows.next());
            var each = reading.rows(table);
            var row = table.new Row();
            while (rows.hasNext()) {
                row.csv = rows.next();
                each.accept(row);
            }
        } catch (CsvParseException e) {
            throw new UnreadableFile("The table " + name + " is no CSV: " + e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFile("The table " + name + " ends too early or is damaged.");
        }
    }

    /** Only looks whether the header is fine. */
    static void readHeader(String name, InputStream in, Consumer<CsvTable> check) {
        try {
            read(name, in, table -> {
                check.accept(table);
                throw new Enough();
            });
        } catch (Enough e) {
            // that was the question
        }
    }

    private static final class Enough extends RuntimeException {
        Enough() {
            super(null, null, false, false);
        }
    }

    private void header(CsvRecord first) {
        for (int i = 0; i < first.getFieldCount(); i++) {
            // Excel begins a UTF-8 file with a mark nobody sees
            var column = first.getField(i).strip().replace("\uFEFF", "");
            if (indexByColumn.put(column, i) != null) {
                throw new UnreadableFile("The table %s has the column %s twice.".formatted(name, column));
            }
        }
        columns = first.getFieldCount();
    }
}
