package org.crampwise.catalog.search;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Millions of ids one behind the other, found by place and by id. */
final class PackedIds {

    private final byte[] text;
    /** Where each id begins, and where the last one ends. */
    private final int[] starts;
    private final int[] placesById;

    private PackedIds(byte[] text, int[] starts) {
        this.text = text;
        this.starts = starts;
        placesById = sorted();
    }

    static final class Builder {
        private byte[] text = new byte[1 << 12];
        private int[] starts = new int[1 << 8];
        private int size;

        void add(String id) {
            var bytes = id.getBytes(US_ASCII);
            int start = starts[size];
            if (start + bytes.length > text.length) {
                text = Arrays.copyOf(text, text.length + text.length / 2);
            }
            if (size + 2 > starts.length) {
                starts = Arrays.copyOf(starts, starts.length + starts.length / 2);
            }
            System.arraycopy(bytes, 0, text, start, bytes.length);
            starts[++size] = start + bytes.length;
        }

        int size() {
            return size;
        }

        PackedIds build() {
            return new PackedIds(Arrays.copyOf(text, starts[size]), Arrays.copyOf(starts, size + 1));
        }
    }

    int size() {
        return starts.length - 1;
    }

    String id(int place) {
        return new String(text, starts[place], starts[place + 1] - starts[place], US_ASCII);
    }

    OptionalInt place(String id) {
        var bytes = id.getBytes(US_ASCII);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int place = placesById[middle];
            int order = Arrays.compare(text, starts[place], starts[place + 1], bytes, 0, bytes.length);
            if (order == 0) {
                return OptionalInt.of(place);
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return OptionalInt.empty();
    }

    private int compare(int place, int other) {
        return Arrays.compare(text, starts[place], starts[place + 1], text, starts[other], starts[other + 1]);
    }

    /** Merges runs that double, within two arrays: boxed numbers would take more than all the rest. */
    private int[] sorted() {
        var places = IntStream.range(0, size()).toArray();
        var merged = new int[places.length];
        for (int run = 1; run < places.length; run *= 2) {
            for (int start = 0; start < places.length; start += 2 * run) {
                merge(places, merged, start, Math.min(start + run, places.length), Math.min(start + 2 * run, places.length));
            }
            var sorted = merged;
            merged = places;
            places = sorted;
        }
        return places;
    }

    private void merge(int[] from, int[] into, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean isLeft = left < middle && (right >= end || compare(from[left], from[right]) <= 0);
            into[i] = isLeft ? from[left++] : from[right++];
        }
    }
}
