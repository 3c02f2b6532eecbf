package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

import org.crampwise.planner.plan.DayView.PortionView;

/** Figures and portions as people say them. */
public final class PlainWords {

    private static final Map<Integer, String> FRACTIONS = Map.of(13, "⅛", 25, "¼", 33, "⅓", 38, "⅜", 50, "½", 63, "⅝", 67, "⅔",
            75, "¾", 88, "⅞");
    /** Words that stay as they are in front of what is counted: "2 cups shredded". */
    private static final Set<String> BEFORE = Set.of(" of ", " shredded", " crumbled", " sliced", " mashed", " with ");

    private PlainWords() {}

    /** "1½ cups (366 g)". */
    public static String portion(PortionView portion) {
        return "%s %s (%s g)".formatted(count(portion.count()), measure(portion.measure(), portion.count()),
                portion.grams().setScale(0, RoundingMode.HALF_UP).toPlainString());
    }

    private static String count(BigDecimal count) {
        var whole = count.setScale(0, RoundingMode.DOWN);
        var fraction = FRACTIONS.get(count.subtract(whole).movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue());
        if (fraction == null) {
            return count.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        }
        return whole.signum() == 0 ? fraction : whole + fraction;
    }

    private static String measure(String measure, BigDecimal count) {
        if (count.compareTo(BigDecimal.ONE) <= 0) {
            return measure;
        }
        for (var word : BEFORE) {
            int place = measure.indexOf(word);
            if (place > 0) {
                return plural(measure.substring(0, place)) + measure.substring(place);
            }
        }
        return plural(measure);
    }

    private static String plural(String word) {
        if (word.endsWith("oz") || word.endsWith("s") && !word.endsWith("ss") || word.endsWith("shrimp")) {
            return word;
        }
        if (word.matches(".*(ch|sh|ss|x|o|mango)")) {
            return word + "es";
        }
        return word.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }
}
