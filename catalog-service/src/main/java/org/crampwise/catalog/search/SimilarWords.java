package org.crampwise.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that resemble a misspelt one, by the pieces of three letters they share: as pg_trgm counts them, and by its threshold. */
final class SimilarWords {

    private static final double LEAST_LIKENESS = 0.5;
    private static final int MOST_LETTERS_APART = 2;
    private static final int MOST = 3;

    private final String[] words;
    private final int[] pieceCounts;
    private final Map<String, int[]> wordsByPiece = new HashMap<>();

    SimilarWords(String[] all) {
        words = ImportedNames.onlyWords(all).filter(word -> word.matches("[a-z]{4,30}")).toArray(String[]::new);
        var growing = new HashMap<String, GrowingInts>();
        pieceCounts = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            var pieces = pieces(words[i]);
            pieceCounts[i] = pieces.size();
            for (var piece : pieces) {
                growing.computeIfAbsent(piece, none -> new GrowingInts()).add(i);
            }
        }
        growing.forEach((piece, indexes) -> wordsByPiece.put(piece, indexes.toArray()));
    }

    private record Guess(String word, double likeness) {
    }

    List<String> to(String word) {
        var pieces = pieces(word);
        var shared = new int[words.length];
        pieces.forEach(piece -> Arrays.stream(wordsByPiece.getOrDefault(piece, new int[0])).forEach(index -> shared[index]++));
        var guesses = new ArrayList<Guess>();
        for (int i = 0; i < words.length; i++) {
            if (shared[i] > 0 && Math.abs(words[i].length() - word.length()) <= MOST_LETTERS_APART) {
                double likeness = (double) shared[i] / (pieces.size() + pieceCounts[i] - shared[i]);
                if (likeness >= LEAST_LIKENESS) {
                    guesses.add(new Guess(words[i], likeness));
                }
            }
        }
        return guesses.stream().sorted(Comparator.comparingDouble((Guess guess) -> -guess.likeness).thenComparing(Guess::word))
                .limit(MOST).map(Guess::word).toList();
    }

    private static Set<String> pieces(String word) {
        var padded = "  " + word + " ";
        var pieces = new HashSet<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            pieces.add(padded.substring(i, i + 3));
        }
        return pieces;
    }
}
