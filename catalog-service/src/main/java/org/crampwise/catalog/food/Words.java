package org.crampwise.catalog.food;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Folds what people type and what foods are called to the same plain words: no accents, no capitals, no plural. */
final class Words {

    private Words() {}

    static List<String> of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "");
        return Arrays.stream(plain.split("[^a-z0-9]+", -1)).filter(word -> !word.isEmpty()).map(Words::singular).toList();
    }

    static String phrase(String text) {
        return String.join(" ", of(text));
    }

    /** Name and synonyms as {@code | sweet potato | yam |}, so that a search can tell a whole phrase from a word within one. */
    static String phrases(FoodFacts facts) {
        return facts.synonyms().stream().map(Words::phrase)
                .collect(Collectors.joining(" | ", "| " + phrase(facts.name()) + " | ", " |"));
    }

    /** Rough, but the same on both sides of the comparison, which is all that a search needs. */
    private static String singular(String word) {
        if (word.length() <= 3 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.length() > 4 ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
        }
        if (word.endsWith("ves")) {
            return word.substring(0, word.length() - 3) + "f";
        }
        if (word.matches(".*(o|ch|sh|x|ss)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
