package org.crampwise.catalog.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.crampwise.catalog.food.CatalogRevision;
import org.crampwise.catalog.food.Food;
import org.crampwise.catalog.food.FoodView;
import org.crampwise.catalog.request.Refusal;
import org.crampwise.catalog.table.FoodTable;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.writer.CsvWriter;

/** Writes foods while they come out of the database: however many there are, few are in memory. */
@Singleton
class FoodLines {

    private final Food.Repository foods;
    private final CatalogRevision.Repository catalog;
    private final FoodTable table;
    private final ObjectMapper json;

    FoodLines(Food.Repository foods, CatalogRevision.Repository catalog, FoodTable table, ObjectMapper json) {
        this.foods = foods;
        this.catalog = catalog;
        this.table = table;
        this.json = json;
    }

    void writeJson(OutputStream out, boolean onlyPlannable, String revision) {
        var writer = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        write(onlyPlannable, revision, food -> {
            try {
                out.write(writer.writeValueAsBytes(FoodView.of(food)));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void writeTable(OutputStream out, boolean onlyPlannable, String revision) {
        try (var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(table.columns());
            write(onlyPlannable, revision, food -> csv.writeRecord(table.cells(food.facts())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(boolean onlyPlannable, String revision, Consumer<Food> line) {
        catalog.inLongSnapshotOf(now -> {
            if (!revision.equals(onlyPlannable ? now.revision() : now.wholeRevision())) {
                // the headers name another revision than this snapshot would show, and nothing is sent yet
                throw new Refusal(Refusal.Reason.BUSY, "The catalog changed at this very moment. Please ask again.");
            }
            foods.forEachExported(onlyPlannable, line);
            return revision;
        });
    }
}
