package org.crampwise.planner.request;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request: where (a JSON pointer, or {@code ?name} for a query parameter), what was sent, and what would be
 * accepted. Value and nearest are null and accepted is empty where there is nothing to say.
 */
public record Violation(String pointer, @Nullable Object value, String message, List<String> accepted, @Nullable String nearest) {

    public Violation {
        accepted = List.copyOf(accepted);
    }

    public static Violation of(String pointer, @Nullable Object value, String message) {
        return new Violation(pointer, value, message, List.of(), null);
    }

    /** A word that is not among those accepted; names the one it most resembles. */
    public static Violation unknownWord(String pointer, @Nullable Object value, String message, List<String> accepted) {
        var nearest = NearestWord.to(String.valueOf(value), accepted).orElse(null);
        return new Violation(pointer, value, message, accepted, nearest);
    }
}
