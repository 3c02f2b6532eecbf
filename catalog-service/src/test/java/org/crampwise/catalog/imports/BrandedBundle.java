package org.crampwise.catalog.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a bundle of invented branded foods, as many as wanted, for imports at scale: {@code BrandedBundle FILE FOODS}. The same number
 * gives the same bundle.
 */
final class BrandedBundle {

    private static final int FIRST_ID = 1_000_000;
    private static final long FIRST_CODE = 10_000_000_000L;
    private static final List<String> MAKERS = List.of("Northfield", "Golden Acre", "Harbor Lane", "Old Mill", "Sunny Ridge",
            "Blue Door",
            "Maple Street", "Red Barn", "Stone Bridge", "Clear Creek");
    private static final List<String> KINDS = List.of("organic", "roasted", "low sodium", "fortified", "classic", "spicy",
            "honey",
            "smoked", "crunchy", "whole grain", "unsweetened", "creamy", "family size", "baked", "frozen");
    private static final List<String> FOODS = List.of("oat cereal", "almond butter", "tomato soup", "cheddar cheese",
            "granola bar",
            "wheat crackers", "black beans", "orange juice", "chicken noodles", "rice pilaf", "greek yogurt", "potato chips",
            "peanut cookies", "spinach lasagna", "tuna salad", "corn tortillas", "pumpkin seeds", "lentil curry",
            "chocolate pudding",
            "vegetable broth");
    private static final List<String> CATEGORIES = List.of("Cereal", "Nut & Seed Butters", "Other Soups", "Cheese",
            "Snack, Energy & Granola Bars", "Crackers & Biscotti", "Canned & Bottled Beans", "Rice", "Yogurt",
            "Cookies & Biscuits");
    /** As on US labels: FDC number, unit, most in 100 g. */
    private static final List<Label> LABEL = List.of(new Label(1008, 500), new Label(1003, 12), new Label(1004, 20),
            new Label(1005, 45),
            new Label(2000, 20), new Label(1079, 8), new Label(1093, 900), new Label(1258, 6), new Label(1087, 300),
            new Label(1089, 8),
            new Label(1092, 600), new Label(1110, 100), new Label(1104, 500), new Label(1162, 30));

    private record Label(int fdcId, int most) {
    }

    private BrandedBundle() {}

    public static void main(String... arguments) throws IOException {
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    static void write(Path file, int foods) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            zip.setLevel(1);
            table(zip, "nutrient.csv", out -> {
                out.println("\"id\",\"name\",\"unit_name\",\"nutrient_nbr\",\"rank\"");
                LABEL.forEach(label -> out.printf("\"%d\",\"invented\",\"%s\",\"\",\"\"%n", label.fdcId, unit(label.fdcId)));
            });
            table(zip, "food_nutrient_derivation.csv",
                    out -> out.println("\"id\",\"code\",\"description\"\n\"70\",\"LCCS\",\"Label\""));
            table(zip, "food.csv", out -> {
                out.println("\"fdc_id\",\"data_type\",\"description\",\"food_category_id\",\"publication_date\"");
                for (int i = 0; i < foods; i++) {
                    out.println("\"" + (FIRST_ID + i) + "\",\"branded_food\",\"" + name(i) + "\",\"\",\"2026-01-01\"");
                }
            });
            table(zip, "branded_food.csv", out -> {
                out.println("\"fdc_id\",\"brand_owner\",\"brand_name\",\"gtin_upc\",\"serving_size\",\"serving_size_unit\","
                        + "\"household_serving_fulltext\",\"branded_food_category\"");
                for (int i = 0; i < foods; i++) {
                    out.println("\"" + (FIRST_ID + i) + "\",\"" + MAKERS.get(i % MAKERS.size()) + " (invented)\",\"\",\""
                            + (FIRST_CODE + i)
                            + "\",\"" + (20 + i % 200) + ".0\",\"g\",\"1 serving\",\"" + CATEGORIES.get(i / 3 % CATEGORIES.size())
                            + "\"");
                }
            });
            table(zip, "food_nutrient.csv", out -> amounts(out, foods));
        }
    }

    private static String unit(int fdcId) {
        return switch (fdcId) {
            case 1008 -> "KCAL";
            case 1110, 1104 -> "IU";
            case 1003, 1004, 1005, 2000, 1079, 1258 -> "G";
            default -> "MG";
        };
    }

    private static String name(int i) {
        return "%s %s %s no %d"
                .formatted(MAKERS.get(i / 7 % MAKERS.size()), KINDS.get(i / 3 % KINDS.size()), FOODS.get(i % FOODS.size()), i)
                .toUpperCase(Locale.ROOT);
    }

    private static void amounts(PrintStream out, int foods) {
        var random = new Random(foods);
        out.println(
                "\"id\",\"fdc_id\",\"nutrient_id\",\"amount\",\"data_points\",\"derivation_id\",\"min\",\"max\",\"median\",\"loq\","
                        + "\"footnote\",\"min_year_acquired\",\"percent_daily_value\"");
        long id = 1;
        for (int i = 0; i < foods; i++) {
            for (var label : LABEL) {
                out.println("\"" + id++ + "\",\"" + (FIRST_ID + i) + "\",\"" + label.fdcId + "\",\""
                        + random.nextInt(label.most * 100) / 100.0
                        + "\",\"\",\"70\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"");
            }
        }
    }

    private static void table(ZipOutputStream zip, String name, Consumer<PrintStream> rows) throws IOException {
        zip.putNextEntry(new ZipEntry("FoodData_Central_branded_invented/" + name));
        var out = new PrintStream(new BufferedOutputStream(zip, 1 << 16), false, StandardCharsets.UTF_8);
        rows.accept(out);
        out.flush();
        zip.closeEntry();
    }
}
