package org.crampwise.catalog.food;

import java.util.Locale;

/** Who says what a food is. What an editor says outranks what a file says. */
public enum Origin {
    SEED,
    EDITOR,
    IMPORT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
