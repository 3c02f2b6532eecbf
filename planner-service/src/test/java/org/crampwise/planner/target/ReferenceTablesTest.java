package org.crampwise.planner.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.crampwise.planner.nutrition.FactTable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Our copies of facts against the tables they were carried over from, where these lie beside the repository. */
class ReferenceTablesTest {

    private static final Map<String, String> NUTRIENTS = Map.ofEntries(Map.entry("vitamin_d", "vitamin-d"),
            Map.entry("vitamin_b12", "vitamin-b12"), Map.entry("thiamin_b1", "thiamin"), Map.entry("vitamin_b6", "vitamin-b6"),
            Map.entry("vitamin_e", "vitamin-e"), Map.entry("fibre", "fiber"), Map.entry("vitamin_a", "vitamin-a"),
            Map.entry("vitamin_k", "vitamin-k"));
    private static final Set<String> IN_OTHER_UNITS = Set.of("protein_per_kg", "water_total");

    @Test
    void golden_cases_equal_the_vectors() throws IOException {
        var vectors = table("vectors.tsv");
        var golden = new HashMap<String, GoldenCase>();
        GoldenCase.all().forEach(entry -> golden.put(entry.id(), entry));
        assertThat(golden).hasSameSizeAs(vectors);
        for (var vector : vectors) {
            var row = golden.get(vector.get("vector_id")).row();
            for (var column : Map.of("age", "age", "weight_kg", "weight_kg", "life_stage_id", "life_stage", "eer_exact", "energy",
                    "mifflin_kcal", "mifflin", "code", "finding", "expect", "expect").entrySet()) {
                assertThat(row.find(column.getValue()).orElse("")).as(row.place()).isEqualTo(vector.get(column.getKey()));
            }
            var lower = golden.get(vector.get("vector_id")).amounts("lower");
            for (var column : Map.of("magnesium_mg", "magnesium", "potassium_mg", "potassium", "calcium_mg", "calcium",
                    "protein_target_g", "protein", "vitamin_b12_ug", "vitamin-b12", "vitamin_d_ug", "vitamin-d").entrySet()) {
                assertThat(lower.get(column.getValue())).as(row.place()).isEqualTo(decimal(vector.get(column.getKey())));
            }
        }
    }

    @Test
    void us_intakes_equal_the_table() throws IOException {
        var intakes = FactTable.ofSeed("reference-intakes.csv").rows();
        var compared = new ArrayList<String>();
        for (var fact : table("dri.tsv")) {
            if (Integer.parseInt(fact.get("age_min_completed_years")) < 14 || IN_OTHER_UNITS.contains(fact.get("nutrient_id"))) {
                continue;
            }
            var nutrient = NUTRIENTS.getOrDefault(fact.get("nutrient_id"), fact.get("nutrient_id"));
            var row = intakes.stream().filter(intake -> intake.text("life_stage").equals(fact.get("life_stage_id"))
                    && intake.text("nutrient").equals(nutrient) && intake.text("per").equals("day")).findFirst().orElseThrow();
            assertThat(row.find("lower").orElse("")).as(row.place()).isEqualTo(fact.get("recommended"));
            assertThat(row.find("lower_basis").orElse("")).as(row.place()).isEqualTo(fact.get("recommended_type"));
            assertThat(row.find("upper").orElse("")).as(row.place()).isEqualTo(fact.get("limit"));
            compared.add(row.place());
        }
        assertThat(compared).hasSize(16 * 15);
    }

    private static List<Map<String, String>> table(String name) throws IOException {
        var file = Path.of("").toAbsolutePath().getParent().resolveSibling("shared/reference").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "the reference table " + name + " does not lie beside the repository");
        var lines = Files.readAllLines(file);
        var head = lines.getFirst().split("\t", -1);
        return lines.stream().skip(1).map(line -> line.split("\t", -1)).map(cells -> {
            var row = new HashMap<String, String>();
            for (int i = 0; i < head.length; i++) {
                row.put(head[i], cells[i]);
            }
            return Map.copyOf(row);
        }).toList();
    }

    private static BigDecimal decimal(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }
}
