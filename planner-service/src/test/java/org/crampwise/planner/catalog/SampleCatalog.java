package org.crampwise.planner.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.crampwise.planner.menu.Food;
import org.crampwise.planner.naturalness.Habits;

/** The foods of a real export of the catalog, for tests that plan real weeks. */
public final class SampleCatalog {

    private static final List<Food> FOODS = FoodReading.foods(export());

    private SampleCatalog() {}

    public static List<Food> foods() {
        return FOODS;
    }

    /** The sample as the planner takes it up. */
    public static FoodSnapshot snapshot(Habits habits) {
        return FoodSnapshot.of("sample", Instant.EPOCH, export(), habits.pairs());
    }

    public static String export() {
        try (var file = SampleCatalog.class.getResourceAsStream("/catalog-export.ndjson")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
