package org.crampwise.catalog.editing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.crampwise.catalog.food.FoodFacts.Content;
import org.crampwise.catalog.nutrient.Nutrient;
import org.crampwise.catalog.nutrient.Nutrients;
import org.crampwise.catalog.request.RequestObject;

/** Reads the contents per 100 g: known nutrients, each in its own unit, no more than food can hold. */
final class ContentReading {

    /** How a value was obtained; {@code compiled}: the source put it together and does not say. */
    static final List<String> QUALITIES = List.of("analysed", "calculated", "imputed", "label", "compiled");
    private static final BigDecimal IU_PER_UG = new BigDecimal("40");

    /** Pure fat gives 902 kcal, and nothing holds more of anything than its own weight. */
    private static final Map<String, BigDecimal> MOST_BY_UNIT = Map.of("kcal", new BigDecimal("902"), "g", new BigDecimal("100"),
            "mg", new BigDecimal("100000"), "ug", new BigDecimal("100000000"));
    /** A little above the richest food known: cod liver oil, dried herbs, liver, salt. */
    private static final Map<String, BigDecimal> MOST_BY_NUTRIENT = Map.of("vitamin-d", new BigDecimal("300"),
            "vitamin-b12", new BigDecimal("200"), "sodium", new BigDecimal("40000"), "potassium", new BigDecimal("53000"),
            "magnesium", new BigDecimal("3000"), "calcium", new BigDecimal("41000"));

    private final Nutrients nutrients;

    ContentReading(Nutrients nutrients) {
        this.nutrients = nutrients;
    }

    SortedMap<String, Content> read(RequestObject per100g) {
        var contents = new TreeMap<String, Content>();
        for (var code : per100g.names()) {
            nutrients.find(code).ifPresentOrElse(
                    nutrient -> per100g.object(code).flatMap(content -> content(content, nutrient))
                            .ifPresent(content -> contents.put(code, content)),
                    () -> rejectUnknown(per100g, code));
        }
        nutrients.codes().forEach(per100g::value);
        per100g.rejectUnread();
        return contents;
    }

    private static void rejectUnknown(RequestObject per100g, String code) {
        if (code.equals("salt")) {
            per100g.value(code);
            per100g.reject(code, "Salt is told as sodium in mg: 1 g of salt holds 393 mg of sodium. Maybe send sodium.");
        }
    }

    private static Optional<Content> content(RequestObject content, Nutrient nutrient) {
        var value = content.required("value", content.decimal("value", BigDecimal.ZERO, MOST_BY_UNIT.get(nutrient.unit())));
        var unit = content.required("unit", content.text("unit", 20)).flatMap(sent -> unit(content, sent, nutrient, value));
        var quality = content.word("quality", QUALITIES).orElse("compiled");
        content.rejectUnread();
        return value.filter(amount -> isPlausible(content, amount, nutrient))
                .flatMap(amount -> unit.map(fits -> new Content(amount, fits, quality)));
    }

    private static Optional<String> unit(RequestObject content, String sent, Nutrient nutrient, Optional<BigDecimal> value) {
        if (sent.equals(nutrient.unit())) {
            return Optional.of(sent);
        }
        var meant = nutrient.code().equals("vitamin-d") && sent.equalsIgnoreCase("IU")
                ? " 40 IU are 1 ug." + value.map(amount -> " Maybe " + inMicrograms(amount) + " ug is meant.").orElse("")
                : "";
        content.reject("unit", "The content of %s is told in %s.%s".formatted(nutrient.code(), nutrient.unit(), meant));
        return Optional.empty();
    }

    private static boolean isPlausible(RequestObject content, BigDecimal value, Nutrient nutrient) {
        var most = MOST_BY_NUTRIENT.get(nutrient.code());
        if (most == null || value.compareTo(most) <= 0) {
            return true;
        }
        var hint = switch (nutrient.code()) {
            case "vitamin-d" -> " Maybe the figure is in IU: that would be " + inMicrograms(value) + " ug.";
            case "sodium" -> " Pure salt holds 39,300 mg.";
            default -> "";
        };
        content.reject("value", "No food known holds more than %s %s of %s in 100 g.%s".formatted(most.toPlainString(),
                nutrient.unit(), nutrient.code(), hint));
        return false;
    }

    private static String inMicrograms(BigDecimal iu) {
        return iu.divide(IU_PER_UG, 4, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
