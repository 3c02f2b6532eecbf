package org.crampwise.catalog.imports;

import java.util.ArrayList;
import java.util.List;

/** All that the tables of a bundle tell of one food, gathered until it can be put together. Contents are kept in millionths. */
final class FdcDraft {

    static final int MILLION = 1_000_000;

    /** A row of food_nutrient.csv. */
    record Amount(int line, int slot, byte quality, long millionths) {
    }

    /** A row of food_portion.csv, or the serving of a branded food. */
    record Measure(long countMillionths, String words, long gramsMillionths) {
    }

    int line;
    int fdcId;
    FdcKind kind = FdcKind.SAMPLE;
    String code = "";
    String description = "";
    String category = "";
    String brand = "";
    final List<Amount> amounts = new ArrayList<>(24);
    final List<Measure> measures = new ArrayList<>(4);
    /** A former release, or a sample: gathered in vain. */
    boolean isWanted;
}
