package org.crampwise.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.crampwise.catalog.editing.FoodReading;
import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.imports.CsvTable.Column;
import org.crampwise.catalog.imports.CsvTable.Row;
import org.crampwise.catalog.request.NearestWord;
import org.crampwise.catalog.request.Violations;
import org.crampwise.catalog.table.FoodRow;
import org.crampwise.catalog.table.FoodTable;

/** Reads a table of our own form, each row by the rules an editor's food is read by. */
final class FoodTableReading {

    private static final String NAME = "foods.csv";
    private static final int PER_CHUNK = 1000;

    private final FoodTable table;
    private final FoodReading reading;
    private final Rejections rejections;
    private final Counting counting;
    private final Set<String> ids = new HashSet<>();
    private List<FoodFacts> chunk = new ArrayList<>();

    FoodTableReading(FoodTable table, FoodReading reading, Rejections rejections, Counting counting) {
        this.table = table;
        this.reading = reading;
        this.rejections = rejections;
        this.counting = counting;
    }

    /** Whether the header is one of ours; told before anything is read. */
    static void check(Path file, FoodTable table) throws IOException {
        try (var lines = Files.newInputStream(file)) {
            CsvTable.readHeader(NAME, lines, csv -> columns(csv, table));
        }
    }

    private static List<Column> columns(CsvTable csv, FoodTable table) {
        csv.columnNames().stream().filter(name -> !table.columns().contains(name)).findFirst().ifPresent(name -> {
            var nearest = NearestWord.to(name, table.columns()).map(word -> " Maybe " + word + " is meant.").orElse("");
            throw new UnreadableFile(
                    "There is no column %s in a table of foods.%s The export as text/csv shows them all.".formatted(name,
                            nearest));
        });
        List.of("id", "name", "category").forEach(csv::required);
        return table.columns().stream().filter(csv.columnNames()::contains).map(name -> csv.column(name)).toList();
    }

    void read(InputStream file, Consumer<List<FoodFacts>> write) {
        CsvTable.read(NAME, file, csv -> {
            var columns = columns(csv, table);
            return row -> {
                counting.readRow();
                food(row, columns);
                if (chunk.size() == PER_CHUNK) {
                    write.accept(chunk);
                    chunk = new ArrayList<>();
                }
            };
        });
        write.accept(chunk);
    }

    private void food(Row row, List<Column> columns) {
        if (!row.isWhole()) {
            reject(row, "", "", "The line does not have as many cells as the header.");
            return;
        }
        Map<String, String> cells = columns.stream()
                .collect(Collectors.toMap(column -> column.name, row::get, (one, other) -> one, LinkedHashMap::new));
        var violations = new Violations();
        var food = reading.read(FoodRow.body(table, cells), cells.getOrDefault("id", ""), violations);
        violations.found().forEach(violation -> reject(row, violation.place(), violation.value(), violation.message()));
        food.ifPresent(facts -> {
            if (ids.add(facts.id())) {
                chunk.add(facts);
            } else {
                reject(row, "/id", facts.id(), "This id stands in the table already.");
            }
        });
        if (food.isEmpty()) {
            counting.foodsRejected++;
        }
    }

    private void reject(Row row, String field, String value, String reason) {
        counting.rowsRejected++;
        rejections.add(NAME, row.line(), field, value, reason);
    }
}
