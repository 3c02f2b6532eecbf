package org.crampwise.catalog.imports;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import org.crampwise.catalog.imports.CsvTable.Column;
import org.crampwise.catalog.imports.CsvTable.Row;
import org.crampwise.catalog.imports.FdcDraft.Measure;

/** Household measures: each kind of food writes the words of them into another column. */
final class FdcPortions {

    /** USDA's typical amount, where nobody said how much was eaten. */
    static final String TYPICAL = "typical amount";
    private static final String UNDETERMINED = "9999";
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?) (\\S.*)");
    private static final int LONGEST_WORDS = 120;

    private final Map<String, String> measureById;
    private final Column amount;
    private final Column unit;
    private final Column description;
    private final Column modifier;

    FdcPortions(CsvTable table, Map<String, String> measureById) {
        this.measureById = measureById;
        amount = table.column("amount");
        unit = table.column("measure_unit_id");
        description = table.column("portion_description");
        modifier = table.column("modifier");
    }

    /** Empty where the row is no portion; a broken one is told to {@code rejected}. */
    Optional<Measure> measure(Row row, FdcKind kind, long gramsMillionths, BiConsumer<Column, String> rejected) {
        return kind == FdcKind.SURVEY ? ofSurvey(row, gramsMillionths) : ofUnit(row, gramsMillionths, rejected);
    }

    private Optional<Measure> ofSurvey(Row row, long grams) {
        var words = row.get(description);
        // a guideline adds to another food, it is no helping of this one
        if (words.isEmpty() || words.startsWith("Guideline amount")) {
            return Optional.empty();
        }
        return Optional.of(
                words.equals("Quantity not specified") ? new Measure(FdcDraft.MILLION, TYPICAL, grams) : counted(words, grams));
    }

    private Optional<Measure> ofUnit(Row row, long grams, BiConsumer<Column, String> rejected) {
        var id = row.get(unit);
        var name = id.isEmpty() || id.equals(UNDETERMINED) ? "" : measureById.get(id);
        if (name == null) {
            rejected.accept(unit, "measure_unit.csv has no such unit.");
            return Optional.empty();
        }
        var words = (name + " " + row.get(modifier)).strip();
        words = words.isEmpty() ? row.get(description) : words;
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var told = row.get(amount);
        long count = told.isEmpty() ? FdcDraft.MILLION : Figures.millionths(told);
        if (count == Figures.WRONG || count == 0) {
            rejected.accept(amount, "The amount of a portion is a number above 0.");
            return Optional.empty();
        }
        return Optional.of(new Measure(count, shortened(words), grams));
    }

    /** "1 cup, sliced" is one "cup, sliced". */
    static Measure counted(String words, long grams) {
        var match = COUNTED.matcher(words);
        if (match.matches() && Figures.millionths(match.group(1)) > 0) {
            return new Measure(Figures.millionths(match.group(1)), shortened(match.group(2)), grams);
        }
        return new Measure(FdcDraft.MILLION, shortened(words), grams);
    }

    private static String shortened(String words) {
        var plain = words.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}|\uFFFD", "");
        return plain.length() > LONGEST_WORDS ? plain.substring(0, LONGEST_WORDS) : plain;
    }
}
