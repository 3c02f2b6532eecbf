package org.crampwise.catalog.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Our category for theirs. What fits none is unclassified rather than guessed. */
final class FdcCategories {

    private static final String FILE = "imports/categories.csv";
    private static final String UNCLASSIFIED = "unclassified";

    private record Rule(String startsWith, String category) {
    }

    private final Map<String, List<Rule>> rulesByCode = new HashMap<>();

    FdcCategories() {
        var file = Objects.requireNonNull(Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE), FILE);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private void add(NamedCsvRecord row) {
        var rule = new Rule(row.getField("starts_with"), row.getField("category"));
        var code = row.getField("code");
        if (code.matches("\\d+-\\d+")) {
            int from = Integer.parseInt(code.substring(0, code.indexOf('-')));
            int to = Integer.parseInt(code.substring(code.indexOf('-') + 1));
            for (int number = from; number <= to; number++) {
                add(row.getField("scheme"), String.valueOf(number), rule);
            }
        } else {
            add(row.getField("scheme"), code, rule);
        }
    }

    private void add(String scheme, String code, Rule rule) {
        rulesByCode.merge(scheme + " " + code, List.of(rule), (some, more) -> {
            var all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        });
    }

    /** {@code category} of food.csv is another thing for each kind of food; branded foods have theirs in their own table. */
    String of(FdcKind kind, String category, String name) {
        var scheme = switch (kind) {
            case FOUNDATION, SR_LEGACY, SAMPLE -> "fdc";
            case SURVEY -> "wweia";
            case BRANDED -> "branded";
        };
        var lower = name.toLowerCase(Locale.ROOT);
        return rulesByCode.getOrDefault(scheme + " " + category.toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(rule -> lower.startsWith(rule.startsWith)).map(Rule::category).findFirst().orElse(UNCLASSIFIED);
    }
}
