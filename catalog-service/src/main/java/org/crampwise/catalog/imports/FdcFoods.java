package org.crampwise.catalog.imports;

import java.util.BitSet;
import java.util.function.Consumer;

import org.crampwise.catalog.imports.CsvTable.Row;

/** food.csv, read twice: first to know which foods there are, and last to tell those that are wanted. */
final class FdcFoods {

    private static final int LONGEST_TEXT = 500;

    private final Bundle bundle;
    private final FdcIndex index;
    private final Rejections rejections;
    private final Counting counting;

    FdcFoods(Bundle bundle, FdcIndex index, Rejections rejections, Counting counting) {
        this.bundle = bundle;
        this.index = index;
        this.rejections = rejections;
        this.counting = counting;
    }

    void index() {
        bundle.read("food.csv", this::indexFoods);
        index.sort();
    }

    void tell(Spill spill) {
        bundle.read("food.csv", table -> foods(table, spill));
    }

    private Consumer<Row> indexFoods(CsvTable table) {
        var id = table.required("fdc_id");
        var type = table.required("data_type");
        var date = table.column("publication_date");
        return row -> {
            counting.done = bundle.bytesRead();
            counting.readRow();
            var kind = FdcKind.of(row.get(type));
            int fdcId = Figures.id(row.get(id));
            if (fdcId == Figures.NO_ID) {
                reject(row, id, "An fdc_id is a whole number.");
            } else if (kind.isEmpty()) {
                reject(row, type, "There is no kind of food of this name.");
            } else if (!row.isWhole()) {
                reject(row, id, "The line has %d cells, the header %d.".formatted(row.fields(), table.width()));
            } else {
                index.add(fdcId, kind.get(), day(row.get(date)));
            }
        };
    }

    private static int day(String date) {
        return date.matches("\\d{4}-\\d\\d-\\d\\d") ? Integer.parseInt(date.replace("-", "")) : 0;
    }

    private Consumer<Row> foods(CsvTable table, Spill spill) {
        var id = table.required("fdc_id");
        var description = table.required("description");
        var category = table.column("food_category_id");
        var seen = new BitSet();
        return row -> {
            counting.done = bundle.bytesRead();
            int place = index.find(Figures.id(row.get(id)));
            if (place == FdcIndex.ABSENT || !row.isWhole()) {
                return;
            }
            if (!index.isFood(place) || index.isSuperseded(place)) {
                counting.rowsSkipped++;
                return;
            }
            var text = row.get(description).replaceAll("\\s+", " ");
            if (text.isEmpty() || text.length() > LONGEST_TEXT || text.chars().anyMatch(FdcFoods::isDamaged)) {
                reject(row, description,
                        "A food has a description of 1 to %d readable characters (UTF-8).".formatted(LONGEST_TEXT));
                counting.foodsRejected++;
            } else if (seen.get(place)) {
                reject(row, id, "This fdc_id stands in food.csv already.");
            } else {
                seen.set(place);
                spill.food(place, draft(row, id, text, row.get(category), place));
            }
        };
    }

    private FdcDraft draft(Row row, CsvTable.Column id, String description, String category, int place) {
        var food = new FdcDraft();
        food.line = (int) row.line();
        food.fdcId = Figures.id(row.get(id));
        food.kind = index.kind(place);
        food.code = index.code(place) == FdcIndex.NO_CODE ? "" : String.valueOf(index.code(place));
        food.description = description;
        food.category = category.length() > LONGEST_TEXT ? "" : category;
        return food;
    }

    /** Control characters, and what stands where bytes were no UTF-8. */
    private static boolean isDamaged(int character) {
        return Character.isISOControl(character) || character == '\uFFFD';
    }

    private void reject(Row row, CsvTable.Column column, String reason) {
        counting.rowsRejected++;
        rejections.add(row.name(), row.line(), column.name, row.get(column), reason);
    }
}
