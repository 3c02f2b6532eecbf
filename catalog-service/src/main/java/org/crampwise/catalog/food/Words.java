package org.crampwise.catalog.food;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Folds what people type and what foods are called to the same plain words: no accents, no capitals, no plural, one spelling. The
 * result is no English, but the same on both sides of a comparison, which is all that a search needs.
 */
public final class Words {

    /** One word, several spellings. What has another name altogether is a synonym of the food, in the seeds. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("yoghurt", "yogurt"), Map.entry("yoghourt", "yogurt"), Map.entry("yogourt", "yogurt"),
            Map.entry("omelette", "omelet"), Map.entry("doughnut", "donut"), Map.entry("soya", "soy"), Map.entry("pitta", "pita"),
            Map.entry("chilli", "chili"), Map.entry("chile", "chili"), Map.entry("bbq", "barbecue"),
            Map.entry("barbeque", "barbecue"), Map.entry("flavour", "flavor"), Map.entry("flavoured", "flavored"),
            Map.entry("fibre", "fiber"), Map.entry("whisky", "whiskey"), Map.entry("lasagne", "lasagna"),
            Map.entry("houmous", "hummus"), Map.entry("humus", "hummus"), Map.entry("veg", "vegetable"),
            Map.entry("veggi", "vegetable"));

    /** Words that say nothing of a food. */
    private static final Set<String> SMALL = Set.of("a", "an", "and", "the", "of", "with", "in", "on", "for", "some", "my", "or",
            "to", "from", "made");

    private static final Set<String> F_IN_SINGULAR = Set.of("leaves", "loaves", "halves");

    private Words() {}

    public static List<String> of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "");
        return Arrays.stream(plain.split("[^a-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .map(Words::singular)
                .map(word -> SPELLINGS.getOrDefault(word, word))
                .toList();
    }

    /** The words that count; all of them where none does. */
    public static List<String> meaningful(String text) {
        var words = of(text);
        var counting = words.stream().filter(word -> !SMALL.contains(word)).toList();
        return counting.isEmpty() ? words : counting;
    }

    public static String phrase(String text) {
        return String.join(" ", of(text));
    }

    /** Name and synonyms as {@code | sweet potato | yam |}, so that a search can tell a whole phrase from a word within one. */
    static String phrases(FoodFacts facts) {
        return facts.synonyms().stream().map(Words::phrase)
                .collect(Collectors.joining(" | ", "| " + phrase(facts.name()) + " | ", " |"));
    }

    /** Berry, berries and cookie, cookies end alike afterwards; so do tomato and tomatoes. */
    private static String singular(String word) {
        if (word.length() <= 3 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (F_IN_SINGULAR.contains(word)) {
            return word.substring(0, word.length() - 3) + "f";
        }
        if (word.matches(".*(o|ch|sh|x|ss)es")) {
            return word.substring(0, word.length() - 2);
        }
        var single = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return single.length() <= 3 ? single : single.replaceFirst("(ie|(?<=[^aeiou])y)$", "i").replaceFirst("che$", "ch");
    }
}
