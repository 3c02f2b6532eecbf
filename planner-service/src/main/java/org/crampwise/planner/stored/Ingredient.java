package org.crampwise.planner.stored;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Name and aisle of what goes into dishes but is not served by itself: oil, garlic, lettuce. The catalog tells the planner of
 * plannable foods only, so these come from the seeds both services are packed with.
 */
public record Ingredient(String name, String aisle) {

    private static final String FOODS = "seeds/foods/";
    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    public static Map<String, Ingredient> ofSeeds() {
        var ingredients = new HashMap<String, Ingredient>();
        for (var file : text("index.txt").lines().filter(line -> !line.isBlank()).toList()) {
            for (var row : rows(text(file))) {
                ingredients.put(row.get("id"), new Ingredient(row.get("name"), row.get("aisle")));
            }
        }
        return Map.copyOf(ingredients);
    }

    private static Iterable<CSVRecord> rows(String csv) {
        try {
            return CSV.parse(new StringReader(csv)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try (var stream = Ingredient.class.getClassLoader().getResourceAsStream(FOODS + file)) {
            if (stream == null) {
                throw new IllegalStateException("The seed file (%s) is not on the class path".formatted(FOODS + file));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
