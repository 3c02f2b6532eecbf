package org.crampwise.catalog.request;

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

    /** Edit distance in which two letters the wrong way round are one slip, not two. */
    public static int edits(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replaced = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (isSwap(from, i, to, j)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[from.length()][to.length()];
    }

    private static boolean isSwap(String from, int i, String to, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
