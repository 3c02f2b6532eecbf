package org.crampwise.catalog.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.crampwise.catalog.food.Basis;
import org.crampwise.catalog.nutrient.Nutrient;
import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.request.NearestWord;
import org.crampwise.catalog.request.Parameters;
import org.crampwise.catalog.request.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts of nutrients as parameters write them: {@code magnesium:120} or {@code magnesium:120mg}, ranges as
 * {@code magnesium:50..100}. A unit may be told, but only the nutrient's own: 400 IU must never be taken for 400 ug.
 */
public final class NutrientAmounts {

    private static final int MOST = 10;
    private static final Pattern NUMBER_WITH_UNIT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)\\s?([A-Za-zµμ]*)");
    private static final String WRITTEN_RANGE = " Maybe write magnesium:50.. or magnesium:50..100 or sodium:..140.";
    private static final String WRITTEN_AMOUNT = " Maybe write magnesium:120 or magnesium:120mg.";

    private final Parameters read;
    private final String parameter;
    private final Nutrients nutrients;

    public NutrientAmounts(Parameters read, String parameter, Nutrients nutrients) {
        this.read = read;
        this.parameter = parameter;
        this.nutrients = nutrients;
    }

    public List<NutrientRange> ranges(@Nullable List<String> values, Basis basis) {
        var ranges = new ArrayList<NutrientRange>();
        for (var value : atMost(values)) {
            var parts = value.split(":", 2);
            nutrient(value, parts[0]).ifPresent(nutrient -> {
                if (parts.length < 2 || !parts[1].contains("..") || parts[1].equals("..")) {
                    reject(value, "A range needs a lower or an upper end, or both, with two dots between." + WRITTEN_RANGE);
                } else {
                    range(value, nutrient, parts[1].split("\\.\\.", 2), basis).ifPresent(ranges::add);
                }
            });
        }
        return ranges;
    }

    /** In the order in which they were asked for. */
    public Map<Nutrient, BigDecimal> amounts(@Nullable List<String> values) {
        var amountByNutrient = new LinkedHashMap<Nutrient, BigDecimal>();
        for (var value : atMost(values)) {
            var parts = value.split(":", 2);
            nutrient(value, parts[0]).ifPresent(nutrient -> {
                if (parts.length < 2) {
                    reject(value, "An amount is missing." + WRITTEN_AMOUNT);
                } else {
                    number(value, parts[1], nutrient).filter(amount -> isAboveZero(value, amount)).ifPresent(amount -> {
                        if (amountByNutrient.put(nutrient, amount) != null) {
                            reject(value, "The nutrient " + nutrient.code() + " is there twice. Maybe leave one out.");
                        }
                    });
                }
            });
        }
        return amountByNutrient;
    }

    private List<String> atMost(@Nullable List<String> values) {
        var single = values == null
                ? List.<String>of()
                : values.stream().flatMap(value -> List.of(value.split(",", -1)).stream()).map(String::strip).toList();
        if (single.size() > MOST) {
            reject(String.join(",", single), "At most " + MOST + " nutrients can be asked for at once.");
            return List.of();
        }
        return single;
    }

    private Optional<Nutrient> nutrient(String value, String code) {
        var nutrient = nutrients.find(code);
        if (nutrient.isEmpty()) {
            read.reject(new Violation(parameter, value, "There is no nutrient of the code before the colon.", nutrients.codes(),
                    NearestWord.to(code, nutrients.codes()).orElse(null), null));
        }
        return nutrient;
    }

    private Optional<NutrientRange> range(String value, Nutrient nutrient, String[] ends, Basis basis) {
        var from = ends[0].isEmpty() ? Optional.<BigDecimal>empty() : number(value, ends[0], nutrient);
        var to = ends[1].isEmpty() ? Optional.<BigDecimal>empty() : number(value, ends[1], nutrient);
        boolean isUnread = from.isPresent() == ends[0].isEmpty() || to.isPresent() == ends[1].isEmpty();
        if (isUnread) {
            return Optional.empty();
        }
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            reject(value, "The lower end is above the upper one, so no food can be in this range. Maybe swap them.");
            return Optional.empty();
        }
        return Optional.of(new NutrientRange(nutrient.code(), basis, from, to));
    }

    private Optional<BigDecimal> number(String value, String written, Nutrient nutrient) {
        Matcher number = NUMBER_WITH_UNIT.matcher(written);
        if (!number.matches()) {
            reject(value, "The amount must be a number like 120 or 2.4; it counts " + nutrient.unit() + "." + WRITTEN_AMOUNT);
            return Optional.empty();
        }
        var unit = number.group(2).replace('µ', 'u').replace('μ', 'u');
        if (!unit.isEmpty() && !unit.equals(nutrient.unit()) && !(unit.equals("mcg") && nutrient.unit().equals("ug"))) {
            reject(value, "The " + nutrient.code() + " is counted in " + nutrient.unit() + " here, not in " + unit
                    + ". Maybe convert the amount.");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(number.group(1)));
    }

    private boolean isAboveZero(String value, BigDecimal amount) {
        if (amount.signum() == 0) {
            reject(value, "The amount must be above 0." + WRITTEN_AMOUNT);
        }
        return amount.signum() > 0;
    }

    private void reject(String value, String message) {
        read.reject(Violation.of(parameter, value, message));
    }
}
