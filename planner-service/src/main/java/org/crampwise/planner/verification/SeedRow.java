package org.crampwise.planner.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** One line of a comma-separated seed file, by the words of its head. */
record SeedRow(Map<String, String> cells) {

    /** All lines of a file of the seeds; lines that begin with `#` are remarks. */
    static List<SeedRow> all(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            var lines = reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            var head = lines.getFirst().split(",", -1);
            return lines.stream().skip(1).map(line -> of(file, head, line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String file) {
        var stream = SeedRow.class.getResourceAsStream("/seeds/" + file);
        if (stream == null) {
            throw new IllegalStateException("The seed file (%s) must be packaged with the service".formatted(file));
        }
        return stream;
    }

    private static SeedRow of(String file, String[] head, String[] cells) {
        if (cells.length != head.length) {
            throw new IllegalStateException("The line %s of %s must have %d cells"
                    .formatted(Arrays.toString(cells), file, head.length));
        }
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < head.length; i++) {
            row.put(head[i], cells[i].strip());
        }
        return new SeedRow(row);
    }

    String text(String column) {
        var cell = cells.get(column);
        if (cell == null) {
            throw new IllegalStateException("The seed file of %s must have a column %s".formatted(cells, column));
        }
        return cell;
    }

    /** Empty means not set, never zero. */
    OptionalDouble number(String column) {
        var cell = text(column);
        return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
    }

    int whole(String column) {
        return Integer.parseInt(text(column));
    }

    List<String> list(String column) {
        var cell = text(column);
        return cell.isEmpty() ? List.of() : List.of(cell.split(";\\s*"));
    }
}
