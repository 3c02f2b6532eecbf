package org.crampwise.catalog.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.crampwise.catalog.request.NearestWord;

/** What may be meant by words no food has: two words for one, one for two, a slip of the fingers, or a word too many. */
final class Spelling {

    private static final int MOST_GUESSES = 3;
    /** Spelt right, and no food of ours: beer is no slip for beef. */
    private static final Set<String> NO_SLIPS = Set.of("beer", "wine", "cider", "rum", "gin", "vodka", "sake", "hemp", "mead",
            "hare",
            "rose", "sage", "mace", "dill", "mint", "thyme", "cocoa", "gum", "bass", "eel", "boar", "veal", "goose", "quail");
    /** Longer questions are read as they are: every word has its guesses, and all of them meet. */
    private static final int MOST_WORDS = 6;

    /** How often people eat what a word names, by word: among equally near words the more common is meant. */
    private final TreeMap<String, Integer> recallsByWord = new TreeMap<>();

    Spelling(Collection<CuratedFood> foods) {
        foods.forEach(food -> food.words()
                .forEach(word -> recallsByWord.merge(word, 1 + food.facts().recalls(), Integer::sum)));
    }

    Stream<List<String>> joinedOrSplit(List<String> words) {
        return words.size() > MOST_WORDS ? Stream.of() : Stream.concat(joined(words), split(words));
    }

    Stream<List<String>> corrected(List<String> words) {
        return words.size() > MOST_WORDS ? Stream.of() : Stream.concat(respelt(words), joinedAndRespelt(words));
    }

    /** One word fewer, as typed or with the others corrected; or only the words that are known. */
    Stream<List<String>> shortened(List<String> words) {
        if (words.size() < 2) {
            return Stream.of();
        }
        var known = words.stream().filter(this::knows).toList();
        var oneFewer = IntStream.range(0, words.size() > MOST_WORDS ? 0 : words.size())
                .mapToObj(i -> replaced(words, i, i + 1, List.of()))
                .flatMap(fewer -> fewer.stream().allMatch(this::knows) ? Stream.of(fewer) : respelt(fewer));
        return Stream.concat(oneFewer, known.isEmpty() ? Stream.of() : Stream.of(known));
    }

    boolean knows(String word) {
        var next = recallsByWord.ceilingKey(word);
        return next != null && next.startsWith(word);
    }

    private Stream<List<String>> joined(List<String> words) {
        return IntStream.range(0, words.size() - 1)
                .filter(i -> recallsByWord.containsKey(words.get(i) + words.get(i + 1)))
                .mapToObj(i -> replaced(words, i, i + 2, List.of(words.get(i) + words.get(i + 1))));
    }

    private Stream<List<String>> split(List<String> words) {
        return IntStream.range(0, words.size()).boxed()
                .filter(i -> !recallsByWord.containsKey(words.get(i)))
                .flatMap(i -> IntStream.range(2, Math.max(2, words.get(i).length() - 2))
                        .mapToObj(at -> List.of(words.get(i).substring(0, at), words.get(i).substring(at)))
                        .filter(parts -> parts.stream().allMatch(recallsByWord::containsKey))
                        .map(parts -> replaced(words, i, i + 1, parts)));
    }

    private Stream<List<String>> joinedAndRespelt(List<String> words) {
        return IntStream.range(0, words.size() - 1).boxed()
                .filter(i -> !knows(words.get(i)) || !knows(words.get(i + 1)))
                .map(i -> replaced(words, i, i + 2, List.of(words.get(i) + words.get(i + 1))))
                .flatMap(this::respelt);
    }

    /** Every word that is unknown, replaced by words like it. No reading where one of them resembles nothing. */
    private Stream<List<String>> respelt(List<String> words) {
        List<List<String>> readings = List.of(List.of());
        for (var word : words) {
            var guesses = knows(word) ? List.of(word) : guesses(word);
            readings = readings.stream()
                    .flatMap(begun -> guesses.stream().map(guess -> replaced(begun, begun.size(), begun.size(), List.of(guess))))
                    .toList();
        }
        return readings.stream().filter(reading -> !reading.equals(words));
    }

    private List<String> guesses(String word) {
        int allowed = word.length() < 4 || NO_SLIPS.contains(word) ? 0 : word.length() < 5 ? 1 : word.length() < 9 ? 2 : 3;
        Map<String, Integer> editsByWord = new HashMap<>();
        for (var candidate : recallsByWord.keySet()) {
            if (Math.abs(candidate.length() - word.length()) <= allowed) {
                int edits = NearestWord.edits(word, candidate);
                if (edits <= allowed && (edits == 1 || candidate.charAt(0) == word.charAt(0))) {
                    editsByWord.put(candidate, edits);
                }
            }
        }
        return editsByWord.keySet().stream()
                .sorted(Comparator.comparing((String guess) -> editsByWord.get(guess))
                        .thenComparing(guess -> -recallsByWord.get(guess))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_GUESSES)
                .toList();
    }

    private static List<String> replaced(List<String> words, int from, int to, List<String> by) {
        var changed = new ArrayList<>(words.subList(0, from));
        changed.addAll(by);
        changed.addAll(words.subList(to, words.size()));
        return List.copyOf(changed);
    }
}
