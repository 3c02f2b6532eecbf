package org.crampwise.planner.menu;

import java.util.Locale;

/** When a meal is eaten. */
public enum Occasion {
    BREAKFAST,
    LUNCH,
    DINNER,
    SNACK;

    /** The word used in JSON and in the seeds: {@code breakfast}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Occasion of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean isMainMeal() {
        return this == LUNCH || this == DINNER;
    }
}
