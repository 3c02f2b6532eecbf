package org.crampwise.catalog.search;

import java.util.Arrays;
import java.util.List;

/** Which foods are looked at: those reviewed by us, or also what was imported. */
public enum Scope {
    CURATED("curated"),
    ALL("all");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(scope -> scope.word).toList();
    }

    public static Scope of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst().orElseThrow();
    }
}
