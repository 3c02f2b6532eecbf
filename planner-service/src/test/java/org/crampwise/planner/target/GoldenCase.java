package org.crampwise.planner.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.crampwise.planner.nutrition.FactTable;

/** A row of `golden-targets.csv`. */
record GoldenCase(FactTable.Row row) {

    static List<GoldenCase> all() {
        try (var stream = GoldenCase.class.getResourceAsStream("/golden-targets.csv")) {
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return FactTable.of("golden-targets.csv", lines).rows().stream().map(GoldenCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return row.text("id");
    }

    Map<String, Object> profile() {
        var profile = new LinkedHashMap<String, Object>();
        profile.put("age", row.integer("age"));
        profile.put("sex", row.text("sex"));
        profile.put("heightCm", row.integer("height_cm"));
        profile.put("weightKg", row.integer("weight_kg"));
        profile.put("activity", row.text("activity"));
        profile.put("referenceSet", row.text("set"));
        profile.put("diet", row.text("diet"));
        profile.put("health", Map.of("answered", true, "conditions", words("conditions"), "medicines", words("medicines")));
        row.find("pregnancy").map(cell -> cell.split("/")).ifPresent(cell -> profile.put("pregnancy",
                Map.of("gestationWeeks", Integer.parseInt(cell[0]), "bmiBefore", new BigDecimal(cell[1]))));
        row.find("lactation").ifPresent(months -> profile.put("lactation", Map.of("monthsSinceBirth", Integer.parseInt(months))));
        return profile;
    }

    Map<String, BigDecimal> amounts(String column) {
        var amounts = new LinkedHashMap<String, BigDecimal>();
        for (var pair : words(column)) {
            amounts.put(pair.substring(0, pair.indexOf('=')), new BigDecimal(pair.substring(pair.indexOf('=') + 1)));
        }
        return amounts;
    }

    private List<String> words(String column) {
        return row.find(column).map(cell -> List.of(cell.split(" "))).orElse(new ArrayList<>());
    }

    @Override
    public String toString() {
        return id() + " " + row.find("why").orElse("");
    }
}
