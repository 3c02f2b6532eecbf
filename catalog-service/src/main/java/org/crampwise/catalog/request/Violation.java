package org.crampwise.catalog.request;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing wrong with a request: where (a query parameter, or the JSON pointer of a field of the body), what was sent, and what would
 * be accepted.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Violation(@Nullable String parameter, @JsonInclude(JsonInclude.Include.ALWAYS) String value, String message,
        List<String> accepted, @Nullable String nearest, @Nullable String pointer) {

    private static final int LONGEST_ECHO = 100;

    public Violation {
        accepted = List.copyOf(accepted);
        value = value.length() > LONGEST_ECHO ? value.substring(0, LONGEST_ECHO) + "…" : value;
    }

    public static Violation of(String parameter, String value, String message) {
        return new Violation(parameter, value, message, List.of(), null, null);
    }

    public static Violation unknownParameter(String name, String value, List<String> accepted) {
        return unknownWord(name, value, "There is no parameter of this name.", accepted, name);
    }

    /** A word that is not among those accepted; names the one it most resembles. */
    public static Violation unknownWord(String parameter, String value, String message, List<String> accepted) {
        return unknownWord(parameter, value, message, accepted, value);
    }

    private static Violation unknownWord(String parameter, String value, String message, List<String> accepted, String word) {
        return new Violation(parameter, value, message, accepted, NearestWord.to(word, accepted).orElse(null), null);
    }

    /** Something wrong in a body; the value is null where nothing was sent. */
    public static Violation at(String pointer, @Nullable Object value, String message) {
        return new Violation(null, value == null ? "" : value.toString(), message, List.of(), null, pointer);
    }

    /** A word in a body that is not among those accepted. */
    public static Violation unknownWordAt(String pointer, Object value, String message, List<String> accepted) {
        var word = value.toString();
        return new Violation(null, word, message, accepted, NearestWord.to(word, accepted).orElse(null), pointer);
    }

    /** The parameter or the pointer. */
    public String place() {
        return parameter != null ? parameter : pointer == null || pointer.isEmpty() ? "body" : pointer;
    }
}
