package org.crampwise.catalog.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A row of the table as the JSON object it stands for, which is then read as any other food is: same rules, same words. */
public final class FoodRow {

    private final FoodTable table;
    private final Map<String, String> cellByColumn;
    private final Map<String, Object> body = new LinkedHashMap<>();

    private FoodRow(FoodTable table, Map<String, String> cellByColumn) {
        this.table = table;
        this.cellByColumn = cellByColumn;
    }

    public static Map<String, Object> body(FoodTable table, Map<String, String> cellByColumn) {
        return new FoodRow(table, cellByColumn).read();
    }

    private Map<String, Object> read() {
        List.of("id", "name", "category", "family", "effort", "aisle", "preparation")
                .forEach(column -> put(column, column, cell -> cell));
        put("survey_category", "surveyCategory", cell -> cell);
        put("cuisine", "cuisine", cell -> cell.equals(FoodTable.NO_CUISINE) ? "" : cell);
        List.of("synonyms", "roles", "diets", "traits").forEach(column -> put(column, column, ListCell::entries));
        put("produce_share", "produceShare", FoodRow::number);
        put("milk_share", "milkShare", FoodRow::number);
        put("plannable", "plannable", FoodRow::truth);
        body.put("per100g", contents());
        put("portions", "portions", cell -> ListCell.entries(cell).stream().map(FoodRow::portion).toList());
        put("eating", "eating", cell -> ListCell.entries(cell).stream().map(FoodRow::eating).toList());
        put("parts", "parts", cell -> ListCell.entries(cell).stream().map(FoodRow::part).toList());
        body.put("allergens", allergens());
        if (!cell("dataset").isEmpty() || !cell("source_code").isEmpty()) {
            body.put("source", Map.of("dataset", cell("dataset"), "code", cell("source_code")));
        }
        return body;
    }

    private String cell(String column) {
        return cellByColumn.getOrDefault(column, "").strip();
    }

    private void put(String column, String field, Function<String, Object> value) {
        if (!cell(column).isEmpty()) {
            body.put(field, value.apply(cell(column)));
        }
    }

    private Map<String, Object> contents() {
        var qualities = new HashMap<String, String>();
        var usual = "compiled";
        for (var entry : ListCell.entries(cell("quality"))) {
            var words = entry.split("=", 2);
            if (words.length == 2) {
                qualities.put(words[0], words[1]);
            } else {
                usual = entry;
            }
        }
        var contents = new LinkedHashMap<String, Object>();
        for (var column : table.nutrientByColumn().entrySet()) {
            if (!cell(column.getKey()).isEmpty()) {
                var unit = column.getKey().substring(column.getKey().lastIndexOf('_') + 1);
                contents.put(column.getValue(), Map.of("value", number(cell(column.getKey())), "unit", unit, "quality",
                        qualities.getOrDefault(column.getValue(), usual)));
            }
        }
        return contents;
    }

    private Map<String, Object> allergens() {
        return Map.of("contains", ListCell.entries(cell("contains")), "mayContain", ListCell.entries(cell("may_contain")), "free",
                ListCell.entries(cell("free")));
    }

    /** "1 cup=244*": the star marks the usual one. What does not read so is left as it is, for the reader to refuse. */
    private static Object portion(String entry) {
        int weight = entry.lastIndexOf('=');
        int measure = entry.indexOf(' ');
        if (measure < 0 || weight < measure) {
            return entry;
        }
        boolean isUsual = entry.endsWith("*");
        return Map.of("count", number(entry.substring(0, measure)), "measure", entry.substring(measure + 1, weight), "grams",
                number(entry.substring(weight + 1, entry.length() - (isUsual ? 1 : 0))), "usual", isUsual);
    }

    private static Object eating(String entry) {
        var words = entry.split(" ", -1);
        return words.length != 6
                ? entry
                : Map.of("occasion", words[0], "recalls", number(words[1]), "familyRecalls", number(words[2]), "gramsP25",
                        number(words[3]), "gramsMedian", number(words[4]), "gramsP75", number(words[5]));
    }

    private static Object part(String entry) {
        var words = entry.split("=", -1);
        return words.length != 2 ? entry : Map.of("food", words[0], "grams", number(words[1]));
    }

    /** A word where a number should be stays a word, and is refused by its place. */
    private static Object number(String cell) {
        return cell.matches("-?\\d{1,30}(\\.\\d{1,30})?") ? new BigDecimal(cell) : cell;
    }

    private static Object truth(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> cell;
        };
    }
}
