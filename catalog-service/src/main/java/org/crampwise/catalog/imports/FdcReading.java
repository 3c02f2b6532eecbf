package org.crampwise.catalog.imports;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.crampwise.catalog.imports.CsvTable.Row;
import org.crampwise.catalog.imports.FdcDraft.Measure;
import org.crampwise.catalog.nutrient.Nutrients;

/** Reads a bundle once, table after table, and sorts what foods are made of into parts on disk. */
final class FdcReading {

    private final Bundle bundle;
    private final FdcNutrients nutrients;
    private final Map<String, String> measureById = new HashMap<>();
    private final Map<String, Byte> qualityById = new HashMap<>();
    private final FdcIndex index = new FdcIndex();
    private final Rejections rejections;
    private final Counting counting;

    FdcReading(Bundle bundle, Nutrients nutrients, Rejections rejections, Counting counting) {
        this.bundle = bundle;
        this.nutrients = new FdcNutrients(nutrients, nutrientUnits(bundle));
        this.rejections = rejections;
        this.counting = counting;
    }

    /** Whether the tables an import needs have the columns it needs. */
    static void check(Path file, long largestContent) {
        try (var bundle = new Bundle(file, largestContent)) {
            bundle.readHeader("food.csv", table -> List.of("fdc_id", "data_type", "description").forEach(table::required));
            bundle.readHeader("nutrient.csv", table -> List.of("id", "unit_name").forEach(table::required));
            bundle.readHeader("food_nutrient.csv", table -> List.of("fdc_id", "nutrient_id", "amount").forEach(table::required));
            bundle.readHeader("food_portion.csv", table -> List.of("fdc_id", "gram_weight").forEach(table::required));
        }
    }

    /** The units of all nutrients a bundle knows, by their FDC number. */
    static Map<Integer, String> nutrientUnits(Bundle bundle) {
        var units = new HashMap<Integer, String>();
        bundle.read("nutrient.csv", table -> {
            var id = table.required("id");
            var unit = table.required("unit_name");
            return row -> {
                if (row.get(id).matches("\\d{1,9}")) {
                    units.put(Integer.valueOf(row.get(id)), row.get(unit));
                }
            };
        });
        return units;
    }

    /** How many parts there are. */
    int read(Path folder, int foodsPerPart) {
        counting.total = Stream.of("food.csv", "food.csv", "branded_food.csv", "food_portion.csv", "food_nutrient.csv")
                .mapToLong(bundle::bytes).sum();
        readSmallTables();
        var foods = new FdcFoods(bundle, index, rejections, counting);
        foods.index();
        Stream.of(FdcKind.FOUNDATION, FdcKind.SR_LEGACY, FdcKind.SURVEY).forEach(this::readCodes);
        try (var spill = new Spill(folder, index.size(), foodsPerPart)) {
            new FdcBrands(index, spill, rejections, counting).read(bundle);
            index.supersedeFormerReleases();
            counting.foodsSuperseded = index.supersededCount();
            bundle.read("food_portion.csv", table -> portions(table, spill));
            bundle.read("food_nutrient.csv", table -> amounts(table, spill));
            foods.tell(spill);
            return spill.parts();
        }
    }

    private void readSmallTables() {
        bundle.read("measure_unit.csv", table -> {
            var id = table.required("id");
            var name = table.required("name");
            return row -> measureById.put(row.get(id), row.get(name));
        });
        bundle.read("food_nutrient_derivation.csv", table -> {
            var id = table.required("id");
            var code = table.required("code");
            return row -> qualityById.put(row.get(id), Derivations.quality(row.get(code)));
        });
    }

    /** The code that stays from release to release. A Foundation food that is not in its table has been superseded. */
    private void readCodes(FdcKind kind) {
        var table = kind.table().orElseThrow();
        if (!bundle.has(table)) {
            return;
        }
        var current = new BitSet();
        bundle.read(table, columns -> {
            var id = columns.required("fdc_id");
            var code = columns.required(kind.codeColumn());
            return row -> {
                counting.readRow();
                int place = index.find(Figures.id(row.get(id)));
                if (place == FdcIndex.ABSENT) {
                    reject(row, id, "food.csv has no such food.");
                } else if (!row.get(code).matches("[1-9]\\d{0,14}")) {
                    reject(row, code, "A code is a whole number.");
                    current.set(place);
                } else {
                    index.setCode(place, Long.parseLong(row.get(code)));
                    current.set(place);
                }
            };
        });
        if (kind == FdcKind.FOUNDATION) {
            for (int place = 0; place < index.size(); place++) {
                if (index.kind(place) == kind && !current.get(place)) {
                    index.supersede(place);
                }
            }
        }
    }

    /** The food a row belongs to, or ABSENT where the row is of no use, which is then told or counted. */
    private int place(Row row, CsvTable.Column id) {
        counting.done = bundle.bytesRead();
        counting.readRow();
        var text = row.get(id);
        int place = index.find(Figures.id(text));
        if (place == FdcIndex.ABSENT) {
            reject(row, id, Figures.id(text) == Figures.NO_ID ? "An fdc_id is a whole number." : "food.csv has no such food.");
            return FdcIndex.ABSENT;
        }
        if (!index.isFood(place) || index.isSuperseded(place)) {
            counting.rowsSkipped++;
            return FdcIndex.ABSENT;
        }
        return place;
    }

    private Consumer<Row> amounts(CsvTable table, Spill spill) {
        var food = table.required("fdc_id");
        var nutrient = table.required("nutrient_id");
        var amount = table.required("amount");
        var derivation = table.column("derivation_id");
        return row -> {
            int place = place(row, food);
            if (place == FdcIndex.ABSENT) {
                return;
            }
            int fdcId = Figures.id(row.get(nutrient));
            if (!nutrients.isKnown(fdcId)) {
                reject(row, nutrient, "nutrient.csv has no such nutrient.");
                return;
            }
            int slot = nutrients.slot(fdcId);
            if (slot < 0 || row.get(amount).isEmpty()) {
                counting.rowsSkipped++;
                return;
            }
            long value = Figures.millionths(row.get(amount));
            if (value == Figures.WRONG) {
                reject(row, amount, "An amount is a number from 0 on.");
                return;
            }
            spill.amount(place, (int) row.line(), slot, qualityById.getOrDefault(row.get(derivation), Derivations.COMPILED),
                    value);
        };
    }

    private Consumer<Row> portions(CsvTable table, Spill spill) {
        var food = table.required("fdc_id");
        var grams = table.required("gram_weight");
        var columns = new FdcPortions(table, measureById);
        return row -> {
            int place = place(row, food);
            if (place == FdcIndex.ABSENT) {
                return;
            }
            long weight = Figures.millionths(row.get(grams));
            if (weight == Figures.WRONG || weight == 0) {
                reject(row, grams, "A portion weighs more than 0 g.");
                return;
            }
            columns.measure(row, index.kind(place), weight, (column, reason) -> reject(row, column, reason))
                    .ifPresentOrElse((Measure measure) -> spill.measure(place, measure), () -> counting.rowsSkipped++);
        };
    }

    private void reject(Row row, CsvTable.Column column, String reason) {
        counting.rowsRejected++;
        rejections.add(row.name(), row.line(), column.name, row.get(column), reason);
    }
}
