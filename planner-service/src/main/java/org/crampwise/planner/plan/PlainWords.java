package org.crampwise.planner.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

import org.crampwise.planner.plan.DayView.PortionView;

/** Figures and portions as people say them. */
final class PlainWords {

    private static final Map<Integer, String> FRACTIONS = Map.of(25, "¼", 33, "⅓", 50, "½", 67, "⅔", 75, "¾");
    /** Words that stay as they are in front of what is counted: "2 cups shredded". */
    private static final Set<String> BEFORE = Set.of(" of ", " shredded", " crumbled", " sliced", " mashed", " with ");

    private PlainWords() {}

    /** 319 rather than 319.0. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** "1½ cups (366 g)". */
    static String portion(PortionView portion) {
        return "%s %s (%s g)".formatted(count(portion.count()), measure(portion.measure(), portion.count()),
                BigDecimal.valueOf(portion.grams()).setScale(0, RoundingMode.HALF_UP).toPlainString());
    }

    private static String count(double count) {
        int whole = (int) count;
        int hundredths = (int) Math.round((count - whole) * 100);
        if (hundredths == 0 || hundredths == 100) {
            return String.valueOf(whole + hundredths / 100);
        }
        var fraction = FRACTIONS.get(hundredths);
        if (fraction == null) {
            return number(Rounded.to(count, 2));
        }
        return whole == 0 ? fraction : whole + fraction;
    }

    private static String measure(String measure, double count) {
        if (count <= 1) {
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
