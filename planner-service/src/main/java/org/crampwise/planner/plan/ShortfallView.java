package org.crampwise.planner.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.menu.NutrientBound;
import org.crampwise.planner.nutrition.FactTable;
import org.crampwise.planner.nutrition.FactTable.Row;
import org.crampwise.planner.nutrition.Nutrient;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A rule no menu keeps, or the best effort does not: in food words, with the amounts where there are any. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShortfallView(String rule, @Nullable String nutrient, String words, @Nullable Shown missing,
        @Nullable Shown required) {

    private static final Map<String, Row> RULES = FactTable.ofSeed("rule-words.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text("rule"), Function.identity()));
    private static final Map<String, String> GROUPS = FactTable.ofSeed("serving-limits.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> "group:" + row.text("id"), row -> row.text("words")));
    private static final String MEAN = "-mean";
    private static final String EACH_DAY = "-each-day";

    public static ShortfallView of(Shortfall shortfall, List<NutrientBound> bounds) {
        var rule = shortfall.rule();
        var known = RULES.get(rule);
        if (known != null) {
            return new ShortfallView(rule, null, known.text("words"), null, null);
        }
        return Nutrient.withCode(rule.replaceFirst("(" + MEAN + "|" + EACH_DAY + ")$", ""))
                .map(nutrient -> ofNutrient(nutrient, shortfall, bounds))
                .orElseGet(() -> new ShortfallView(rule, null, limitWords(rule), null, null));
    }

    /** A rule in food words, without any amounts. */
    public static String ruleWords(String rule, boolean isLeast) {
        var known = RULES.get(rule);
        if (known != null) {
            return known.text("words");
        }
        return Nutrient.withCode(rule.replaceFirst("(" + MEAN + "|" + EACH_DAY + ")$", ""))
                .map(nutrient -> "%s: %s %s.".formatted(nutrient.displayName(), isLeast ? "the need" : "the limit",
                        rule.endsWith(MEAN) ? "on average" : "on each day"))
                .orElseGet(() -> limitWords(rule));
    }

    private static ShortfallView ofNutrient(Nutrient nutrient, Shortfall shortfall, List<NutrientBound> bounds) {
        var missing = Shown.of(nutrient, Math.abs(shortfall.missing()));
        var required = Shown.of(nutrient, Math.abs(shortfall.required()));
        var words = isLimit(nutrient, shortfall, bounds)
                ? "%s: %s above the %s that must not be passed %s."
                : "%s: %s short of the %s needed %s.";
        return new ShortfallView(shortfall.rule(), nutrient.code(), words.formatted(nutrient.displayName(), missing, required,
                shortfall.rule().endsWith(MEAN) ? "on average" : "on each day"), missing, required);
    }

    /** A shortfall does not say on which side of its rule a menu lies; what is required does. */
    private static boolean isLimit(Nutrient nutrient, Shortfall shortfall, List<NutrientBound> bounds) {
        return bounds.stream().filter(bound -> bound.nutrient().equals(nutrient.code())).anyMatch(bound -> {
            double lower = shortfall.rule().endsWith(MEAN) ? bound.meanLower() : bound.dayLower();
            double upper = shortfall.rule().endsWith(MEAN) ? bound.meanUpper() : bound.dayUpper();
            return Math.abs(shortfall.required() - upper) < Math.abs(shortfall.required() - lower);
        });
    }

    private static String limitWords(String rule) {
        if (GROUPS.containsKey(rule)) {
            return "How often there may be %s.".formatted(GROUPS.get(rule));
        }
        var parts = rule.split(":", 2);
        return parts.length < 2 ? rule : "How often there may be %s.".formatted(parts[1].replace('-', ' '));
    }
}
