package org.crampwise.catalog.imports;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * All rows of food.csv by their id, in a few bytes each: what a row of another table belongs to is found here, in memory, even where
 * there are millions. A food's place in it decides the part it is put together in.
 */
final class FdcIndex {

    static final int ABSENT = -1;
    static final long NO_CODE = 0;

    private int[] ids = new int[1024];
    private byte[] kinds = new byte[1024];
    private int[] dates = new int[1024];
    private int size;
    private long[] codes = {};
    private final BitSet superseded = new BitSet();

    void add(int id, FdcKind kind, int date) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
            dates = Arrays.copyOf(dates, size * 2);
        }
        ids[size] = id;
        kinds[size] = (byte) kind.ordinal();
        dates[size++] = date;
    }

    /** Once all are added; an id that stands twice is found at one of its places. */
    void sort() {
        var order = IntStream.range(0, size).boxed().sorted(Comparator.comparingInt(i -> ids[i])).mapToInt(i -> i).toArray();
        var sortedIds = new int[size];
        var sortedKinds = new byte[size];
        var sortedDates = new int[size];
        for (int i = 0; i < size; i++) {
            sortedIds[i] = ids[order[i]];
            sortedKinds[i] = kinds[order[i]];
            sortedDates[i] = dates[order[i]];
        }
        ids = sortedIds;
        kinds = sortedKinds;
        dates = sortedDates;
        codes = new long[size];
    }

    int size() {
        return size;
    }

    int find(int id) {
        int place = Arrays.binarySearch(ids, 0, size, id);
        return place < 0 ? ABSENT : place;
    }

    FdcKind kind(int place) {
        return FdcKind.at(kinds[place]);
    }

    boolean isFood(int place) {
        return kind(place) != FdcKind.SAMPLE;
    }

    void setCode(int place, long code) {
        codes[place] = code;
    }

    long code(int place) {
        return codes[place];
    }

    void supersede(int place) {
        superseded.set(place);
    }

    boolean isSuperseded(int place) {
        return superseded.get(place);
    }

    int supersededCount() {
        return superseded.cardinality();
    }

    /** Of several foods of one kind and code the newest counts: the other rows are former releases of it. */
    void supersedeFormerReleases() {
        var byCode = IntStream.range(0, size).filter(i -> codes[i] != NO_CODE && !superseded.get(i)).boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> kinds[i]).thenComparingLong(i -> codes[i])
                        .thenComparingInt(i -> dates[i])
                        .thenComparingInt(i -> ids[i]))
                .mapToInt(i -> i).toArray();
        for (int i = 0; i + 1 < byCode.length; i++) {
            if (kinds[byCode[i]] == kinds[byCode[i + 1]] && codes[byCode[i]] == codes[byCode[i + 1]]) {
                superseded.set(byCode[i]);
            }
        }
    }
}
