package org.crampwise.planner.request;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant: the one with the fewest single-letter edits, if these are few enough to be a slip. */
public final class NearestWord {

    private NearestWord() {}

    public static Optional<String> to(String word, Collection<String> words) {
        // Beyond this length nothing we accept resembles it, and the table below would grow with what a stranger sends.
        if (word.length() > 60) {
            return Optional.empty();
        }
        var wanted = plain(word);
        int allowed = Math.max(1, wanted.length() / 3);
        return words.stream()
                .map(candidate -> new Guess(candidate, edits(wanted, plain(candidate))))
                .filter(guess -> guess.edits <= allowed)
                .min(Comparator.comparingInt(Guess::edits).thenComparing(Guess::word))
                .map(Guess::word);
    }

    private record Guess(String word, int edits) {
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "");
    }

    /** Levenshtein distance with one row kept. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
