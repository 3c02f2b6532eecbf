package org.crampwise.catalog.search;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well a food fits the words of a question. Every word must be found in name or synonyms, whole or as the beginning of one.
 * Points are for what people expect first: the whole name, plain food before what is made of it, the common before the rare.
 */
final class Fit {

    private static final double WHOLE_NAME = 5;
    private static final double WHOLE_SYNONYM = 3.4;
    private static final double SAME_WORDS = 3;
    private static final double CORE_OF_THE_NAME = 2;
    private static final double FAMILY = 1.5;
    private static final double CATEGORY = 1;
    private static final double HEAD = 1.5;
    private static final double PLAIN = 1.5;
    private static final double SERVED_ALONE = 0.5;
    private static final double NAME_BEGINS = 0.3;
    private static final double WORD_OF_THE_NAME = 1.5;
    private static final double WORD_OF_A_SYNONYM = 0.7;
    private static final double BEGINNING_OF_A_WORD = 0.1;
    private static final double PER_WORD_OF_THE_NAME = -0.3;
    private static final double ADDITION = -0.8;
    private static final double PER_FOLD_OF_RECALLS = 0.3;

    private Fit() {}

    static boolean isWhole(List<String> words, CuratedFood food) {
        return words.stream().limit(Math.max(0, words.size() - 1L)).allMatch(word -> found(word, food) > BEGINNING_OF_A_WORD)
                && of(words, food).isPresent();
    }

    static OptionalDouble of(List<String> words, CuratedFood food) {
        double points = 0;
        for (var word : words) {
            double found = found(word, food);
            if (found == 0) {
                return OptionalDouble.empty();
            }
            points += found;
        }
        return OptionalDouble.of(points + likeness(words, food)
                + (food.family().equals(words) ? FAMILY : 0)
                + (food.category().containsAll(words) ? CATEGORY : 0)
                + (words.getLast().equals(food.name().head()) ? HEAD : 0)
                + (food.nameKey().startsWith(String.join(" ", words)) ? NAME_BEGINS : 0)
                + (food.isPlain() ? PLAIN : 0)
                + (food.facts().plannable() ? SERVED_ALONE : 0)
                + Math.log1p(food.facts().recalls()) * PER_FOLD_OF_RECALLS
                + food.name().length() * PER_WORD_OF_THE_NAME
                + (food.name().hasAddition() ? ADDITION : 0));
    }

    /** 0: nowhere. */
    private static double found(String word, CuratedFood food) {
        double best = 0;
        for (int i = 0; i < food.phrases().size(); i++) {
            for (var candidate : food.phrases().get(i)) {
                if (candidate.equals(word)) {
                    return i == 0 ? WORD_OF_THE_NAME : WORD_OF_A_SYNONYM;
                }
                if (best == 0 && candidate.startsWith(word)) {
                    best = BEGINNING_OF_A_WORD;
                }
            }
        }
        return best;
    }

    private static double likeness(List<String> words, CuratedFood food) {
        double best = !food.name().hasAddition() && food.name().core().equals(words) ? CORE_OF_THE_NAME : 0;
        for (int i = 0; i < food.phrases().size(); i++) {
            var phrase = food.phrases().get(i);
            if (phrase.equals(words)) {
                best = Math.max(best, i == 0 ? WHOLE_NAME : WHOLE_SYNONYM);
            } else if (phrase.size() == words.size() && phrase.containsAll(words)) {
                best = Math.max(best, SAME_WORDS);
            }
        }
        return best;
    }
}
