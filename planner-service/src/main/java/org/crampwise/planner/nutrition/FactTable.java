package org.crampwise.planner.nutrition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A seed file of facts: comma separated, one head, lines with # are remarks. An empty cell is "not set", never 0. */
public record FactTable(String name, List<Row> rows) {

    /** Reads a file of the seeds, which are packaged with the service. */
    public static FactTable ofSeed(String name) {
        var stream = FactTable.class.getClassLoader().getResourceAsStream("seeds/" + name);
        if (stream == null) {
            throw new IllegalStateException("The seed file (%s) is not on the class path".formatted(name));
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return of(name, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FactTable of(String name, List<String> lines) {
        List<String> head = List.of();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var cells = List.of(line.split(",", -1));
            if (head.isEmpty()) {
                head = cells;
            } else if (cells.size() == head.size()) {
                rows.add(new Row(name + " line " + (i + 1), head, cells));
            } else {
                throw new IllegalArgumentException("%s line %d has %d cells, its head has %d"
                        .formatted(name, i + 1, cells.size(), head.size()));
            }
        }
        return new FactTable(name, List.copyOf(rows));
    }

    /** One line, its cells by the words of the head. */
    public record Row(String place, List<String> head, List<String> cells) {

        public Optional<String> find(String column) {
            int index = head.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("%s has no column %s".formatted(place, column));
            }
            return Optional.of(cells.get(index)).filter(cell -> !cell.isBlank());
        }

        public String text(String column) {
            return find(column).orElseThrow(() -> new IllegalArgumentException("%s must set %s".formatted(place, column)));
        }

        public int integer(String column) {
            return Integer.parseInt(text(column));
        }

        public BigDecimal decimal(String column) {
            return new BigDecimal(text(column));
        }

        public Optional<BigDecimal> findDecimal(String column) {
            return find(column).map(BigDecimal::new);
        }
    }
}
