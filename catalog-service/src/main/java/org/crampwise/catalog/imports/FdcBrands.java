package org.crampwise.catalog.imports;

import java.util.function.Consumer;

import org.crampwise.catalog.imports.CsvTable.Row;
import org.crampwise.catalog.imports.FdcDraft.Measure;

/** branded_food.csv: who makes it, what kind it is, and the serving of the label. */
final class FdcBrands {

    private static final int LONGEST_TEXT = 200;

    private final FdcIndex index;
    private final Spill spill;
    private final Rejections rejections;
    private final Counting counting;

    FdcBrands(FdcIndex index, Spill spill, Rejections rejections, Counting counting) {
        this.index = index;
        this.spill = spill;
        this.rejections = rejections;
        this.counting = counting;
    }

    void read(Bundle bundle) {
        bundle.read(FdcKind.BRANDED.table().orElseThrow(), table -> {
            var rows = rows(table);
            return row -> {
                counting.done = bundle.bytesRead();
                rows.accept(row);
            };
        });
    }

    private Consumer<Row> rows(CsvTable table) {
        var id = table.required("fdc_id");
        var code = table.column("gtin_upc");
        var owner = table.column("brand_owner");
        var brand = table.column("brand_name");
        var category = table.column("branded_food_category");
        var size = table.column("serving_size");
        var unit = table.column("serving_size_unit");
        var words = table.column("household_serving_fulltext");
        return row -> {
            counting.readRow();
            int place = index.find(Figures.id(row.get(id)));
            if (place == FdcIndex.ABSENT) {
                counting.rowsRejected++;
                rejections.add(row.name(), row.line(), id.name, row.get(id), "food.csv has no such food.");
                return;
            }
            if (row.get(code).matches("0*[1-9]\\d{0,14}")) {
                index.setCode(place, Long.parseLong(row.get(code)));
            }
            spill.brand(place, shortened(row.get(brand).isEmpty() ? row.get(owner) : row.get(brand)),
                    shortened(row.get(category)));
            long grams = Figures.millionths(row.get(size));
            // millilitres are no weight: what one weighs is not told
            if (row.get(unit).equalsIgnoreCase("g") && grams != Figures.WRONG && grams > 0) {
                spill.measure(place, serving(row.get(words), grams));
            }
        };
    }

    private static Measure serving(String words, long grams) {
        return words.isEmpty() ? new Measure(FdcDraft.MILLION, "serving", grams) : FdcPortions.counted(words, grams);
    }

    private static String shortened(String text) {
        var plain = text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}|\uFFFD", "");
        return plain.length() > LONGEST_TEXT ? plain.substring(0, LONGEST_TEXT) : plain;
    }
}
