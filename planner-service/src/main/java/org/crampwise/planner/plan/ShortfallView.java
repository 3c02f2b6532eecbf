package org.crampwise.planner.plan;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.crampwise.planner.menu.MenuOutcome.Shortfall;
import org.crampwise.planner.nutrition.Amount;
import org.crampwise.planner.nutrition.FactTable;
import org.crampwise.planner.nutrition.FactTable.Row;
import org.crampwise.planner.nutrition.Nutrient;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A rule no menu keeps, or the best effort does not: in food words, with the amounts where there are any. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShortfallView(String rule, @Nullable String nutrient, String words, @Nullable Amount missing,
        @Nullable Amount required) {

    private static final Map<String, Row> RULES = FactTable.ofSeed("rule-words.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.text("rule"), Function.identity()));
    private static final Map<String, String> GROUPS = FactTable.ofSeed("serving-limits.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> "group:" + row.text("id"), row -> row.text("words")));
    private static final String MEAN = "-mean";
    private static final String EACH_DAY = "-each-day";

    static ShortfallView of(Shortfall shortfall) {
        var rule = shortfall.rule();
        var known = RULES.get(rule);
        if (known != null) {
            return new ShortfallView(rule, null, known.text("words"), null, null);
        }
        return Nutrient.withCode(rule.replaceFirst("(" + MEAN + "|" + EACH_DAY + ")$", ""))
                .map(nutrient -> ofNutrient(nutrient, shortfall))
                .orElseGet(() -> new ShortfallView(rule, null, limitWords(rule), null, null));
    }

    private static ShortfallView ofNutrient(Nutrient nutrient, Shortfall shortfall) {
        var missing = Rounded.amount(nutrient, Math.abs(shortfall.missing()));
        var required = Rounded.amount(nutrient, Math.abs(shortfall.required()));
        var when = shortfall.rule().endsWith(MEAN) ? "on average" : "on each day";
        return new ShortfallView(shortfall.rule(), nutrient.code(), "%s: %s %s short of the %s %s asked for %s."
                .formatted(nutrient.displayName(), PlainWords.number(missing.value()), missing.unit(),
                        PlainWords.number(required.value()), required.unit(), when),
                missing, required);
    }

    private static String limitWords(String rule) {
        if (GROUPS.containsKey(rule)) {
            return "How often there may be %s.".formatted(GROUPS.get(rule));
        }
        var parts = rule.split(":", 2);
        return parts.length < 2 ? rule : "How often there may be %s.".formatted(parts[1].replace('-', ' '));
    }
}
