package org.crampwise.catalog.history;

import java.util.Optional;

/** The last food a reader of the change feed has seen: within one change foods are told by id. */
record ChangeCursor(long number, String food) {

    /** Behind all foods of the change: no id sorts after this. */
    private static final String BEHIND_ALL = "~";

    static ChangeCursor after(long number) {
        return new ChangeCursor(number, BEHIND_ALL);
    }

    static Optional<ChangeCursor> of(String text) {
        return text.matches("\\d{1,15}~[a-z0-9-]{1,200}")
                ? Optional.of(new ChangeCursor(Long.parseLong(text.substring(0, text.indexOf('~'))),
                        text.substring(text.indexOf('~') + 1)))
                : Optional.empty();
    }

    String text() {
        return number + "~" + food;
    }
}
