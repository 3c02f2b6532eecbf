package org.crampwise.catalog.seeding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The public-domain tables the figures of the seeds come from. They are not part of the repository; where they lie beside it, the
 * seeds are held against them.
 */
final class ReferenceTables {

    static final Path FOLDER = Path.of("../../shared");

    private ReferenceTables() {}

    static boolean isThere() {
        return Files.isRegularFile(FOLDER.resolve("data/fndds.tsv"));
    }

    static List<Map<String, String>> rows(String file) {
        try {
            var lines = Files.readAllLines(FOLDER.resolve(file));
            var header = lines.getFirst().split("\t", -1);
            return lines.stream().skip(1).map(line -> row(header, line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], i < cells.length ? cells[i] : "");
        }
        return row;
    }

    static Map<String, Map<String, String>> foodByCode() {
        return rows("data/fndds.tsv").stream().collect(toMap(row -> row.get("source_id"), row -> row));
    }

    static Map<String, Set<Double>> portionGramsByCode() {
        return rows("data/fndds-portions.tsv").stream()
                .collect(groupingBy(row -> row.get("source_id"), mapping(row -> Double.valueOf(row.get("grams")), toSet())));
    }

    /** What foods are made of in the end: an ingredient that is itself a food of the table is followed down. */
    static final class Ingredients {

        private final Map<String, List<Map<String, String>>> rowsByCode = rows("data/fndds-ingredients.tsv").stream()
                .collect(groupingBy(row -> row.get("source_id")));

        Set<String> leavesOf(String code) {
            var leaves = new TreeSet<String>();
            collect(code, leaves, new HashSet<>());
            return leaves;
        }

        private void collect(String code, Set<String> leaves, Set<String> seen) {
            for (var row : rowsByCode.getOrDefault(code, List.of())) {
                var ingredient = row.get("ingredient_code");
                if (!rowsByCode.containsKey(ingredient) || ingredient.equals(code)) {
                    leaves.add(row.get("ingredient_description"));
                } else if (seen.add(ingredient)) {
                    collect(ingredient, leaves, seen);
                }
            }
        }
    }
}
