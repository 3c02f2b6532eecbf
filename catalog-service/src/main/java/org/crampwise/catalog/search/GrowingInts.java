package org.crampwise.catalog.search;

import java.util.Arrays;

/** Numbers in the order they came in, unboxed: there are millions. Most words are in one food or two, so it begins small. */
final class GrowingInts {

    private int[] numbers = new int[2];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size + 1) / 2);
        }
        numbers[size++] = number;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
