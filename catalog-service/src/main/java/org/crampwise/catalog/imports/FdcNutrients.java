package org.crampwise.catalog.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.crampwise.catalog.nutrient.Nutrient;
import org.crampwise.catalog.nutrient.Nutrients;

/** Which rows of food_nutrient.csv tell a content of ours, in which unit, and which of several is to be believed. */
final class FdcNutrients {

    private static final int VITAMIN_D_IU = 1110;
    private static final Map<String, BigDecimal> UG_BY_UNIT = Map.of("G", new BigDecimal("1000000"), "MG", new BigDecimal("1000"),
            "UG",
            BigDecimal.ONE);
    private static final BigDecimal UG_PER_IU_OF_VITAMIN_D = new BigDecimal("0.025");

    /** FDC numbers in the order of trust. Energy: as calculated, else by specific, else by general Atwater factors; never kJ. */
    private static final Map<String, List<Integer>> FDC_IDS_BY_CODE = Map.of(
            "energy", List.of(1008, 2048, 2047),
            "vitamin-d", List.of(1114, VITAMIN_D_IU),
            "sugars", List.of(2000, 1063));

    /** {@code factor} turns the amount of the row into the unit of the nutrient; the lower rank is believed. */
    record Slot(String nutrient, String unit, int rank, BigDecimal factor) {
    }

    private final Map<Integer, Integer> slotByFdcId = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<Integer, String> unitByFdcId;

    FdcNutrients(Nutrients nutrients, Map<Integer, String> unitByFdcId) {
        this.unitByFdcId = unitByFdcId;
        for (var nutrient : nutrients.all()) {
            var fdcIds = FDC_IDS_BY_CODE.getOrDefault(nutrient.code(), List.of(nutrient.fdcId()));
            for (int rank = 0; rank < fdcIds.size(); rank++) {
                add(fdcIds.get(rank), rank, nutrient);
            }
        }
    }

    private void add(int fdcId, int rank, Nutrient nutrient) {
        factor(fdcId, nutrient.unit()).ifPresent(factor -> {
            slotByFdcId.put(fdcId, slots.size());
            slots.add(new Slot(nutrient.code(), nutrient.unit(), rank, factor));
        });
    }

    private Optional<BigDecimal> factor(int fdcId, String unit) {
        var told = unitByFdcId.getOrDefault(fdcId, "").toUpperCase(Locale.ROOT);
        if (fdcId == VITAMIN_D_IU) {
            return told.equals("IU") ? Optional.of(UG_PER_IU_OF_VITAMIN_D) : Optional.empty();
        }
        var ours = unit.toUpperCase(Locale.ROOT);
        if (told.equals(ours)) {
            return Optional.of(BigDecimal.ONE);
        }
        return UG_BY_UNIT.containsKey(told) && UG_BY_UNIT.containsKey(ours)
                ? Optional.of(UG_BY_UNIT.get(told).divide(UG_BY_UNIT.get(ours)))
                : Optional.empty();
    }

    /** The slot of a row, or -1 for what is no content of ours. */
    int slot(int fdcId) {
        return slotByFdcId.getOrDefault(fdcId, -1);
    }

    boolean isKnown(int fdcId) {
        return unitByFdcId.containsKey(fdcId);
    }

    Slot at(int slot) {
        return slots.get(slot);
    }

    Map<Integer, String> units() {
        return unitByFdcId;
    }
}
