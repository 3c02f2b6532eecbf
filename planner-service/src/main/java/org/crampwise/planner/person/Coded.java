package org.crampwise.planner.person;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A word of the API: its code is what stands in the JSON. */
public interface Coded {

    String code();

    /** The words by code, in their order. */
    static <T extends Coded> Map<String, T> words(T[] values) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(Coded::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
