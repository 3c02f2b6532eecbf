package org.crampwise.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.crampwise.catalog.search.ImportedNamesReading.Read;

/**
 * What imported foods are called, and in which category, diet and so on they are, in memory: some 60 bytes a food. A food is known by
 * its place in the order of plainness, so foods that have several words are found in the order in which they are shown. Nothing in it
 * ever changes.
 */
final class ImportedNames {

    private final long asOfChange;
    private final String[] words;
    private final int[][] placesByWord;
    private final PackedIds ids;
    private final SimilarWords similar;
    private final BitSet gone;

    ImportedNames(long asOfChange, Read read) {
        this(asOfChange, read.words(), read.placesByWord(), read.ids(), new SimilarWords(read.words()), new BitSet());
    }

    private ImportedNames(long asOfChange, String[] words, int[][] placesByWord, PackedIds ids, SimilarWords similar,
            BitSet gone) {
        this.asOfChange = asOfChange;
        this.words = words;
        this.placesByWord = placesByWord;
        this.ids = ids;
        this.similar = similar;
        this.gone = gone;
    }

    /** The number of the last change it knows of. */
    long asOfChange() {
        return asOfChange;
    }

    /** After foods were removed, or became ours. */
    ImportedNames without(Collection<String> foods, long asOf) {
        var goneNow = (BitSet) gone.clone();
        foods.forEach(food -> ids.place(food).ifPresent(goneNow::set));
        return new ImportedNames(asOf, words, placesByWord, ids, similar, goneNow);
    }

    String id(int place) {
        return ids.id(place);
    }

    /** Where a page begins; empty where the food of the cursor is not here any more. */
    OptionalInt placeAfter(String food) {
        var place = ids.place(food);
        return place.isPresent() ? OptionalInt.of(place.getAsInt() + 1) : OptionalInt.empty();
    }

    boolean isWord(String word) {
        return Arrays.binarySearch(words, word) >= 0;
    }

    List<String> wordsLike(String word) {
        return similar.to(word);
    }

    /** Places from {@code from} on, in order, at most {@code most}, of foods that have all of {@code wanted} and the beginning. */
    List<Integer> find(List<String> wanted, String beginning, int from, int most) {
        var lists = wanted.stream().distinct().map(this::places).sorted(Comparator.comparingInt(places -> places.length))
                .toList();
        var found = new ArrayList<Integer>();
        if (beginning.isEmpty()) {
            var first = lists.getFirst();
            for (int i = lowest(first, from); i < first.length && found.size() < most; i++) {
                add(first[i], lists.subList(1, lists.size()), found);
            }
        } else {
            var begun = placesOfBeginning(beginning);
            for (int place = begun.nextSetBit(from); place >= 0 && found.size() < most; place = begun.nextSetBit(place + 1)) {
                add(place, lists, found);
            }
        }
        return found;
    }

    private void add(int place, List<int[]> lists, List<Integer> found) {
        if (!gone.get(place) && lists.stream().allMatch(places -> Arrays.binarySearch(places, place) >= 0)) {
            found.add(place);
        }
    }

    private int[] places(String word) {
        int index = Arrays.binarySearch(words, word);
        return index < 0 ? new int[0] : placesByWord[index];
    }

    private BitSet placesOfBeginning(String beginning) {
        var places = new BitSet(ids.size());
        for (int i = lowest(words, beginning); i < words.length && words[i].startsWith(beginning); i++) {
            Arrays.stream(placesByWord[i]).forEach(places::set);
        }
        return places;
    }

    private static int lowest(int[] places, int from) {
        int index = Arrays.binarySearch(places, from);
        return index < 0 ? -index - 1 : index;
    }

    private static int lowest(String[] words, String from) {
        int index = Arrays.binarySearch(words, from);
        return index < 0 ? -index - 1 : index;
    }

    /** Categories and such have a colon, which no word has. */
    static Stream<String> onlyWords(String[] words) {
        return Arrays.stream(words).filter(word -> word.indexOf(':') < 0);
    }
}
