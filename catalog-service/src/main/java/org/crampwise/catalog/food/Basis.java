package org.crampwise.catalog.food;

import java.util.Arrays;
import java.util.List;

/** What an amount is counted for. */
public enum Basis {
    PER_100G("100g"),
    PER_SERVING("serving"),
    PER_100KCAL("100kcal");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Basis::word).toList();
    }

    public static Basis of(String word) {
        return Arrays.stream(values()).filter(basis -> basis.word.equals(word)).findFirst().orElseThrow();
    }
}
