package org.crampwise.catalog.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.crampwise.catalog.food.FoodFacts;
import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.request.Violations;
import org.crampwise.catalog.seeding.Seeds;
import org.crampwise.catalog.table.FoodRow;
import org.crampwise.catalog.table.FoodTable;
import org.junit.jupiter.api.Test;

class FoodTableTest {

    private final Nutrients nutrients = new Nutrients();
    private final FoodTable table = new FoodTable(nutrients);
    private final FoodReading reading = new FoodReading(nutrients);

    private Map<String, String> row(FoodFacts food) {
        var cells = table.cells(food);
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(table.columns().get(i), cells.get(i));
        }
        return row;
    }

    private FoodFacts reread(FoodFacts food) {
        var violations = new Violations();
        return reading.read(FoodRow.body(table, row(food)), food.id(), violations)
                .orElseThrow(() -> new AssertionError(food.id() + " " + violations.found()));
    }

    @Test
    void every_food_reads_back_as_it_was_written() {
        assertThat(Seeds.read()).allSatisfy(seed -> assertThat(reread(seed)).isEqualTo(seed));
    }

    @Test
    void what_is_unknown_is_an_empty_cell_and_stays_unknown() {
        var draft = reading.read(Drafts.gruel(), Drafts.GRUEL, new Violations()).orElseThrow();
        assertThat(row(draft)).containsEntry("calcium_mg", "").containsEntry("magnesium_mg", "27").containsEntry("effort", "")
                .containsEntry("produce_share", "");
        assertThat(reread(draft)).isEqualTo(draft);
    }

    @Test
    void semicolons_and_equal_signs_in_words_survive() {
        var food = Drafts.gruelWith("synonyms", List.of("a; b", "c\\d"));
        food.put("portions", List.of(Map.of("count", 1, "measure", "piece (5=1/2\"; flat)", "grams", 80, "usual", true)));
        var draft = reading.read(food, Drafts.GRUEL, new Violations()).orElseThrow();
        assertThat(reread(draft)).isEqualTo(draft);
    }
}
