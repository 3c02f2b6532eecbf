package org.crampwise.catalog.imports;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The kinds of rows in food.csv. Some releases are reported to write "SR Legacy" where others write sr_legacy_food. */
enum FdcKind {
    FOUNDATION("foundation_food.csv", "NDB_number"),
    SR_LEGACY("sr_legacy_food.csv", "NDB_number"),
    SURVEY("survey_fndds_food.csv", "food_code"),
    BRANDED("branded_food.csv", "gtin_upc"),
    /** Records of buying and analysing: what foods are averaged from, no foods. */
    SAMPLE(null, null);

    private static final FdcKind[] ALL = values();

    private final @Nullable String table;
    private final @Nullable String codeColumn;

    FdcKind(@Nullable String table, @Nullable String codeColumn) {
        this.table = table;
        this.codeColumn = codeColumn;
    }

    static Optional<FdcKind> of(String dataType) {
        return switch (dataType.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_")) {
            case "foundation_food", "foundation" -> Optional.of(FOUNDATION);
            case "sr_legacy_food", "sr_legacy" -> Optional.of(SR_LEGACY);
            case "survey_fndds_food", "survey_fndds_", "survey_fndds", "survey" -> Optional.of(SURVEY);
            case "branded_food", "branded" -> Optional.of(BRANDED);
            case "sample_food", "sub_sample_food", "market_acquisition", "market_acquistion", "agricultural_acquisition",
                    "experimental_food" ->
                Optional.of(SAMPLE);
            default -> Optional.empty();
        };
    }

    static FdcKind at(int ordinal) {
        return ALL[ordinal];
    }

    /** The table that tells more of foods of this kind, and among it the code that stays from release to release. */
    Optional<String> table() {
        return Optional.ofNullable(table);
    }

    String codeColumn() {
        return Objects.requireNonNull(codeColumn);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
